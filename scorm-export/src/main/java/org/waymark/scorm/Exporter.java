package org.waymark.scorm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.waymark.course.sentences.Sentences;
import org.waymark.scorm.beside.BesidePackage;
import org.waymark.scorm.format.FolderOutput;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.PackagePlans;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.page.CoursePage;
import org.waymark.scorm.page.Templates;

/**
 * Exports courses as packages. A package is written beside its place and moved there when it is whole: one that is there is always whole. Not safe for use by several
 * threads.
 */
public final class Exporter {

    private static final int MOST_CHOICES = 36;

    private final Catalogue catalogue;
    private final Lock lock;
    private final CoursePage page;
    /** What was made of courses that were checked, by the course's id, until they are exported. */
    private final Map<String, PackagePlans> plans = new HashMap<>();

    private long saved;

    /**
     * An exporter for a catalogue that was read without errors.
     *
     * @param lock with a number for everything in it: {@link Lock#covering}
     */
    public Exporter(Catalogue catalogue, Lock lock) {
        this.catalogue = catalogue;
        this.lock = lock;
        this.page = new CoursePage(new Templates(), Sentences.english());
    }

    /** What keeps a course from being exported, although the catalogue is right. */
    public void check(Course course, ExportOrder order, Problems problems) {
        PackagePlans plans = plans(course, order);
        for (ExportOrder.Item item : order.items()) {
            for (PackagePlan plan : plans.of(item.unit())) {
                checkRecord(plan, item, problems);
                item.format().check(plan, problems);
            }
        }
        choices(course, problems);
        new SecretsKeptOut(catalogue, course).check(plans.whole(), problems);
        order.store()
                .filter(each -> !isWebAddress(each.endpoint()))
                .ifPresent(each -> problems.add(
                        PackageProblem.UNUSABLE_LRS_ADDRESS,
                        Place.wholeFile("--lrs"),
                        "\"" + each.endpoint() + "\" is not the address of a record store.",
                        "Write the whole address, such as https://lrs.example.org/xapi/."));
    }

    private static void checkRecord(PackagePlan plan, ExportOrder.Item item, Problems problems) {
        int limit = item.format().recordLimit().orElse(Integer.MAX_VALUE);
        for (PackagePlan part : item.unit() == Unit.MODULES_TOGETHER ? plan.eachModule() : List.of(plan)) {
            int record = part.largestRecord();
            if (record > limit) {
                problems.add(
                        PackageProblem.RECORD_TOO_LONG,
                        part.module()
                                .map(CourseModule::place)
                                .orElse(part.course().place()),
                        "A learner's record of \"" + part.title() + "\" could need " + record + " characters, and "
                                + item.format().name() + " keeps " + limit + ".",
                        part.module().isPresent()
                                ? "Split the module in two, or leave out some questions that let learners choose several."
                                : "Split the course in two, leave out some questions that let learners choose several, or export a package for each module (--unit module).");
            }
        }
    }

    private void choices(Course course, Problems problems) {
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
     * Writes a course's packages: those of a course into the folder, those of its modules into a folder of the course's name within.
     *
     * @param folder where to; made if it is not there
     * @param written is told of each package as soon as it is there
     * @throws IOException if the disk fails; then the package that was being written is not left there, and one that was there before stays as it was
     */
    public void export(Course course, ExportOrder order, Path folder, Consumer<ExportedPackage> written)
            throws IOException {
        PackagePlans plans = plans(course, order);
        for (ExportOrder.Item item : order.items()) {
            for (PackagePlan plan : plans.of(item.unit())) {
                Path place = plan.module().isPresent() ? folder.resolve(course.id()) : folder;
                export(plan, item.format(), place, written);
            }
        }
        this.plans.remove(course.id());
        saved += plans.saved();
    }

    /** How many bytes of media were saved so far by making pictures smaller, each picture of a course counted once. */
    public long saved() {
        return saved;
    }

    private PackagePlans plans(Course course, ExportOrder order) {
        PackagePlans known = plans.get(course.id());
        if (known == null || !known.store().equals(order.store())) {
            known = new PackagePlans(
                    page, catalogue, course, lock, order.store(), order.schemas(), order.pictureWidth());
            plans.put(course.id(), known);
        }
        return known;
    }

    private static void export(PackagePlan plan, PackageFormat format, Path folder, Consumer<ExportedPackage> written)
            throws IOException {
        List<String> files = format.files(plan);
        try (FolderOutput output = new FolderOutput(folder, files)) {
            format.write(plan, output);
            for (String file : files) {
                BesidePackage.remove(folder.resolve(file));
            }
            for (FolderOutput.Written file : output.complete()) {
                BesidePackage.write(plan, format, file);
                written.accept(new ExportedPackage(
                        plan.course().id(),
                        plan.module().map(CourseModule::id),
                        format.id(),
                        file.file(),
                        file.bytes(),
                        file.sha256(),
                        plan.largestRecord(),
                        format.recordLimit()));
            }
        }
    }

    /** The files that an export would write, in order. */
    public List<Path> files(Course course, ExportOrder order, Path folder) {
        PackagePlans plans = plans(course, order);
        List<Path> files = new ArrayList<>();
        for (ExportOrder.Item item : order.items()) {
            for (PackagePlan plan : plans.of(item.unit())) {
                Path place = plan.module().isPresent() ? folder.resolve(course.id()) : folder;
                item.format().files(plan).forEach(file -> files.add(place.resolve(file)));
            }
        }
        return files;
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
