package org.waymark.course.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Problems;
import org.waymark.course.read.ActivityMeaning;
import org.waymark.course.read.FileKind;
import org.waymark.course.yaml.YamlReader;

/**
 * Lays out a file in the house format without changing a word: keys in the order of the reference, two spaces, quotation marks where YAML needs them, one
 * line end at the end; in Markdown one empty line between blocks, {@code - } before an item, {@code ✓} before a right answer. Comments stay. Whatever
 * cannot be shown to mean the same afterwards is left as it was.
 */
public final class HouseFormat {

    private static final String FENCE = "---";

    private final Path folder;

    /** The format of the files of the catalogue in a folder. */
    public HouseFormat(Path folder) {
        this.folder = folder;
    }

    /**
     * A file in the house format.
     *
     * @param file its path from the catalogue's folder, with {@code /} between folders
     * @param text what it holds
     * @return its text in the house format; the text itself if it is that already, or cannot safely be changed, or is not a file of a catalogue
     * @throws IOException if the folder can't be resolved
     */
    public String format(String file, String text) throws IOException {
        Optional<FileKind> kind = FileKind.of(file);
        if (kind.isEmpty() || text.indexOf('\0') >= 0 || text.startsWith("\uFEFF\uFEFF")) {
            return text;
        }
        String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        if (plain.indexOf('\r') >= 0) {
            return text;
        }
        String once = kind.get() == FileKind.ACTIVITY ? activity(file, plain) : yaml(file, plain, kind.get());
        String twice = kind.get() == FileKind.ACTIVITY ? activity(file, once) : yaml(file, once, kind.get());
        return once.equals(twice) ? once : text;
    }

    private static String yaml(String file, String text, FileKind kind) {
        Problems problems = new Problems();
        boolean readable = new YamlReader().read(text, file, 0, problems).isPresent();
        if (!readable || !problems.sorted().isEmpty()) {
            return text;
        }
        return YamlFormat.format(text, kind.shape())
                .filter(formatted -> YamlMeaning.same(text, formatted))
                .orElse(text);
    }

    private String activity(String file, String text) throws IOException {
        List<String> lines = text.lines().toList();
        int close = -1;
        for (int i = 1; i < lines.size() && close < 0; i++) {
            close = lines.get(i).strip().equals(FENCE) ? i : -1;
        }
        if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE) || close < 0) {
            return text;
        }
        String front = String.join("\n", lines.subList(1, close)) + "\n";
        String body = String.join("\n", lines.subList(close + 1, lines.size())) + "\n";
        MarkdownFormat markdown = new MarkdownFormat();
        String formatted = body;
        for (MarkdownFormat.Step step : MarkdownFormat.Step.values()) {
            String next = markdown.apply(step, formatted);
            boolean changes = !next.equals(formatted);
            if (changes && ActivityMeaning.of(folder, file, next).equals(ActivityMeaning.of(folder, file, body))) {
                formatted = next;
            }
        }
        return FENCE + "\n" + yaml(file, front, FileKind.ACTIVITY) + FENCE + "\n" + formatted;
    }
}
