package org.waymark.course.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.CoProducer;
import org.waymark.course.Cohort;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.CoursePart;
import org.waymark.course.Delivery;
import org.waymark.course.Depth;
import org.waymark.course.ModuleUse;
import org.waymark.course.MustCover;
import org.waymark.course.Variation;
import org.waymark.course.check.ReadingNotes;
import org.waymark.course.yaml.Lengths;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/** Makes courses from files that have their shape, and variants from the courses that they vary. */
final class CourseReader {

    private final List<String> modules;
    private final ReadingNotes notes;
    private final Problems problems;
    private final Map<String, Keys> files = new LinkedHashMap<>();
    private final Map<Place, Course> made = new LinkedHashMap<>();

    /**
     * A reader of courses.
     *
     * @param modules the ids of the modules that are there
     */
    CourseReader(Collection<String> modules, ReadingNotes notes, Problems problems) {
        this.modules = List.copyOf(modules);
        this.notes = notes;
        this.problems = problems;
    }

    /** The courses in these files, in this order. A variant of a course that cannot be made is left out. */
    List<Course> courses(List<Keys> documents) {
        documents.forEach(keys -> files.putIfAbsent(keys.text("course").orElse(""), keys));
        return documents.stream()
                .flatMap(keys -> course(keys, List.of()).stream())
                .toList();
    }

    private Optional<Course> course(Keys keys, List<String> underway) {
        String id = keys.text("course").orElse("");
        Course before = made.get(keys.place());
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Course> course =
                keys.text("varies").isPresent() ? variant(keys, id, underway) : Optional.of(plain(keys));
        course.ifPresent(each -> {
            made.putIfAbsent(keys.place(), each);
            notes.written(each.place(), keys);
        });
        return course;
    }

    /** Notes an entry that stands beside parts and is none: nobody could say in which part it is. */
    private void partsOrModules(Keys keys) {
        List<YamlNode> entries = keys.items("modules");
        List<YamlNode> parts = entries.stream().filter(CourseReader::isPart).toList();
        if (parts.isEmpty() || parts.size() == entries.size()) {
            return;
        }
        entries.stream().filter(entry -> !isPart(entry)).findFirst().ifPresent(odd -> {
            notes.doubtCourse(keys.text("course").orElse(""));
            problems.add(
                    CatalogueProblem.MIXED_PARTS,
                    odd.place(),
                    "This module stands in no part, and the course has parts.",
                    "Move it into a part (under its modules:), or give it one of its own: part: with a title, and modules:.");
        });
    }

    private static boolean isPart(YamlNode node) {
        return node instanceof Keys keys && keys.get("part").isPresent();
    }

    private Course plain(Keys keys) {
        partsOrModules(keys);
        return new Course(
                keys.text("course").orElse(""),
                keys.text("title").orElse(""),
                keys.text("summary").orElse("").strip(),
                length(keys, "length"),
                Words.read(Delivery.class, keys.text("delivery").orElse("")),
                keys.text("audience").orElse("").strip(),
                madeBy(keys),
                keys.text("reviewed").orElse("").strip(),
                mustCover(keys),
                keys.items("modules").stream().flatMap(CourseReader::entry).toList(),
                completion(keys).orElse(new Completion.AllModules()),
                anyOrder(keys, true),
                texts(keys, "entry"),
                cohort(keys),
                texts(keys, "languages"),
                Optional.empty(),
                keys.placeOf("course"));
    }

    private Optional<Course> variant(Keys keys, String id, List<String> underway) {
        String of = keys.text("varies").orElse("");
        Keys base = files.get(of);
        if (base == null && !notes.courseIsWhole(of)) {
            notes.doubtCourse(id);
            return Optional.empty();
        }
        if (base == null) {
            notes.doubtCourse(id);
            problems.add(
                    CatalogueProblem.UNKNOWN_COURSE,
                    keys.placeOf("varies"),
                    "There is no course \"" + of + "\" to vary.",
                    Nearest.to(of, files.keySet())
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("There is: " + String.join(", ", files.keySet()) + "."));
            return Optional.empty();
        }
        List<String> chain = new ArrayList<>(underway);
        chain.add(id);
        if (chain.contains(of)) {
            boolean known = chain.stream().noneMatch(notes::courseIsWhole);
            chain.forEach(notes::doubtCourse);
            if (known) {
                return Optional.empty();
            }
            problems.add(
                    CatalogueProblem.CIRCULAR_VARIES,
                    keys.placeOf("varies"),
                    "This course varies itself, by way of: " + String.join(" → ", chain) + " → " + of + ".",
                    "One of them has to list its modules itself.");
            return Optional.empty();
        }
        return course(base, chain).map(from -> vary(from, keys));
    }

