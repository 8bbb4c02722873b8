package org.waymark.course.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.core.Iris;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Crosswalk;
import org.waymark.course.Framework;
import org.waymark.course.Pathway;
import org.waymark.course.Presentation;
import org.waymark.course.Provider;
import org.waymark.course.SupportContact;
import org.waymark.course.Translation;
import org.waymark.course.check.CatalogueCheck;
import org.waymark.course.check.ReadingNotes;
import org.waymark.course.language.LanguageCheck;
import org.waymark.course.language.LanguageRules;
import org.waymark.course.language.WordForms;
import org.waymark.course.sentences.Sentences;
import org.waymark.course.sentences.SentencesFile;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlReader;

/** Reads a catalogue from its folder and checks it. Every mistake becomes a problem, and reading goes on. */
public final class CatalogueReader {

    /** The file that makes a folder a catalogue. */
    public static final String CATALOGUE_FILE = "catalogue.yaml";

    private static final List<String> FOLDERS = List.of("frameworks", "courses", "modules", "pathways", "crosswalks");

    private final YamlReader yaml = new YamlReader();

    /**
     * Reads and checks a folder.
     *
     * @throws IOException if the disk fails; what people wrote never throws
     */
    public CatalogueReading read(Path folder) throws IOException {
        return read(folder, Optional.empty());
    }

    /**
     * Reads and checks a folder, as {@link #read(Path)} does, but takes modules from what an earlier reading left.
     *
     * @param kept what was read before, without what has {@linkplain KeptModules#forget changed} since; it gets what is read now
     * @throws IOException if the disk fails; what people wrote never throws
     */
    public CatalogueReading read(Path folder, KeptModules kept) throws IOException {
        return read(folder, Optional.of(kept));
    }

    private CatalogueReading read(Path folder, Optional<KeptModules> kept) throws IOException {
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
        ReadingNotes notes = new ReadingNotes();
        Documents documents = new Documents(files, yaml, notes, problems);
        Optional<Keys> head = documents.one(
                CATALOGUE_FILE, Shapes.CATALOGUE, Place.wholeFile(CATALOGUE_FILE), () -> catalogueNear(folder, files));
        if (head.isEmpty()) {
            return new CatalogueReading(Optional.empty(), problems.sorted());
        }
        if (!documents.isWhole(CATALOGUE_FILE)) {
            notes.doubtCatalogue();
        }
        outOfPlace(files, notes, problems);
        Catalogue catalogue = catalogue(files, documents, head.get(), notes, problems, kept);
        new CatalogueCheck().check(catalogue, notes, problems);
        return new CatalogueReading(Optional.of(catalogue), problems.sorted());
    }

    /** What to do if there is no {@code catalogue.yaml}: perhaps it is in a folder beside, or has another name. */
    private static String catalogueNear(Path folder, CatalogueFiles files) {
        List<String> names = files.list("").stream()
                .map(path -> path.getFileName().toString())
                .toList();
        Optional<String> renamed = names.stream()
                .filter(name -> name.matches("(?i)catalog(ue)?\\.(ya?ml(\\.txt)?|txt)") && files.exists(name))
                .findFirst();
        Optional<Path> near = names.stream()
                .filter(name -> files.exists(name + "/" + CATALOGUE_FILE))
                .findFirst()
                .map(folder::resolve)
                .or(() -> Optional.ofNullable(files.root().getParent())
                        .filter(above -> Files.isRegularFile(above.resolve(CATALOGUE_FILE))));
        return renamed.map(name -> "There is a file " + name + ": rename it to " + CATALOGUE_FILE + ".")
                .or(() -> near.map(there -> "There is one in " + there.normalize()
                        + ": stand in that folder, or name it with --catalogue."))
                .orElse(
                        "Stand in the folder of your catalogue, or name it with --catalogue. A catalogue begins with this file.");
    }

