package org.waymark.scorm.update;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.scorm.PackageProblem;

/** Compares a package that learners have with the one that is to replace it. */
public final class PackageUpdate {

    private final Path oldFile;
    private final PublishedPackage before;
    private final PublishedPackage after;

    private PackageUpdate(Path oldFile, PublishedPackage before, PublishedPackage after) {
        this.oldFile = oldFile;
        this.before = before;
        this.after = after;
    }

    /**
     * The update from one file to another.
     *
     * @throws IOException if either can't be read, or is no package of Waymark's
     */
    public static PackageUpdate between(Path published, Path next) throws IOException {
        return new PackageUpdate(published, PublishedPackage.read(published), PublishedPackage.read(next));
    }

    /** What would harm learners who are half-way. */
    public void check(Problems problems) {
        Place place = Place.wholeFile(oldFile.toString());
        if (!before.course().equals(after.course())) {
            problems.add(
                    PackageProblem.UPDATE_OF_ANOTHER_COURSE,
                    place,
                    "This is a package of \"" + before.title() + "\" (" + before.course() + "), not of \""
                            + after.title() + "\" (" + after.course() + ").",
                    "Name the package that learners have now. If the course or the catalogue was given another id, give it back its old one: LMSs and record stores know the course by it.");
            return;
        }
        Set<String> gone = new TreeSet<>(before.identifiers());
        gone.removeAll(after.identifiers());
        if (!gone.isEmpty()) {
            problems.add(
                    PackageProblem.UPDATE_LOSES_RECORDS,
                    place,
                    "An LMS knows the published package by " + String.join(", ", gone)
                            + ", and the new one has no such part: learners would lose their records of it.",
                    "Export it in the same format and by the same unit as before. If a module was taken out of a package with one SCO per module, leave it in, as optional.");
        }
        before.ids().forEach((number, id) -> {
            String now = after.ids().getOrDefault(number, id);
            if (!now.equals(id) && after.ids().containsValue(id)) {
                problems.add(
                        PackageProblem.UPDATE_MOVES_NUMBERS,
                        place,
                        "\"" + id + "\" has another number now, and learners' records call \"" + now
                                + "\" by its old one.",
                        "Take waymark.lock from the commit that the published package was made from, and export again.");
            }
        });
    }

    /** What learners who are half-way will find, in sentences. */
    public List<String> said() {
        List<String> said = new ArrayList<>();
        said.add("Learners who are half-way keep their place and their answers.");
        list(said, "New to them", after, before);
        list(said, "No longer there (what they did in it stays in their record, unseen)", before, after);
        before.ids().forEach((number, id) -> {
            String now = after.ids().get(number);
            if (now != null && !now.equals(id)) {
                said.add(
                        "\"" + id + "\" is now \"" + now + "\", and keeps its number: what learners did there counts.");
            }
        });
        before.things().forEach((number, title) -> {
            String now = after.things().get(number);
            if (now != null
                    && !now.equals(title)
                    && number.chars().filter(each -> each == '.').count() < 2) {
                said.add("\"" + title + "\" is now called \"" + now + "\".");
            }
        });
        said.add("Whoever has completed the course or a module stays so, whatever is new in it. A score never falls.");
        return said;
    }

    private static void list(List<String> said, String heading, PublishedPackage has, PublishedPackage hasNot) {
        List<String> names = new ArrayList<>();
        int questions = 0;
        for (Map.Entry<String, String> each : has.things().entrySet()) {
            String number = each.getKey();
            boolean within = hasNot.things().containsKey(number.substring(0, Math.max(0, number.lastIndexOf('.'))));
            if (hasNot.things().containsKey(number) || (number.contains(".") && !within)) {
                continue;
            }
            if (has.ids().containsKey(number)) {
                names.add("\"" + each.getValue() + "\"");
            } else {
                questions++;
            }
        }
        if (questions > 0) {
            names.add(questions + (questions == 1 ? " question" : " questions") + " in activities that they know");
        }
        if (!names.isEmpty()) {
            said.add(heading + ": " + String.join(", ", names) + ".");
        }
    }
}
