package org.waymark.course.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Identifier;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.check.ReadingNotes;

/**
 * Finds what stands where nothing of its kind is read: a framework among the courses, a course in a folder within {@code courses/}, a module in another module, a catalogue
 * in a catalogue. What they hold is in doubt from then on, so that nothing else is said about what refers to it.
 */
final class Misplaced {

    private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z-]+):[ \\t]*(['\"]?)([^\\s'\"#]*)");
    private static final Pattern WORDS_IN_ANOTHER_LANGUAGE =
            Pattern.compile("(?i).*\\.[a-z]{2,3}(-[a-z0-9]{2,8})*\\.ya?ml");
    private static final Pattern OF_A_MODULE = Pattern.compile("module(\\.[^.]+)?\\.ya?ml");
    private static final int DEEPEST = 3;
    private static final int MOST_NAMED = 5;

    private final CatalogueFiles files;
    private final ReadingNotes notes;
    private final Problems problems;

    Misplaced(CatalogueFiles files, ReadingNotes notes, Problems problems) {
        this.files = files;
        this.notes = notes;
        this.problems = problems;
    }

    /**
     * A thing and the file that says what it is.
     *
     * @param file the file, from the catalogue's folder
     */
    private record Found(String file, FileKind kind, String id) {

        /** What has to be moved: a module moves with its folder. */
        String moved() {
            return isFolder() ? file.substring(0, file.lastIndexOf('/')) : file;
        }

        boolean isFolder() {
            return kind == FileKind.MODULE && file.endsWith("/module.yaml");
        }

        String target() {
            return kind == FileKind.MODULE && !isFolder() ? kind.home(id) + "/module.yaml" : kind.home(id);
        }
    }

    /** Looks at a file beside {@code catalogue.yaml}. */
    void file(String name) {
        if (isYaml(name) && !name.matches("(?i)catalogue\\.ya?ml")) {
            Optional<Found> found = said(name);
            if (found.isPresent()) {
                report(found.get(), "");
            } else if (name.matches("words\\.yaml|interface\\..+\\.yaml")) {
                problems.add(
                        CatalogueProblem.MISPLACED_FILE,
                        Place.wholeFile(name),
                        "Nothing in this file is read here.",
                        "Move it to language/" + name + ".");
            }
        }
    }

    /** Looks at a folder that is none of those that are read; says whether it is a catalogue or a module. */
    boolean folder(String folder) {
        if (files.exists(folder + "/" + CatalogueReader.CATALOGUE_FILE)) {
            problems.add(
                    CatalogueProblem.UNLISTED_FILE,
                    Place.wholeFile(folder),
                    "This folder is a catalogue of its own, and nothing in it is read here.",
                    "Check it by itself, with --catalogue and this folder. To have what it holds in this catalogue, move its files into the folders of this one. If it is a copy, keep it elsewhere.");
            return true;
        }
        Optional<Found> module =
                files.exists(folder + "/module.yaml") ? said(folder + "/module.yaml") : Optional.empty();
        module.ifPresent(each -> report(each, ""));
        return module.isPresent();
    }

    /** Looks at the folders within one that holds files alone, such as {@code courses}. */
    void within(String folder) {
        for (Path path : files.list(folder)) {
            String name = folder + "/" + path.getFileName();
            if (!isYaml(name) && Files.isDirectory(path) && !folder(name)) {
                report(name, gathered(name, 1), " Folders within " + folder + "/ are not read.");
            }
        }
    }

    /** Looks at a file that nothing reads; says whether it is something that belongs elsewhere. */
    boolean unread(String file) {
        Optional<Found> found = said(file);
        found.ifPresent(each -> report(each, ""));
        return found.isPresent();
    }

    /** What to do in a module's folder that has no {@code module.yaml}: perhaps it has another name. */
    Optional<String> renamed(String module) {
        return files.list(module).stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.matches("(?i)module\\.ya?ml(\\.txt)?|module\\.txt")
                        || (isYaml(name)
                                && said(module + "/" + name)
                                        .filter(found -> found.kind() == FileKind.MODULE)
                                        .isPresent()))
                .findFirst()
                .map(name -> "There is a file " + name + ": rename it to module.yaml.");
    }

    /** Looks at the files that stand in {@code modules} itself. */
    void amongModules() {
        for (Path path : files.list("modules")) {
            String name = path.getFileName().toString();
            if (isYaml(name)) {
                said("modules/" + name).ifPresent(found -> report(found, ""));
            } else if (name.endsWith(".md")
                    && text("modules/" + name).matches("(?s)---\\R.*\\bactivity:.*")
                    && !listed(name.substring(0, name.length() - 3))) {
                problems.add(
                        CatalogueProblem.MISPLACED_FILE,
                        Place.wholeFile("modules/" + name),
                        "This is an activity, and it stands in no module.",
                        "Move it into the folder of its module, and list it in the module.yaml there.");
            }
        }
    }

    /** Whether some module lists an activity of this name; then it is said there that its file is elsewhere. */
    private boolean listed(String activity) {
        Pattern entry = Pattern.compile("(?m)^\\s*-\\s*" + Pattern.quote(activity) + "\\s*$");
        return files.list("modules").stream()
                .map(path -> "modules/" + path.getFileName() + "/module.yaml")
                .anyMatch(
                        file -> files.exists(file) && entry.matcher(text(file)).find());
    }

    /** Looks at the folders and the YAML files in a module's folder. */
    void inModule(String module) {
        for (Path path : files.list(module)) {
            String name = path.getFileName().toString();
            if (isYaml(name) && !OF_A_MODULE.matcher(name).matches()) {
                said(module + "/" + name).ifPresent(found -> report(found, ""));
            } else if (name.indexOf('.') < 0 && !folder(module + "/" + name)) {
                language(module + "/" + name, name);
            }
        }
    }

    /** Notes a folder in a module's folder that has the name of a language. */
    private void language(String folder, String name) {
        files.languageCalled(name)
                .ifPresent(tag -> problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(folder),
                        "Nothing in this folder is read.",
                        "If it holds translations, put them beside the originals: " + name
                                + "/welcome.md becomes welcome." + tag + ".md."));
    }

    /** Looks at a folder in {@code modules} that has no {@code module.yaml}; says whether that explains it. */
    boolean insteadOfModule(String folder) {
        if (folder(folder)) {
            return true;
        }
        List<Found> found = gathered(folder, 1).stream().filter(Found::isFolder).toList();
        report(folder, found, " Each module is a folder in modules/ itself.");
        return !found.isEmpty();
    }

    /**
     * Whether a file says that it is something that does not belong where it stands; then there is a problem.
     *
     * @param keys the keys on its first level
     * @param id the id that a thing of a kind has in it
     */
    boolean isElsewhere(
            String file, Collection<String> keys, java.util.function.Function<FileKind, Optional<String>> id) {
        Optional<FileKind> wanted = FileKind.of(file);
        Optional<FileKind> said = FileKind.said(keys)
                .filter(kind -> wanted.filter(each -> !keys.contains(each.key()) && kind.known(keys) > each.known(keys))
                        .isPresent());
        said.ifPresent(kind -> report(found(file, kind, id.apply(kind).orElse("")), ""));
        return said.isPresent();
    }

    /** What the files in a folder and in the folders in it say that they are. */
    private List<Found> gathered(String folder, int depth) {
        List<Found> found = new ArrayList<>();
        for (Path path : files.list(folder)) {
            String name = folder + "/" + path.getFileName();
            if (isYaml(name)) {
                said(name).ifPresent(found::add);
            } else if (depth < DEEPEST && Files.isDirectory(path)) {
                Optional<Found> module =
                        files.exists(name + "/module.yaml") ? said(name + "/module.yaml") : Optional.empty();
                module.ifPresentOrElse(found::add, () -> found.addAll(gathered(name, depth + 1)));
            }
        }
        return found;
    }

    private void report(String folder, List<Found> found, String why) {
        if (found.size() < 2) {
            found.forEach(each -> report(each, why));
            return;
        }
        found.forEach(this::doubt);
        List<String> named = found.stream().limit(MOST_NAMED).map(Found::target).toList();
        problems.add(
                CatalogueProblem.MISPLACED_FILE,
                Place.wholeFile(folder),
                "There are " + found.size() + " " + (found.stream().allMatch(Found::isFolder) ? "modules" : "files")
                        + " in this folder that stand where none is read.",
                "Move them to " + String.join(", ", named) + (found.size() > MOST_NAMED ? ", …" : "") + "." + why);
    }

    private void report(Found found, String why) {
        String target = found.target();
        boolean twin = files.exists(found.isFolder() ? target + "/module.yaml" : target);
        boolean read = twin || found.kind() == FileKind.CATALOGUE;
        if (!read) {
            doubt(found);
        }
        problems.add(
                read ? CatalogueProblem.UNLISTED_FILE : CatalogueProblem.MISPLACED_FILE,
                Place.wholeFile(found.moved()),
                "This " + (found.isFolder() ? "folder " : "") + "is "
                        + found.kind().title().toLowerCase(Locale.ROOT) + ", and it stands where none is read.",
                read
                        ? "There is " + target
                                + " already. If this is a copy that nobody needs, remove it or keep it elsewhere; if it is another one, give it an id of its own and move it to the others."
                        : "Move it to " + target + "." + why);
    }

    private void doubt(Found found) {
        switch (found.kind()) {
            case FRAMEWORK -> notes.doubtFramework(found.id());
            case COURSE -> notes.doubtCourse(found.id());
            case MODULE -> notes.doubtModule(found.id());
            default -> {
                // Nothing refers to the others.
            }
        }
    }

    /** Whether a file has a key on its first level. */
    boolean says(String file, String key) {
        return KEY.matcher(text(file)).results().anyMatch(each -> each.group(1).equals(key));
    }

    /** What a file says that it is, by its keys; it need not be YAML without a mistake. */
    private Optional<Found> said(String file) {
        if (WORDS_IN_ANOTHER_LANGUAGE.matcher(file).matches()) {
            return Optional.empty();
        }
        Map<String, String> keys = new LinkedHashMap<>();
        Matcher key = KEY.matcher(text(file));
        while (key.find()) {
            keys.putIfAbsent(key.group(1), key.group(3));
        }
        return FileKind.said(keys.keySet()).map(kind -> found(file, kind, keys.getOrDefault(kind.key(), "")));
    }

    private static Found found(String file, FileKind kind, String id) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("(?i)\\.ya?ml$", "");
        return new Found(file, kind, Identifier.isValid(id) ? id : Identifier.from(name));
    }

    private String text(String file) {
        return files.noting(new Problems())
                .text(file, Place.wholeFile(file), "")
                .orElse("");
    }

    private static boolean isYaml(String name) {
        return endsIn(name, ".yaml") || endsIn(name, ".yml");
    }

    private static boolean endsIn(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }
}
