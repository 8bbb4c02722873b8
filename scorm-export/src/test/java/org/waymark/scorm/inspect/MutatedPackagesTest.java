package org.waymark.scorm.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages broken by chance, in ways that nobody thought of: whatever is in them, the inspection comes to its end. */
class MutatedPackagesTest {

    private static final int EACH = 2_000;
    private static final List<String> SNIPPETS = List.of(
            "<",
            ">",
            "\"",
            "&",
            "]]>",
            "<!--",
            "<![CDATA[",
            "<!DOCTYPE a>",
            "&#0;",
            "&a;",
            "\0",
            "\uFEFF",
            "é",
            "../",
            "\\",
            "xmlns=\"\"",
            "<item>",
            "</item>",
            "http://",
            "99999999999",
            "-1",
            "'",
            "{{",
            "%",
            "%zz",
            "javascript:",
            " ",
            "\r");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void zipsWithBytesChanged() {
        Random random = new Random(20_260_401);
        byte[] good = Recipe.zip(Recipe.good("scorm2004-4"));
        int broken = 0;
        for (int i = 0; i < 2 * EACH; i++) {
            byte[] bytes = good.clone();
            for (int k = 0; k <= random.nextInt(6); k++) {
                // Most of what a zip says of itself is at its end.
                int at = random.nextBoolean() ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(700);
                bytes[at] = (byte) random.nextInt(256);
            }
            broken += survives(bytes, i).verdict() == Verdict.BROKEN ? 1 : 0;
        }
        assertThat(broken).isGreaterThan(EACH);
    }

    @Test
    void zipsWithPiecesMovedOrMissing() {
        Random random = new Random(20_260_402);
        byte[] good = Recipe.zip(Recipe.good("cmi5"));
        for (int i = 0; i < EACH; i++) {
            byte[] bytes = good.clone();
            int length = random.nextInt(bytes.length);
            int from = random.nextInt(bytes.length - length);
            int to = random.nextInt(bytes.length - length);
            System.arraycopy(bytes, from, bytes, to, length);
            survives(random.nextInt(3) == 0 ? java.util.Arrays.copyOf(bytes, length) : bytes, i);
        }
    }

    @Test
    void manifestsWithTextChanged() {
        Random random = new Random(20_260_403);
        List<String> kinds = List.of("scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "tincan");
        for (int i = 0; i < 2 * EACH; i++) {
            Map<String, byte[]> files = new LinkedHashMap<>(Recipe.good(kinds.get(i % kinds.size())));
            for (String name : List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml", "index.html", "course.js")) {
                byte[] content = files.get(name);
                if (content != null) {
                    files.put(name, mutated(new String(content, StandardCharsets.UTF_8), random));
                }
            }
            survives(Recipe.zip(files), i);
        }
    }

    private static byte[] mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int k = 0; k <= random.nextInt(4); k++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(40)));
                case 2 ->
                    changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(200))));
                default -> changed.setCharAt(at, (char) random.nextInt(256));
            }
            if (changed.isEmpty()) {
                changed.append(' ');
            }
        }
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Inspection survives(byte[] bytes, int number) {
        Inspection[] inspection = new Inspection[1];
        assertThatCode(() -> inspection[0] = Found.in(folder, "package.zip", bytes))
                .as("mutation %d", number)
                .doesNotThrowAnyException();
        return inspection[0];
    }
}
