package org.waymark.course.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.core.Place;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.ModuleUse;
import org.waymark.course.yaml.YamlNode.Keys;

/**
 * What reading leaves for the checks, beside the catalogue: what could not be read as it was meant, so that one mistake does not look like many; where the keys of
 * things stand; and which activities the texts link to. Filled once while reading.
 */
public final class ReadingNotes {

    /** Stands for every thing of its kind, where the folder that should hold them has another name. */
    public static final String ALL = "*";

    /** A thing of which something could not be read. */
    private enum Kind {
        MODULE,
        PICTURES,
        FRAMEWORK,
        COURSE,
        WORDS,
        CATALOGUE
    }

    /**
     * A link from one activity's text to another activity.
     *
     * @param from the folder of the module in which the link stands
     * @param module the module it leads to
     * @param activity the activity it leads to
     * @param place where it stands
     */
    public record ActivityLink(String from, String module, String activity, Place place) {}

    private record Thing(Kind kind, String id) {}

    private final Set<Thing> doubtful = new HashSet<>();
    private final Map<Place, Keys> written = new HashMap<>();
    private final List<ActivityLink> links = new ArrayList<>();

    /** Nothing noted yet. */
    public ReadingNotes() {}

    /** Notes what was noted elsewhere, of a part of the catalogue that was read apart. */
    public void addAll(ReadingNotes apart) {
        doubtful.addAll(apart.doubtful);
        apart.written.forEach(written::putIfAbsent);
        links.addAll(apart.links);
    }

    /** Something of this module could not be read: nothing is concluded from what it lacks. */
    public void doubtModule(String id) {
        doubtful.add(new Thing(Kind.MODULE, id));
    }

    /** Some picture of this module could not be found. */
    public void doubtPictures(String module) {
        doubtful.add(new Thing(Kind.PICTURES, module));
    }

    /** Something of this framework could not be read. */
    public void doubtFramework(String id) {
        doubtful.add(new Thing(Kind.FRAMEWORK, id));
    }

    /** Something of this course could not be read. */
    public void doubtCourse(String id) {
        doubtful.add(new Thing(Kind.COURSE, id));
    }

    /** Something of this module's translation could not be read. */
    public void doubtWords(String module, String language) {
        doubtful.add(new Thing(Kind.WORDS, module + " " + language));
    }

    /** Something of {@code catalogue.yaml} itself could not be read. */
    public void doubtCatalogue() {
        doubtful.add(new Thing(Kind.CATALOGUE, ""));
    }

    boolean catalogueIsWhole() {
        return !doubtful.contains(new Thing(Kind.CATALOGUE, ""));
    }

    /** Whether all of a module was read. */
    public boolean moduleIsWhole(String id) {
        return !doubtful.contains(new Thing(Kind.MODULE, id)) && !doubtful.contains(new Thing(Kind.MODULE, ALL));
    }

    /** Whether all of a framework was read. */
    public boolean frameworkIsWhole(String id) {
        return !doubtful.contains(new Thing(Kind.FRAMEWORK, id)) && !doubtful.contains(new Thing(Kind.FRAMEWORK, ALL));
    }

    /** Whether all of a course's own file was read. */
    public boolean courseIsWhole(String id) {
        return !doubtful.contains(new Thing(Kind.COURSE, id)) && !doubtful.contains(new Thing(Kind.COURSE, ALL));
    }

    boolean picturesAreWhole(String module) {
        return moduleIsWhole(module) && !doubtful.contains(new Thing(Kind.PICTURES, module));
    }

    boolean wordsAreWhole(String module, String language) {
        return !doubtful.contains(new Thing(Kind.WORDS, module + " " + language));
    }

    boolean everyCourseIsWhole() {
        return doubtful.stream().noneMatch(each -> each.kind() == Kind.COURSE);
    }

    /** Whether a course and each of its modules was read in full, with every module there, and once. */
    boolean isWhole(Course course, Catalogue catalogue) {
        List<String> modules = course.modules().stream().map(ModuleUse::module).toList();
        return courseIsWhole(course.id())
                && course.varies().map(each -> courseIsWhole(each.of())).orElse(true)
                && new HashSet<>(modules).size() == modules.size()
                && modules.stream()
                        .allMatch(each ->
                                moduleIsWhole(each) && catalogue.module(each).isPresent());
    }

    /** Notes the keys from which a thing was made. */
    public void written(Place thing, Keys keys) {
        written.putIfAbsent(thing, keys);
    }

    /** Where a key's value of a thing stands; where the thing stands, if it has no such key. */
    public Place at(Place thing, String key) {
        Keys keys = written.get(thing);
        return keys != null && keys.get(key).isPresent() ? keys.placeOf(key) : thing;
    }

    /** Notes a link to an activity. */
    public void link(ActivityLink link) {
        links.add(link);
    }

    List<ActivityLink> links() {
        return List.copyOf(links);
    }
}