    /** Notes what stands where nothing reads it, and folders whose name is nearly one of those that are read. */
    private static void outOfPlace(CatalogueFiles files, ReadingNotes notes, Problems problems) {
        Misplaced misplaced = new Misplaced(files, notes, problems);
        for (Path path : files.list("")) {
            String name = path.getFileName().toString();
            if (FOLDERS.contains(name) || name.equals("language") || !Files.isDirectory(path)) {
                misplaced.file(name);
            } else if (!misplaced.folder(name)) {
                mistyped(name, notes, problems);
            }
        }
        Stream.concat(FOLDERS.stream(), Stream.of("language"))
                .filter(folder -> !folder.equals("modules"))
                .forEach(misplaced::within);
        misplaced.amongModules();
    }

    private static void mistyped(String name, ReadingNotes notes, Problems problems) {
        Nearest.to(name.toLowerCase(Locale.ROOT), FOLDERS).ifPresent(near -> {
            doubtAll(near, notes);
            problems.add(
                    CatalogueProblem.UNLISTED_FILE,
                    Place.wholeFile(name),
                    "Nothing in this folder is read.",
                    "If it holds your " + near + ", rename it to " + near + ".");
        });
    }

    private static void doubtAll(String folder, ReadingNotes notes) {
        switch (folder) {
            case "frameworks" -> notes.doubtFramework(ReadingNotes.ALL);
            case "courses" -> notes.doubtCourse(ReadingNotes.ALL);
            case "modules" -> notes.doubtModule(ReadingNotes.ALL);
            default -> {
                // Nothing is concluded from pathways or crosswalks that are not there.
            }
        }
    }

