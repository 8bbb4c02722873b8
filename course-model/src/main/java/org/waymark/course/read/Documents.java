package org.waymark.course.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Identifier;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.check.ReadingNotes;
import org.waymark.course.yaml.Shape;
import org.waymark.course.yaml.ShapeCheck;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlReader;

/** Reads the YAML files of a catalogue, each checked against its shape. */
final class Documents {

    private static final String ENDING = ".yaml";
    private static final Pattern YAML = Pattern.compile("(.*)(\\.(?:yaml|yml))", Pattern.CASE_INSENSITIVE);

    private final CatalogueFiles files;
    private final YamlReader yaml;
    private final Problems problems;
    private final Misplaced misplaced;
    private final Set<String> flawed = new HashSet<>();

    Documents(CatalogueFiles files, YamlReader yaml, ReadingNotes notes, Problems problems) {
        this.misplaced = new Misplaced(files, notes, problems);
        this.files = files;
        this.yaml = yaml;
        this.problems = problems;
    }

    /** Whether a file was there and had its shape. */
    boolean isWhole(String file) {
        return !flawed.contains(file);
    }

    /**
     * One file.
     *
     * @param hintIfMissing what to do if it is not there
     */
    Optional<Keys> one(String file, Shape.KeysOf shape, Place asked, String hintIfMissing) {
        return one(file, keys -> shape, asked, () -> hintIfMissing);
    }

    /**
     * One file.
     *
     * @param hintIfMissing what to do if it is not there; asked for only then
     */
    Optional<Keys> one(String file, Shape.KeysOf shape, Place asked, Supplier<String> hintIfMissing) {
        return one(file, keys -> shape, asked, hintIfMissing);
    }

    private Optional<Keys> one(
            String file, Function<Keys, Shape.KeysOf> shape, Place asked, Supplier<String> hintIfMissing) {
        flawed.add(file);
        if (otherEnding(file)) {
            return Optional.empty();
        }
        Optional<YamlNode> node =
                files.text(file, asked, hintIfMissing).flatMap(text -> yaml.read(text, file, 0, problems));
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Keys keys = node.get() instanceof Keys each
                ? each
                : new Keys(Map.of(), node.get().place());
        if (misplaced.isElsewhere(file, keys.entries().keySet(), kind -> keys.text(kind.key()))) {
            return Optional.empty();
        }
        if (new ShapeCheck(problems).check(node.get(), shape.apply(keys), "file " + file)) {
            flawed.remove(file);
        }
        return keys.entries().isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    /** Whether a file is there under the ending {@code .yml} alone; then there is a problem. */
    private boolean otherEnding(String file) {
        String other = file.substring(0, file.length() - ENDING.length()) + ".yml";
        boolean only = !files.exists(file) && files.exists(other);
        if (only) {
            otherEnding(other, file);
        }
        return only;
    }

    private void otherEnding(String file, String wanted) {
        problems.add(
                CatalogueProblem.AWKWARD_FILE_NAME,
                Place.wholeFile(file),
                "This file is not read: its name has to end in .yaml.",
                "Rename it to " + wanted.substring(wanted.lastIndexOf('/') + 1) + ".");
    }

    /**
     * Every file of a folder that is written in the catalogue's first language.
     *
     * @param shape the shape that a file should have, which may depend on its keys
     * @param idKey the key that says the id, which is also the name of the file
     * @param doubt gets the ids of which nothing is to be concluded, since a file has mistakes
     */
    List<Keys> in(String folder, Function<Keys, Shape.KeysOf> shape, String idKey, Consumer<String> doubt) {
        List<Keys> found = new ArrayList<>();
        for (Path path : files.list(folder)) {
            String name = path.getFileName().toString();
            Matcher ending = YAML.matcher(name);
            if (!ending.matches()) {
                nearlyYaml(folder, name, doubt);
                continue;
            }
            String stem = ending.group(1);
            String file = folder + "/" + name;
            if (ending.group(2).equals(ENDING) && isInAnotherLanguage(folder, stem)) {
                continue;
            }
            if (!ending.group(2).equals(ENDING)) {
                otherEnding(file, stem + ENDING);
                doubt.accept(stem);
                continue;
            }
            Optional<Keys> keys = one(file, shape, Place.wholeFile(file), () -> "Check the name.");
            String id = keys.flatMap(each -> each.text(idKey)).orElse(stem);
            boolean named =
                    keys.isEmpty() || sameName(id, stem, keys.get().placeOf(idKey), idKey, folder + "/" + id + ENDING);
            if (!isWhole(file) || !named) {
                doubt.accept(stem);
                doubt.accept(id);
            }
            keys.ifPresent(found::add);
        }
        return found;
    }

    /**
     * The file beside another that holds its words in another language, if there is one.
     *
     * @param idKey the key that says whose words they are
     * @param id the id that stands there if they are meant for the other file
     */
    Optional<Keys> translated(String file, String language, Shape.KeysOf shape, String idKey, String id) {
        String beside = file.substring(0, file.length() - ENDING.length()) + "." + language + ENDING;
        Optional<Keys> words =
                files.exists(beside) ? one(beside, shape, Place.wholeFile(beside), "") : Optional.empty();
        words.filter(keys -> keys.text(idKey).filter(Identifier::isValid).isPresent())
                .filter(keys -> !keys.text(idKey).filter(id::equals).isPresent())
                .ifPresent(keys -> problems.add(
                        CatalogueProblem.ID_AND_NAME_DIFFER,
                        keys.placeOf(idKey),
                        "These are words for the " + idKey + " \""
                                + keys.text(idKey).orElse("") + "\", and the file is that of \"" + id + "\".",
                        "Write \"" + idKey + ": " + id + "\", or move the file to the " + idKey
                                + " that it belongs to. Ids stay the same in every language."));
        return words;
    }

    /** Notes a file that should be YAML, and that an editor has given another ending, which some computers do not show. */
    private void nearlyYaml(String folder, String name, Consumer<String> doubt) {
        String stem = name.replaceFirst("(?i)\\.ya?ml\\.txt$", "");
        if (!stem.equals(name) && !files.exists(folder + "/" + stem + ENDING)) {
            otherEnding(folder + "/" + name, stem + ENDING);
            doubt.accept(stem);
        }
    }

    /** Whether a file holds words in another language than the first, which are read elsewhere; if nothing reads them, there is a problem. */
    private boolean isInAnotherLanguage(String folder, String stem) {
        int dot = stem.indexOf('.');
        String of = stem.substring(0, Math.max(0, dot));
        String language = stem.substring(dot + 1);
        String file = folder + "/" + stem + ENDING;
        boolean known = files.isTranslation(stem + ENDING);
        if (dot <= 0 || (known && folder.equals("courses") && files.exists(folder + "/" + of + ENDING))) {
            return known;
        }
        if (!folder.equals("courses")) {
            boolean translation =
                    known || (files.exists(folder + "/" + of + ENDING) && TextForm.LANGUAGE.fits(language));
            if (translation) {
                problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(file),
                        "Nothing in this file is read: only courses and modules have words in other languages.",
                        "Remove it, or keep it elsewhere.");
            }
            return translation;
        }
        if (isOfAnotherLanguage(folder, stem)) {
            return true;
        }
        boolean orphan = known || (TextForm.LANGUAGE.fits(language) && !misplaced.says(file, "modules"));
        if (orphan) {
            problems.add(
                    CatalogueProblem.UNLISTED_FILE,
                    Place.wholeFile(file),
                    "Nobody will read what stands in this file: there is no course \"" + of + "\".",
                    Nearest.to(of, courses())
                            .map(near -> "Did you mean " + near + "." + language + ENDING + "?")
                            .orElse("Write courses/" + of + ENDING + ", or remove the file."));
        }
        return orphan;
    }

