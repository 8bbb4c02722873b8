package org.waymark.course.lock;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.CourseModule;

/**
 * Notices a module or activity that was given another id after learners may have begun: its number would stay behind, and with it what they did there. Questions and
 * choices whose words change a little keep their numbers by themselves ({@link Lock#covering}).
 */
public final class Renames {

    private Renames() {}

    /** Notes what looks like a new name for something old, if there are no errors: a name may be mistyped until those are mended. */
    public static void check(Catalogue catalogue, Lock lock, Problems problems) {
        if (problems.hasErrors()) {
            return;
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (CourseModule module : catalogue.modules()) {
            wanted.add(module.id());
            module.activities().forEach(activity -> wanted.add(LockKeys.activity(module.id(), activity.id())));
        }
        Map<String, List<String>> gone = byParent(
                lock.numbers().keySet().stream().filter(key -> isModuleOrActivity(key) && !wanted.contains(key)));
        Map<String, List<String>> fresh =
                byParent(wanted.stream().filter(key -> !lock.numbers().containsKey(key)));
        fresh.forEach((parent, added) -> {
            List<String> lost = gone.getOrDefault(parent, List.of());
            added.forEach(key -> former(key, lost, added.size()).ifPresent(old -> suggest(old, key, lock, problems)));
        });
    }

    private static Map<String, List<String>> byParent(Stream<String> keys) {
        return keys.collect(Collectors.groupingBy(LockKeys::parent, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isModuleOrActivity(String key) {
        return key.indexOf('/') == key.lastIndexOf('/');
    }

    /** What a new thing was probably called: the only thing of its parent that is gone while it is the only new one, or one with a similar name. */
    private static Optional<String> former(String key, List<String> lost, int fresh) {
        return lost.size() == 1 && fresh == 1 ? Optional.of(lost.get(0)) : Nearest.to(key, lost);
    }

    private static void suggest(String old, String key, Lock lock, Problems problems) {
        int number = lock.numbers().getOrDefault(old, 0);
        problems.add(
                CatalogueProblem.RENAMED,
                Place.wholeFile(LockFile.NAME),
                "\"" + key + "\" is new and \"" + old
                        + "\" is gone. If it is the same thing under a new name, learners who are half-way lose what they did there.",
                "To carry it over, change \"" + old + "\" to \"" + key + "\" at the start of the line \"" + old + " "
                        + number
                        + "\" in " + LockFile.NAME + ", and of the lines below that begin with \"" + old
                        + "/\", before you export. If it is something new, leave the file as it is.");
    }
}