    private Catalogue catalogue(
            CatalogueFiles files,
            Documents documents,
            Keys head,
            ReadingNotes notes,
            Problems problems,
            Optional<KeptModules> kept) {
        List<String> languages = languages(head, problems);
        files.writtenIn(languages, !documents.isWhole(CATALOGUE_FILE));
        Optional<Keys> words = words(files, documents);
        words.ifPresent(each -> new WordForms(problems).check(each));
        LanguageCheck language = language(files, words, head, problems);
        kept.ifPresent(each -> each.readWith(files.root(), languages, words, head.keys("reading")));
        List<ModuleReading> modules = new ModuleFolders(files, yaml, language).read(kept);
        modules.forEach(each -> each.addTo(problems, notes, language));
        List<CourseModule> foundModules =
                modules.stream().flatMap(each -> each.module().stream()).toList();
        FrameworkReader frameworks = new FrameworkReader();
        PathwayReader pathways = new PathwayReader();
        List<Framework> foundFrameworks =
                documents.in("frameworks", keys -> Shapes.FRAMEWORK, "framework", notes::doubtFramework).stream()
                        .map(keys -> noted(frameworks.framework(keys), Framework::place, keys, notes))
                        .toList();
        List<Keys> courses = documents.in(
                "courses",
                keys -> keys.get("varies").isPresent() ? Shapes.VARIANT : Shapes.COURSE,
                "course",
                notes::doubtCourse);
        courses.forEach(language::document);
        List<Course> foundCourses = new CourseReader(
                        foundModules.stream().map(CourseModule::id).toList(), notes, problems)
                .courses(courses);
        language.finish(SourceTitles.of(foundFrameworks));
        List<Pathway> foundPathways = documents.in("pathways", keys -> Shapes.PATHWAY, "pathway", id -> {}).stream()
                .map(pathways::pathway)
                .toList();
        List<Crosswalk> foundCrosswalks =
                documents.in("crosswalks", keys -> Shapes.CROSSWALK, "crosswalk", id -> {}).stream()
                        .map(pathways::crosswalk)
                        .toList();
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
                        .map(tag -> translation(tag, documents, foundCourses, modules))
                        .toList(),
                new Presentation(
                        new LookReader(files, problems).look(head),
                        sentences(files, documents, languages, new Misplaced(files, notes, problems), problems)));
    }

    /** The languages, each once, without what is no language. */
    private static List<String> languages(Keys head, Problems problems) {
        List<String> languages = new ArrayList<>();
        for (YamlNode node : head.items("languages")) {
            if (!(node instanceof YamlNode.Scalar scalar) || !TextForm.LANGUAGE.fits(scalar.text())) {
                continue;
            }
            if (languages.contains(scalar.text())) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        scalar.place(),
                        "The language \"" + scalar.text() + "\" is here twice.",
                        "Keep one of the two.");
            } else {
                languages.add(scalar.text());
            }
        }
        return languages;
    }

    private static List<Sentences> sentences(
            CatalogueFiles files, Documents documents, List<String> languages, Misplaced misplaced, Problems problems) {
        List<Sentences> found = new ArrayList<>();
        for (Path path : files.list("language")) {
            String file = "language/" + path.getFileName();
            Optional<String> language = languages.stream()
                    .filter(tag -> SentencesFile.of(tag).equals(file))
                    .findFirst();
            if (language.isPresent()) {
                boolean complete = !language.get().equals(languages.get(0));
                documents
                        .one(file, SentencesFile.SHAPE, Place.wholeFile(file), "Check the name.")
                        .ifPresent(keys -> found.add(SentencesFile.read(language.get(), keys, complete, problems)));
            } else if (path.getFileName().toString().startsWith("interface.")) {
                problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(file),
                        "Nothing in this file is read: it is for a language that the catalogue does not have.",
                        "Add the language to languages: in " + CATALOGUE_FILE + ", or rename the file.");
            } else if (!file.equals(LanguageRules.FILE) && file.matches("(?i).*\\.ya?ml") && !misplaced.unread(file)) {
                problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(file),
                        "Nothing in this file is read.",
                        "In language/ stand words.yaml, and interface.<language>.yaml for the player's sentences. Rename it, or move it elsewhere.");
            }
        }
        return found;
    }

    private static Translation translation(
            String language, Documents documents, List<Course> courses, List<ModuleReading> modules) {
        Map<String, Translation.CourseWords> courseWords = new LinkedHashMap<>();
        for (Course course : courses) {
            documents
                    .translated(
                            "courses/" + course.id() + ".yaml", language, Shapes.COURSE_WORDS, "course", course.id())
                    .ifPresent(keys -> courseWords.put(
                            course.id(),
                            new Translation.CourseWords(
                                    keys.text("title").orElse(""),
                                    keys.text("summary").orElse("").strip(),
                                    keys.text("audience").orElse("").strip(),
                                    Documents.texts(keys.items("entry")),
                                    keys.text("reviewed").orElse("").strip(),
                                    Documents.texts(keys.items("parts")))));
        }
        Map<String, Translation.ModuleWords> moduleWords = new LinkedHashMap<>();
        modules.forEach(each -> each.module()
                .ifPresent(module -> moduleWords.put(module.id(), each.words().get(language))));
        return new Translation(language, courseWords, moduleWords);
    }

    private static Optional<Keys> words(CatalogueFiles files, Documents documents) {
        return files.exists(LanguageRules.FILE)
                ? documents.one(
                        LanguageRules.FILE, Shapes.WORDS, Place.wholeFile(LanguageRules.FILE), "Check the name.")
                : Optional.empty();
    }

    private static LanguageCheck language(CatalogueFiles files, Optional<Keys> words, Keys head, Problems problems) {
        LanguageRules rules = LanguageRules.of(Documents.texts(head.items("languages")), words, head.keys("reading"));
        LanguageCheck language =
                new LanguageCheck(rules, file -> files.text(file, Place.wholeFile(file), "Check the name."), problems);
        language.document(head);
        return language;
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

    private static <T> T noted(T thing, Function<T, Place> place, Keys keys, ReadingNotes notes) {
        notes.written(place.apply(thing), keys);
        return thing;
    }
}