    private List<String> courses() {
        return files.list("courses").stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(ENDING) && name.indexOf('.') == name.length() - ENDING.length())
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    /** Notes a file that holds words in a language that the catalogue does not have; says whether it is one. */
    boolean isOfAnotherLanguage(String folder, String stem) {
        int dot = stem.indexOf('.');
        boolean translation = dot > 0 && files.exists(folder + "/" + stem.substring(0, dot) + ENDING);
        if (translation) {
            problems.add(
                    CatalogueProblem.UNLISTED_FILE,
                    Place.wholeFile(folder + "/" + stem + ENDING),
                    "Nobody will read what stands in this file: the catalogue is not in the language \""
                            + stem.substring(dot + 1) + "\".",
                    "Add \"" + stem.substring(dot + 1) + "\" to the languages in catalogue.yaml, or rename the file.");
        }
        return translation;
    }

    /**
     * Whether a thing is named as its file or folder is; if it is not, there is a problem.
     *
     * @param twin the file that would hold a thing of this id
     */
    boolean sameName(String id, String name, Place place, String what, String twin) {
        if (!Identifier.isValid(id)) {
            return false;
        }
        if (id.equals(name)) {
            return true;
        }
        if (files.exists(twin)) {
            problems.add(
                    CatalogueProblem.DUPLICATE_ID,
                    place,
                    "There are two " + what + "s with the id \"" + id + "\".",
                    "The other is in " + twin + ". If this is another one, "
                            + (Identifier.isValid(name)
                                    ? "write \"" + what + ": " + name + "\" here"
                                    : "give it an id of its own, and rename the "
                                            + (what.equals("module") ? "folder" : "file") + " to that")
                            + "; if it is a copy that you do not need, remove it.");
        } else {
            problems.add(
                    CatalogueProblem.ID_AND_NAME_DIFFER,
                    place,
                    "The id is \"" + id + "\", but the file or folder is called \"" + name + "\".",
                    "Give both the same name. If learners have already begun, keep the id and rename the file.");
        }
        return false;
    }

    /** The texts of a list. */
    static List<String> texts(List<YamlNode> nodes) {
        return nodes.stream()
                .filter(YamlNode.Scalar.class::isInstance)
                .map(each -> ((YamlNode.Scalar) each).text())
                .toList();
    }
}
