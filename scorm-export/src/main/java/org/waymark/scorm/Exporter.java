package org.waymark.scorm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Item;
import org.waymark.course.Question;
import org.waymark.course.TickList;
import org.waymark.course.lock.Lock;
import org.waymark.course.lock.LockFile;
import org.waymark.scorm.packaging.Scorm12Package;
import org.waymark.scorm.page.CoursePage;
import org.waymark.scorm.page.Sentences;
import org.waymark.scorm.page.Templates;
import org.waymark.scorm.record.LargestRecord;

/**
 * Exports courses as SCORM 1.2 packages with one SCO. A package is written beside its place and moved there when it is whole: one that is there is always whole.
 */
public final class Exporter {

    private static final int MOST_CHOICES = 36;

    private final Catalogue catalogue;
    private final Lock lock;
    private final CoursePage page;
    private final Templates templates = new Templates();

    /**
     * An exporter for a catalogue that was read without errors.
     *
     * @param lock with a number for everything in it: {@link Lock#covering}
     */
    public Exporter(Catalogue catalogue, Lock lock) {
        this.catalogue = catalogue;
        this.lock = lock;
        this.page = new CoursePage(templates, Sentences.english());
    }

    /** What keeps a course from being exported, although the catalogue is right. */
    public void check(Course course, Optional<RecordStore> store, Problems problems) {
        int record = LargestRecord.of(course, catalogue.modulesOf(course), lock);
        if (record > LargestRecord.SCORM_12) {
            problems.add(
                    PackageProblem.RECORD_TOO_LONG,
                    course.place(),
                    "A learner's record of this course could need " + record + " characters, and SCORM 1.2 keeps "
                            + LargestRecord.SCORM_12 + ".",
                    "Split the course in two, or leave out some questions that let learners choose several.");
        }
        for (CourseModule module : catalogue.modulesOf(course)) {
            for (Activity activity : module.activities()) {
                for (Question question : activity.questions()) {
                    lettersLeft(module, activity, question.id(), question.itemIds(), question.place(), problems);
                }
                for (TickList list : activity.tickLists()) {
                    List<String> items = list.items().stream().map(Item::id).toList();
                    lettersLeft(module, activity, list.id(), items, list.place(), problems);
                }
            }
        }
        store.filter(each -> !isWebAddress(each.endpoint()))
                .ifPresent(each -> problems.add(
                        PackageProblem.UNUSABLE_LRS_ADDRESS,
                        Place.wholeFile("--lrs"),
                        "\"" + each.endpoint() + "\" is not the address of a record store.",
                        "Write the whole address, such as https://lrs.example.org/xapi/."));
    }

    private void lettersLeft(
            CourseModule module, Activity activity, String id, List<String> items, Place place, Problems problems) {
        boolean over = items.stream()
                .anyMatch(
                        item -> lock.item(module.id(), activity.id(), id, item).orElse(1) > MOST_CHOICES);
        if (over) {
            problems.add(
                    PackageProblem.MANY_CHOICES_OVER_TIME,
                    place,
                    "This question has had more than " + MOST_CHOICES
                            + " choices over time, and there are no letters left for new ones.",
                    "Give the question a new id in {#…}: it then counts as a new question.");
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Writes a course as {@code <course>-scorm12.zip}.
     *
     * @param folder where to; made if it is not there
     * @throws IOException if the disk fails; then no package is left there, and one that was there before stays as it was
     */
    public ExportedPackage export(Course course, Path folder, Optional<RecordStore> store) throws IOException {
        Path file = folder.resolve(course.id() + "-scorm12.zip");
        String html = page.render(catalogue, course, lock, store.map(RecordStore::endpoint));
        long bytes = new Scorm12Package(templates).write(course, catalogue.modulesOf(course), html, store, file);
        int record = LargestRecord.of(course, catalogue.modulesOf(course), lock);
        return new ExportedPackage(course.id(), file, bytes, record, LargestRecord.SCORM_12);
    }

    /** The courses with these ids, in this order; all if none is named. */
    public static List<Course> choose(Catalogue catalogue, List<String> ids, Problems problems) {
        if (ids.isEmpty()) {
            return catalogue.courses();
        }
        List<String> known = catalogue.courses().stream().map(Course::id).toList();
        ids.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(
                        CatalogueProblem.UNKNOWN_COURSE,
                        Place.wholeFile("--course"),
                        "There is no course \"" + id + "\".",
                        org.waymark.core.Nearest.to(id, known)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("There is: " + String.join(", ", known) + ".")));
        return ids.stream().flatMap(id -> catalogue.course(id).stream()).toList();
    }

    /** The lock of a catalogue, with numbers for what is new; nothing is written. */
    public static Lock numbers(Catalogue catalogue, Problems problems) throws IOException {
        return new LockFile(catalogue.folder()).read(problems).covering(catalogue);
    }

    /**
     * Writes the lock if it has numbers that the file has not.
     *
     * @return whether there were any
     */
    public static boolean keep(Catalogue catalogue, Lock lock) throws IOException {
        LockFile file = new LockFile(catalogue.folder());
        if (file.read(new Problems()).equals(lock)) {
            return false;
        }
        file.write(lock);
        return true;
    }
}
