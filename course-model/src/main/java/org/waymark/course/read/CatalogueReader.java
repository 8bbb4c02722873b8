package org.waymark.course.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.waymark.course.Crosswalk;
import org.waymark.course.Framework;
import org.waymark.course.Pathway;
import org.waymark.course.Provider;
import org.waymark.course.SupportContact;
import org.waymark.course.Translation;
import org.waymark.course.check.CatalogueCheck;
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
        Documents documents = new Documents(files, yaml, problems);
        Optional<Keys> head = documents.one(
                CATALOGUE_FILE,
                Shapes.CATALOGUE,
                Place.wholeFile(CATALOGUE_FILE),
                "Stand in the folder of your catalogue, or name it with --catalogue. A catalogue begins with this file.");
        if (head.isEmpty()) {
            return new CatalogueReading(Optional.empty(), problems.sorted());
        }
        Catalogue catalogue = catalogue(files, documents, head.get(), problems);
        new CatalogueCheck().check(catalogue, problems);
        return new CatalogueReading(Optional.of(catalogue), problems.sorted());
    }

    private Catalogue catalogue(CatalogueFiles files, Documents documents, Keys head, Problems problems) {
        List<String> languages = Documents.texts(head.items("languages"));
        files.translatedInto(languages.stream().skip(1).toList());
        ModuleReader modules = new ModuleReader(files, documents, yaml, problems);
        List<CourseModule> foundModules = new ArrayList<>();
        for (Path path : files.list("modules")) {
            if (Files.isDirectory(path)) {
                modules.read(path.getFileName().toString()).ifPresent(foundModules::add);
            }
        }
        FrameworkReader frameworks = new FrameworkReader();
        PathwayReader pathways = new PathwayReader();
        List<Framework> foundFrameworks = documents.in("frameworks", keys -> Shapes.FRAMEWORK, "framework").stream()
                .map(frameworks::framework)
                .toList();
        List<Course> foundCourses = new CourseReader(problems)
                .courses(documents.in(
                        "courses", keys -> keys.get("varies").isPresent() ? Shapes.VARIANT : Shapes.COURSE, "course"));
        List<Pathway> foundPathways = documents.in("pathways", keys -> Shapes.PATHWAY, "pathway").stream()
                .map(pathways::pathway)
                .toList();
        List<Crosswalk> foundCrosswalks = documents.in("crosswalks", keys -> Shapes.CROSSWALK, "crosswalk").stream()
                .map(pathways::crosswalk)
                .toList();
        noTwins(foundModules, CourseModule::id, CourseModule::place, "module", problems);
        noTwins(foundFrameworks, Framework::id, Framework::place, "framework", problems);
        noTwins(foundCourses, Course::id, Course::place, "course", problems);
        return new Catalogue(
                files.root(),
                head.text("catalogue").orElse(""),
                new Iris(head.text("iri").orElse("https://example.invalid")),
                provider(head),
                head.text("licence").orElse(""),
                languages,
                support(head),
                foundFrameworks,
                foundCourses,
                foundModules,
                foundPathways,
                foundCrosswalks,
                languages.stream()
                        .skip(1)
                        .map(language -> translation(language, documents, foundCourses, foundModules, modules))
                        .toList());
    }

    private static Translation translation(
            String language,
            Documents documents,
            List<Course> courses,
            List<CourseModule> modules,
            ModuleReader reader) {
        Map<String, Translation.CourseWords> courseWords = new LinkedHashMap<>();
        for (Course course : courses) {
            documents
                    .translated("courses/" + course.id() + ".yaml", language, Shapes.COURSE_WORDS)
                    .ifPresent(keys -> courseWords.put(
                            course.id(),
                            new Translation.CourseWords(
                                    keys.text("title").orElse(""),
                                    keys.text("summary").orElse("").strip())));
        }
        Map<String, Translation.ModuleWords> moduleWords = new LinkedHashMap<>();
        modules.forEach(module -> moduleWords.put(module.id(), reader.words(module, language)));
        return new Translation(language, courseWords, moduleWords);
    }

    private static Provider provider(Keys head) {
        return new Provider(
                head.keys("provider").flatMap(keys -> keys.text("name")).orElse(""),
                head.keys("provider").flatMap(keys -> keys.text("homepage")));
    }

    private static List<SupportContact> support(Keys head) {
        return head.items("support").stream()
                .filter(Keys.class::isInstance)
                .map(Keys.class::cast)
                .map(keys -> new SupportContact(
                        keys.text("who").orElse(""), keys.text("how").orElse(""), keys.text("link")))
                .toList();
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
