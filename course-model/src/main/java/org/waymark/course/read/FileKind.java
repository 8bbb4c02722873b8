package org.waymark.course.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.course.language.LanguageRules;
import org.waymark.course.yaml.Shape.KeysOf;

/** The kinds of file that authors write, each with the shape that the reader holds it to. */
public enum FileKind {
    /** {@code catalogue.yaml}. */
    CATALOGUE("A catalogue", "catalogue\\.yaml", Shapes.CATALOGUE),
    /** A file in {@code frameworks/}. */
    FRAMEWORK("A framework", "frameworks/[^/]+\\.yaml", Shapes.FRAMEWORK),
    /** A file in {@code courses/}. */
    COURSE("A course", "courses/[^/]+\\.yaml", Shapes.COURSE),
    /** {@code modules/<module>/module.yaml}. */
    MODULE("A module", "modules/[^/]+/module\\.yaml", Shapes.MODULE),
    /** The front matter of {@code modules/<module>/<activity>.md}. */
    ACTIVITY("The front matter of an activity", "modules/[^/]+/[^/]+\\.md", Shapes.ACTIVITY),
    /** {@code language/words.yaml}. */
    WORDS("Rules on words", Pattern.quote(LanguageRules.FILE), Shapes.WORDS);

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
}
