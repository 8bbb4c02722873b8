package org.waymark.course.lock;

import java.util.ArrayList;
import java.util.List;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CourseModule;
import org.waymark.course.Item;
import org.waymark.course.Question;
import org.waymark.course.TickList;

/** The keys under which things have their numbers: their ids, from the module inwards, joined by slashes. */
final class LockKeys {

    private LockKeys() {}

    static String activity(String module, String activity) {
        return module + "/" + activity;
    }

    static String question(String module, String activity, String question) {
        return activity(module, activity) + "/" + question;
    }

    static String item(String module, String activity, String question, String item) {
        return question(module, activity, question) + "/" + item;
    }

    /** The key of what holds a thing; empty for a module. */
    static String parent(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? "" : key.substring(0, slash);
    }

    /** The keys of everything in a catalogue that needs a number, in the order in which authors wrote it. */
    static List<String> of(Catalogue catalogue) {
        List<String> keys = new ArrayList<>();
        for (CourseModule module : catalogue.modules()) {
            keys.add(module.id());
            for (Activity activity : module.activities()) {
                keys.add(activity(module.id(), activity.id()));
                for (Question question : activity.questions()) {
                    keys.add(question(module.id(), activity.id(), question.id()));
                    for (String item : question.itemIds()) {
                        keys.add(item(module.id(), activity.id(), question.id(), item));
                    }
                }
                for (TickList list : activity.tickLists()) {
                    keys.add(question(module.id(), activity.id(), list.id()));
                    for (Item item : list.items()) {
                        keys.add(item(module.id(), activity.id(), list.id(), item.id()));
                    }
                }
            }
        }
        return keys;
    }
}