    private Course vary(Course base, Keys keys) {
        Variation variation = variation(keys);
        List<MustCover> mustCover = new ArrayList<>(base.mustCover());
        mustCover.addAll(mustCover(keys));
        return new Course(
                keys.text("course").orElse(""),
                keys.text("title").orElse(""),
                keys.text("summary").map(String::strip).orElse(base.summary()),
                keys.text("length").isPresent() ? length(keys, "length") : base.length(),
                keys.text("delivery")
                        .map(word -> Words.read(Delivery.class, word))
                        .orElse(base.delivery()),
                keys.text("audience").map(String::strip).orElse(base.audience()),
                madeBy(keys),
                keys.text("reviewed").orElse("").strip(),
                mustCover,
                new VariedModules(keys.text("course").orElse(""), base, variation, modules, notes, problems).modules(),
                completion(keys).orElse(base.completion()),
                anyOrder(keys, base.anyOrder()),
                keys.get("entry").isPresent() ? texts(keys, "entry") : base.entry(),
                cohort(keys).or(base::cohort),
                keys.get("languages").isPresent() ? texts(keys, "languages") : base.languages(),
                Optional.of(variation),
                keys.placeOf("course"));
    }

    private static Variation variation(Keys keys) {
        return new Variation(
                keys.text("varies").orElse(""),
                each(keys.items("replace"))
                        .map(each -> new Variation.Replacement(named(each, "module"), named(each, "with")))
                        .toList(),
                each(keys.items("add"))
                        .map(each -> new Variation.Addition(
                                named(each, "module"),
                                each.text("after").map(after -> new ModuleUse(after, false, each.placeOf("after")))))
                        .toList(),
                keys.items("leave-out").stream()
                        .flatMap(node -> use(node).stream())
                        .toList(),
                keys.placeOf("varies"));
    }

    private static ModuleUse named(Keys keys, String key) {
        return new ModuleUse(
                keys.text(key).orElse(""), keys.text("optional").orElse("").equals("true"), keys.placeOf(key));
    }

    static Duration length(Keys keys, String key) {
        return keys.text(key).flatMap(Lengths::parse).orElse(Duration.ZERO);
    }

    private static List<CoProducer> madeBy(Keys keys) {
        return each(keys.items("made-by"))
                .map(each -> new CoProducer(each.text("role").orElse(""), each.text("share")))
                .toList();
    }

    private static List<MustCover> mustCover(Keys keys) {
        return each(keys.items("must-cover"))
                .map(each -> new MustCover(
                        each.text("framework").orElse(""),
                        Words.read(Depth.class, each.text("depth").orElse("")),
                        each.placeOf("framework")))
                .toList();
    }

    private Optional<Cohort> cohort(Keys keys) {
        Optional<Keys> cohort = keys.keys("cohort");
        Optional<Integer> from = cohort.flatMap(each -> number(each, "from"));
        Optional<Integer> to = cohort.flatMap(each -> number(each, "to"));
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    keys.placeOf("cohort"),
                    "A cohort of at least " + from.get() + " and at most " + to.get() + " cannot be.",
                    "Swap the two numbers.");
        }
        return from.flatMap(least -> to.map(most -> new Cohort(least, most)));
    }

    private static Optional<Integer> number(Keys keys, String key) {
        return keys.text(key).filter(TextForm.NUMBER::fits).map(Integer::valueOf);
    }

    static List<String> texts(Keys keys, String key) {
        return keys.items(key).stream()
                .filter(Scalar.class::isInstance)
                .map(each -> ((Scalar) each).text())
                .toList();
    }

    private static Optional<ModuleUse> use(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return Optional.of(new ModuleUse(scalar.text(), false, scalar.place()));
        }
        return node instanceof Keys keys && keys.text("module").isPresent()
                ? Optional.of(named(keys, "module"))
                : Optional.empty();
    }

    /** The modules of an entry of a course: one, or those of a part. */
    private static Stream<ModuleUse> entry(YamlNode node) {
        if (!(node instanceof Keys keys) || !isPart(node)) {
            return use(node).stream();
        }
        CoursePart part = new CoursePart(keys.text("part").orElse("").strip(), keys.placeOf("part"));
        return keys.items("modules").stream()
                .flatMap(each -> use(each).stream())
                .map(each -> each.in(Optional.of(part)));
    }

    /** What an {@code order} says, or what goes without one. */
    static boolean anyOrder(Keys keys, boolean otherwise) {
        return keys.text("order").map("any"::equals).orElse(otherwise);
    }

    private static Optional<Completion> completion(Keys keys) {
        Optional<Keys> when = keys.keys("complete-when");
        Optional<Completion> score =
                when.flatMap(each -> number(each, "score")).map(each -> new Completion.Score(Math.min(100, each)));
        Optional<Completion> modules =
                when.flatMap(each -> number(each, "modules")).map(Completion.SomeModules::new);
        return score.or(() -> modules).or(() -> when.map(each -> new Completion.AllModules()));
    }

    private static Stream<Keys> each(List<YamlNode> nodes) {
        return nodes.stream().filter(Keys.class::isInstance).map(Keys.class::cast);
    }
}
