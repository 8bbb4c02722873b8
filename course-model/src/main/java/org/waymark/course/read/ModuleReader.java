package org.waymark.course.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.core.Identifier;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Attribution;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.CourseModule;
import org.waymark.course.Delivery;
import org.waymark.course.MediaFile;
import org.waymark.course.Translation;
import org.waymark.course.check.ReadingNotes;
import org.waymark.course.language.LanguageCheck;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;
import org.waymark.course.yaml.YamlReader;

/** Makes a module from its folder: {@code module.yaml} and a Markdown file for each activity. */
final class ModuleReader {

    private static final String DOCUMENT = "(docx?|odt|rtf|pages|pdf|pptx?|odp|xlsx?|ods)";
    private static final Pattern DOCUMENT_NAME = Pattern.compile("(?i)(?!~).+\\." + DOCUMENT);

    private final CatalogueFiles files;
    private final Documents documents;
    private final ReadingNotes notes;
    private final Problems problems;
    private final ActivityReader activities;
    private final LanguageCheck language;
    private final Misplaced misplaced;

    ModuleReader(
            CatalogueFiles files,
            Documents documents,
            YamlReader yaml,
            ReadingNotes notes,
            LanguageCheck language,
            Problems problems) {
        this.files = files;
        this.documents = documents;
        this.notes = notes;
        this.problems = problems;
        this.activities = new ActivityReader(files, yaml, notes, language, problems);
        this.language = language;
        this.misplaced = new Misplaced(files, notes, problems);
    }

    /** The module in a folder of this name; nothing if its {@code module.yaml} could not be read. */
    Optional<CourseModule> read(String name) {
        String folder = "modules/" + name;
        String file = folder + "/module.yaml";
        if (!files.exists(file) && misplaced.insteadOfModule(folder)) {
            notes.doubtModule(name);
            return Optional.empty();
        }
        Optional<CourseModule> module = documents
                .one(
                        file,
                        Shapes.MODULE,
                        Place.wholeFile(folder),
                        () -> misplaced
                                .renamed(folder)
                                .orElse(
                                        files.list(folder).isEmpty()
                                                ? "The folder is empty: remove it, or write a module.yaml in it."
                                                : "Every folder in modules/ is a module and has a module.yaml. Write one, or move the folder elsewhere."))
                .map(keys -> module(name, folder, keys));
        if (!documents.isWhole(file)) {
            notes.doubtModule(name);
        }
        module.filter(each -> !notes.moduleIsWhole(name)).ifPresent(each -> notes.doubtModule(each.id()));
        return module;
    }

    private CourseModule module(String name, String folder, Keys keys) {
        language.document(keys);
        String id = keys.text("module").orElse(name);
        if (!documents.sameName(id, name, keys.placeOf("module"), "module", "modules/" + id + "/module.yaml")) {
            notes.doubtModule(name);
        }
        Map<String, Scalar> listed = listed(keys);
        Delivery delivery = keys.text("delivery")
                .map(word -> Words.read(Delivery.class, word))
                .orElse(Delivery.SELF_PACED);
        boolean session = delivery == Delivery.FACILITATED;
        Map<String, MediaFile> media = new LinkedHashMap<>();
        List<Activity> found = new ArrayList<>();
        listed.forEach((each, at) -> {
            Optional<Activity> activity = activities.read(
                    folder, each, each, at.place(), () -> hint(folder, each, listed.keySet()), name, media, session);
            activity.ifPresentOrElse(found::add, () -> notes.doubtModule(name));
        });
        unlisted(folder, keys, listed.keySet());
        misplaced.inModule(folder);
        readByNobody(folder, listed.keySet());
        lettersAlone(name, keys, media);
        CourseModule module = new CourseModule(
                id,
                keys.text("title").orElse(""),
                keys.text("summary").orElse("").strip(),
                CourseReader.length(keys, "length"),
                delivery,
                Documents.texts(keys.items("outcomes")),
                Documents.texts(keys.items("materials")),
                Refs.maps(keys.items("maps")),
                found,
                keys.text("licence"),
                keys.text("attribution").orElse("").strip(),
                pictures(keys),
                media.values().stream()
                        .sorted(java.util.Comparator.comparing(MediaFile::path))
                        .toList(),
                keys.placeOf("module"));
        notes.written(module.place(), keys);
        return module;
    }

