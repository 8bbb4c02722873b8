package org.waymark.course.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.core.Iris;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Framework;
import org.waymark.course.Provider;
import org.waymark.course.SupportContact;
import org.waymark.course.check.CatalogueCheck;
import org.waymark.course.language.LanguageCheck;
import org.waymark.course.language.LanguageRules;
import org.waymark.course.yaml.Shape;
import org.waymark.course.yaml.ShapeCheck;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlReader;

/** Reads a catalogue from its folder and checks it. Every mistake becomes a problem, and reading goes on. */
public final class CatalogueReader {

    /** The file that makes a folder a catalogue. */
    public static final String CATALOGUE_FILE = "catalogue.yaml";

    private final YamlReader yaml = new YamlReader();

    /**
     * Reads and checks a folder.
     *
     * @throws IOException if the disk fails; what people wrote never throws
     */
    public CatalogueReading read(Path folder) throws IOException {
        Problems problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.add(
                    CatalogueProblem.MISSING_FILE,
                    Place.wholeFile(folder.toString()),
                    "There is no folder " + folder + ".",
                    "Name the folder that holds your " + CATALOGUE_FILE + " with --catalogue.");
            return new CatalogueReading(Optional.empty(), problems.sorted());
        }
        CatalogueFiles files = new CatalogueFiles(folder, problems);
        Optional<Keys> head = document(
                files,
                CATALOGUE_FILE,
                Shapes.CATALOGUE,
                problems,
                "Stand in the folder of your catalogue, or name it with --catalogue. A catalogue begins with this file.");
        if (head.isEmpty()) {
            return new CatalogueReading(Optional.empty(), problems.sorted());
        }
        Catalogue catalogue = catalogue(files, head.get(), problems);
        new CatalogueCheck().check(catalogue, problems);
        return new CatalogueReading(Optional.of(catalogue), problems.sorted());
    }

    private Catalogue catalogue(CatalogueFiles files, Keys head, Problems problems) {
        FrameworkReader frameworks = new FrameworkReader();
        CourseReader courses = new CourseReader();
        LanguageCheck language = language(files, head, problems);
        ModuleReader modules = new ModuleReader(files, yaml, language, problems);
        List<CourseModule> foundModules = new ArrayList<>();
        for (Path path : files.list("modules")) {
            String name = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                modules.read(name).ifPresent(foundModules::add);
            }
        }
        List<Framework> foundFrameworks =
                each(files, "frameworks", Shapes.FRAMEWORK, "framework", problems, frameworks::framework);
        List<Course> foundCourses = each(files, "courses", Shapes.COURSE, "course", problems, keys -> {
            language.document(keys);
            return courses.course(keys);
        });
        language.finish(SourceTitles.of(foundFrameworks));
        noTwins(foundModules, CourseModule::id, CourseModule::place, "module", problems);
        noTwins(foundFrameworks, Framework::id, Framework::place, "framework", problems);
        noTwins(foundCourses, Course::id, Course::place, "course", problems);
        return new Catalogue(
                files.root(),
                head.text("catalogue").orElse(""),
                new Iris(head.text("iri").orElse("https://example.invalid")),
                new Provider(
                        head.keys("provider").flatMap(keys -> keys.text("name")).orElse(""),
                        head.keys("provider").flatMap(keys -> keys.text("homepage"))),
                head.text("licence").orElse(""),
                texts(head.items("languages")),
                head.items("support").stream()
                        .filter(Keys.class::isInstance)
                        .map(Keys.class::cast)
                        .map(keys -> new SupportContact(
                                keys.text("who").orElse(""), keys.text("how").orElse(""), keys.text("link")))
                        .toList(),
                foundFrameworks,
                foundCourses,
                foundModules);
    }

    private static List<String> texts(List<YamlNode> nodes) {
        return nodes.stream()
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text())
                .toList();
    }

    private LanguageCheck language(CatalogueFiles files, Keys head, Problems problems) {
        Optional<Keys> words = files.exists(LanguageRules.FILE)
                ? document(files, LanguageRules.FILE, Shapes.WORDS, problems, "Check the name.")
                : Optional.empty();
        LanguageRules rules = LanguageRules.of(texts(head.items("languages")), words, head.keys("reading"));
        LanguageCheck language = new LanguageCheck(
                rules, file -> files.text(file, Place.wholeFile(file), "Check the name."), problems);
        language.document(head);
        return language;
    }

    private <T> List<T> each(
            CatalogueFiles files,
            String folder,
            Shape.KeysOf shape,
            String idKey,
            Problems problems,
            Function<Keys, T> make) {
        List<T> made = new ArrayList<>();
        for (Path path : files.list(folder)) {
            String name = path.getFileName().toString();
            if (name.endsWith(".yml")) {
                problems.add(
                        CatalogueProblem.AWKWARD_FILE_NAME,
                        Place.wholeFile(folder + "/" + name),
                        "This file ends in .yml and is not read.",
                        "Rename it to " + name.replaceAll("\\.yml$", ".yaml") + ".");
            }
            if (!name.endsWith(".yaml")) {
                continue;
            }
            String file = folder + "/" + name;
            document(files, file, shape, problems, "Check the name.").ifPresent(keys -> {
                String id = keys.text(idKey).orElse("");
                String stem = name.substring(0, name.length() - ".yaml".length());
                sameName(id, stem, keys.placeOf(idKey), problems);
                made.add(make.apply(keys));
            });
        }
        return made;
    }

    private Optional<Keys> document(
            CatalogueFiles files, String file, Shape.KeysOf shape, Problems problems, String hintIfMissing) {
        return files.text(file, Place.wholeFile(file), hintIfMissing)
                .flatMap(text -> yaml.read(text, file, 0, problems))
                .flatMap(node -> {
                    new ShapeCheck(problems).check(node, shape, "file " + file);
                    return node instanceof Keys keys ? Optional.of(keys) : Optional.empty();
                });
    }

    /** Notes that a thing is not named as its file or folder is. */
    static void sameName(String id, String name, Place place, Problems problems) {
        if (!id.isEmpty() && !id.equals(name)) {
            problems.add(
                    CatalogueProblem.ID_AND_NAME_DIFFER,
                    place,
                    "The id is \"" + id + "\", but the file or folder is called \"" + name + "\".",
                    "Give both the same name. If learners have already begun, keep the id and rename the file.");
        }
    }

    private static <T> void noTwins(
            List<T> things, Function<T, String> id, Function<T, Place> place, String what, Problems problems) {
        Map<String, Place> seen = new HashMap<>();
        for (T thing : things) {
            Place first = seen.putIfAbsent(id.apply(thing), place.apply(thing));
            if (first != null && !id.apply(thing).isEmpty()) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        place.apply(thing),
                        "There are two " + what + "s with the id \"" + id.apply(thing) + "\".",
                        "The other is at " + first + ". Give one of them another id.");
            }
        }
    }
}
