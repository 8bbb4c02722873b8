package org.waymark.course.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.course.language.LanguageRules;
import org.waymark.course.sentences.SentencesFile;
import org.waymark.course.yaml.Shape.KeysOf;

/** The kinds of file that authors write, each with the shape that the reader holds it to. */
public enum FileKind {
    /** {@code catalogue.yaml}. */
    CATALOGUE("A catalogue", "catalogue\\.yaml", Shapes.CATALOGUE),
    /** A file in {@code frameworks/}. */
    FRAMEWORK("A framework", "frameworks/[^/]+\\.yaml", Shapes.FRAMEWORK),
    /** A file in {@code courses/}. */
    COURSE("A course", "courses/(?!.*\\.[a-z]{2,3}(-[A-Za-z0-9]+)*\\.yaml)[^/]+\\.yaml", Shapes.COURSE),
    /** A file in {@code courses/} with a course's words in another language. */
    COURSE_WORDS(
            "A course's words in another language",
            "courses/[^/]+\\.[a-z]{2,3}(-[A-Za-z0-9]+)*\\.yaml",
            Shapes.COURSE_WORDS),
    /** A file in {@code pathways/}. */
    PATHWAY("A pathway", "pathways/[^/]+\\.yaml", Shapes.PATHWAY),
    /** A file in {@code crosswalks/}. */
    CROSSWALK("A crosswalk", "crosswalks/[^/]+\\.yaml", Shapes.CROSSWALK),
    /** {@code modules/<module>/module.yaml}. */
    MODULE("A module", "modules/[^/]+/module\\.yaml", Shapes.MODULE),
    /** {@code modules/<module>/module.<language>.yaml}. */
    MODULE_WORDS(
            "A module's words in another language",
            "modules/[^/]+/module\\.[a-z]{2,3}(-[A-Za-z0-9]+)*\\.yaml",
            Shapes.MODULE_WORDS),
    /** The front matter of {@code modules/<module>/<activity>.md}. */
    ACTIVITY("The front matter of an activity", "modules/[^/]+/[^/]+\\.md", Shapes.ACTIVITY),
    /** {@code language/words.yaml}. */
    WORDS("Rules on words", Pattern.quote(LanguageRules.FILE), Shapes.WORDS),
    /** {@code language/interface.<language>.yaml}. */
    INTERFACE(
            "The player's sentences in a language",
            "language/interface\\.[a-z]{2,3}(-[A-Za-z0-9]+)*\\.yaml",
            SentencesFile.SHAPE);

    private static final List<FileKind> THINGS = List.of(CATALOGUE, FRAMEWORK, COURSE, MODULE, PATHWAY, CROSSWALK);

    private final String title;
    private final Pattern path;
    private final KeysOf shape;

    FileKind(String title, String path, KeysOf shape) {
        this.title = title;
        this.path = Pattern.compile(path);
        this.shape = shape;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** What the reader accepts in it. */
    public KeysOf shape() {
        return shape;
    }

    /** What the reader accepts instead, if there is a choice: a course may be a variant of another. */
    public Optional<KeysOf> otherShape() {
        return this == COURSE ? Optional.of(Shapes.VARIANT) : Optional.empty();
    }

    /**
     * The kind of a file.
     *
     * @param file its path from the catalogue's folder, with {@code /} between folders
     */
    public static Optional<FileKind> of(String file) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.matcher(file).matches())
                .findFirst();
    }

    /** The key that says what stands in a file of this kind, and which one: the first of its shape, such as {@code course}. */
    String key() {
        return shape.keys().keySet().iterator().next();
    }

    /** How many of these keys a file of this kind may have. */
    long known(Collection<String> keys) {
        return keys.stream().filter(shape.keys()::containsKey).count();
    }

    /** Where the thing of this kind with an id stands, from the catalogue's folder; for a module, its folder. */
    String home(String id) {
        return switch (this) {
            case CATALOGUE -> "catalogue.yaml";
            case MODULE -> "modules/" + id;
            default -> key() + "s/" + id + ".yaml";
        };
    }

    /**
     * What a file with these keys says that it is, wherever it stands: a catalogue, framework, course, module, pathway or crosswalk.
     *
     * @param keys the keys on its first level
     */
    static Optional<FileKind> said(Collection<String> keys) {
        return THINGS.stream()
                .filter(kind -> keys.contains(kind.key()))
                .max(Comparator.comparingLong(kind -> kind.known(keys)));
    }
}