    /** Notes pictures whose names differ by capital and small letters alone: on many disks they are one file. */
    private void lettersAlone(String name, Keys keys, Map<String, MediaFile> media) {
        Map<String, String> seen = new java.util.HashMap<>();
        for (String path : new java.util.TreeSet<>(media.keySet())) {
            String other = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (other != null) {
                problems.add(
                        CatalogueProblem.AWKWARD_FILE_NAME,
                        keys.placeOf("module"),
                        "The pictures " + other + " and " + path + " of the module \"" + name
                                + "\" have names that differ by capital and small letters alone.",
                        "Rename one of them: on many computers only one of the two would be there.");
            }
        }
    }

    private static List<Attribution> pictures(Keys keys) {
        return keys.items("pictures").stream()
                .filter(Keys.class::isInstance)
                .map(Keys.class::cast)
                .map(each -> new Attribution(
                        each.text("file").orElse(""),
                        each.text("by").orElse(""),
                        each.text("licence").orElse(""),
                        each.text("source")))
                .toList();
    }

    /** What there is of a module in another language. */
    Translation.ModuleWords words(CourseModule module, String language) {
        String folder = "modules/" + module.id();
        Optional<Keys> keys =
                documents.translated(folder + "/module.yaml", language, Shapes.MODULE_WORDS, "module", module.id());
        Map<String, Activity> found = new LinkedHashMap<>();
        for (Activity activity : module.activities()) {
            String stem = activity.id() + "." + language;
            if (files.exists(folder + "/" + stem + ".md")) {
                activities
                        .read(
                                folder,
                                activity.id(),
                                stem,
                                Place.wholeFile(folder),
                                () -> "",
                                "",
                                new LinkedHashMap<>(),
                                module.isSession())
                        .ifPresentOrElse(
                                each -> found.put(activity.id(), each), () -> notes.doubtWords(module.id(), language));
            }
        }
        return new Translation.ModuleWords(
                keys.flatMap(each -> each.text("title")).orElse(""),
                keys.flatMap(each -> each.text("summary")).orElse("").strip(),
                keys.map(each -> Documents.texts(each.items("outcomes"))).orElse(List.of()),
                keys.map(each -> Documents.texts(each.items("materials"))).orElse(List.of()),
                found);
    }

