package org.waymark.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.course.read.ActivityMeaning;
import org.waymark.course.read.FileKind;

/** Files of the examples, changed at random: laying them out changes neither what they mean nor anything the second time, and never fails. */
class FormattingMutatedFilesTest {

    private static final Path EXAMPLES = Path.of("../examples/catalogue");
    private static final int MUTATIONS = 1000;
    private static final List<String> BITS = List.of(
            " ",
            "  ",
            "\n",
            "\n\n",
            "\n\n\n",
            "# a remark\n",
            "\n  # another\n",
            "- ",
            "* ",
            "+ ",
            "  - ",
            "> ",
            "? ",
            ": ",
            "'",
            "\"",
            "[x] ",
            "✓ ",
            "{#id}",
            "\t",
            "|\n",
            ">\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            "```\n",
            "    ",
            "é😀",
            "---\n",
            "\\\n",
            "  \n",
            "| a | b |\n",
            "&a ",
            "*a",
            "!t ",
            "~",
            "yes");

    private final HouseFormat format = new HouseFormat(EXAMPLES);

    @Test
    void meanTheSameAfterwards() throws IOException {
        List<Path> files = files();
        Random random = new Random(20260601);
        int changed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Path path = files.get(random.nextInt(files.size()));
            String name = EXAMPLES.relativize(path).toString();
            String mutated = mutate(Files.readString(path), random);
            String formatted = format.format(name, mutated);
            changed += formatted.equals(mutated) ? 0 : 1;
            assertThat(format.format(name, formatted))
                    .as("%s, mutation %d: twice", name, i)
                    .isEqualTo(formatted);
            assertThat(meaning(name, formatted)).as("%s, mutation %d", name, i).isEqualTo(meaning(name, mutated));
            assertThat(words(formatted)).as("%s, mutation %d: words", name, i).isEqualTo(words(mutated));
        }
        assertThat(changed).isGreaterThan(MUTATIONS / 6);
    }

    private static Object meaning(String name, String text) throws IOException {
        String plain = text.replace("\r\n", "\n");
        if (FileKind.of(name).orElseThrow() == FileKind.ACTIVITY) {
            List<String> lines = plain.lines().toList();
            int close = lines.stream()
                            .map(String::strip)
                            .toList()
                            .subList(1, lines.size())
                            .indexOf("---")
                    + 1;
            if (close < 1 || !lines.get(0).strip().equals("---")) {
                return plain;
            }
            String front = String.join("\n", lines.subList(1, close)) + "\n";
            String body = String.join("\n", lines.subList(close + 1, lines.size())) + "\n";
            return List.of(yaml(front), ActivityMeaning.of(EXAMPLES, name, body));
        }
        return yaml(plain);
    }

    private static Object yaml(String text) {
        return YamlMeaning.meaning(text).orElse(text);
    }

    /** The letters and digits of a text in any order: keys may change places. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text.replaceAll("\\[[xX]\\]", ""))
                .results()
                .map(each -> each.group())
                .toList());
        words.sort(null);
        return words;
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(3)));
                default -> mutated.insert(mutated.lastIndexOf("\n", at) + 1, BITS.get(random.nextInt(BITS.size())));
            }
        }
        return mutated.toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(path ->
                            FileKind.of(EXAMPLES.relativize(path).toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }
}