    private Map<String, Scalar> listed(Keys keys) {
        Map<String, Scalar> listed = new LinkedHashMap<>();
        for (YamlNode node : keys.items("activities")) {
            if (!(node instanceof Scalar scalar) || !Identifier.isValid(scalar.text())) {
                continue;
            }
            if (listed.putIfAbsent(scalar.text(), scalar) != null) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        scalar.place(),
                        "The activity \"" + scalar.text() + "\" is listed twice.",
                        "Keep one of the two lines. To show a text twice, copy its file under another name.");
            }
        }
        return listed;
    }

    /** What to do if an activity's file is not there; looked for only then. */
    private String hint(String folder, String id, Set<String> listed) {
        if (files.exists(folder + "/" + id + ".md")) {
            return "";
        }
        Optional<String> otherEnding = files.list(folder).stream()
                .filter(Files::isRegularFile)
                .map(each -> each.getFileName().toString())
                .filter(each -> each.toLowerCase(Locale.ROOT).matches(id + "(\\.(md|markdown|txt|text|yaml|yml))+"))
                .findFirst();
        Optional<String> document = files.list(folder).stream()
                .map(each -> each.getFileName().toString())
                .filter(each -> each.toLowerCase(Locale.ROOT).matches(id + "\\." + DOCUMENT))
                .findFirst();
        if (document.isPresent()) {
            return "There is a file " + document.get() + ": save its words as plain text, in a file " + id + ".md.";
        }
        if (otherEnding.isPresent()) {
            return "There is a file " + otherEnding.get() + ": rename it to " + id + ".md.";
        }
        Optional<String> deeper = files.list(folder).stream()
                .filter(Files::isDirectory)
                .map(each -> each.getFileName() + "/" + id + ".md")
                .filter(each -> files.exists(folder + "/" + each))
                .findFirst();
        if (deeper.isPresent() || files.exists("modules/" + id + ".md")) {
            return "There is a file " + deeper.map(each -> folder + "/" + each).orElse("modules/" + id + ".md")
                    + ": move it to " + folder + "/" + id + ".md.";
        }
        List<String> unlisted = unlisted(folder, listed);
        return Nearest.to(id, unlisted)
                .map(near -> "Did you mean " + near + "? There is a file " + near + ".md.")
                .orElse("Write that file, or take \"" + id + "\" out of the list of activities.");
    }

    private void unlisted(String folder, Keys keys, Set<String> listed) {
        List<YamlNode> entries = keys.items("activities");
        if (entries.isEmpty()) {
            return;
        }
        List<String> unlisted = unlisted(folder, listed);
        Set<String> meant = new HashSet<>();
        for (String entry : Documents.texts(entries)) {
            if (!Identifier.isValid(entry) || !files.exists(folder + "/" + entry + ".md")) {
                Nearest.to(entry, unlisted).ifPresent(meant::add);
                unlisted.stream()
                        .filter(entry.toLowerCase(Locale.ROOT)::contains)
                        .forEach(meant::add);
            }
        }
        unlisted.stream()
                .filter(each -> !meant.contains(each))
                .forEach(each -> problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(folder + "/" + each + ".md"),
                        "No learner will see this file: module.yaml does not list it.",
                        translationHint(each, listed)
                                .orElse((Identifier.isValid(each)
                                                ? ""
                                                : "Rename it to " + Identifier.from(each) + ".md first. ")
                                        + "Add \"- " + (Identifier.isValid(each) ? each : Identifier.from(each))
                                        + "\" to the activities in " + folder
                                        + "/module.yaml, or remove the file.")));
    }

    /** Notes documents, and words in another language that belong to no activity, or to no language of the catalogue. */
    private void readByNobody(String folder, Set<String> listed) {
        for (Path path : files.list(folder)) {
            String name = path.getFileName().toString();
            String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            int dot = stem.indexOf('.');
            boolean document =
                    !name.endsWith(".md") && DOCUMENT_NAME.matcher(name).matches();
            if (document && !listed.isEmpty() && !listed.contains(stem)) {
                problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(folder + "/" + name),
                        "No learner will see this file: it is a document of an office program.",
                        "Save its words as plain text, in a file " + Identifier.from(stem)
                                + ".md that module.yaml lists; or keep it elsewhere.");
            } else if (name.endsWith(".yaml") && dot > 0 && !stem.startsWith("module.") && files.isTranslation(name)) {
                problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(folder + "/" + name),
                        "Nothing in this file is read.",
                        "If it holds the module's words in another language, rename it to module" + stem.substring(dot)
                                + ".yaml.");
            } else if (name.endsWith(".yaml") && dot > 0 && !files.isTranslation(name)) {
                documents.isOfAnotherLanguage(folder, stem);
            } else if (name.endsWith(".md")
                    && dot > 0
                    && !listed.isEmpty()
                    && files.isTranslation(name)
                    && !listed.contains(stem.substring(0, dot))) {
                problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(folder + "/" + name),
                        "No learner will see this file: module.yaml does not list \"" + stem.substring(0, dot) + "\".",
                        Nearest.to(stem.substring(0, dot), listed)
                                .map(near -> "Did you mean " + near + stem.substring(dot) + ".md?")
                                .orElse("List the activity that it translates, or remove the file."));
            }
        }
    }

    /** What to do about {@code welcome.cy.md}, if Welsh is not one of the catalogue's languages, and about {@code welcome_cy.md} if it is. */
    private Optional<String> translationHint(String stem, Set<String> listed) {
        int dot = stem.indexOf('.');
        for (String id : listed) {
            if (stem.startsWith(id)
                    && stem.length() > id.length() + 1
                    && "._- ".indexOf(stem.charAt(id.length())) >= 0) {
                Optional<String> language = files.languageCalled(stem.substring(id.length() + 1));
                if (language.isPresent()) {
                    return Optional.of("If it is a translation of " + id + ".md, rename it to " + id + "."
                            + language.get() + ".md.");
                }
            }
        }
        return dot > 0 && listed.contains(stem.substring(0, dot))
                ? Optional.of("If it is a translation of " + stem.substring(0, dot) + ".md, add \""
                        + stem.substring(dot + 1) + "\" to the languages in catalogue.yaml.")
                : Optional.empty();
    }

    /** The texts in a folder that the module does not list and that are no translations, by their names without {@code .md}. */
    private List<String> unlisted(String folder, Set<String> listed) {
        return files.list(folder).stream()
                .filter(path -> {
                    String name = path.getFileName().toString();
                    return name.endsWith(".md")
                            && !listed.contains(name.substring(0, name.length() - 3))
                            && !files.isTranslation(name)
                            && Files.isRegularFile(path);
                })
                .map(path -> path.getFileName().toString())
                .map(name -> name.substring(0, name.length() - 3))
                .collect(Collectors.toList());
    }
}
