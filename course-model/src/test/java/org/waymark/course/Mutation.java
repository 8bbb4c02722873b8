package org.waymark.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages files as slips of the hand, bad merges and bad disks do. */
final class Mutation {

    private static final List<String> SPLINTERS = List.of(
            "---\n",
            ": ",
            "- ",
            "\t",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "#",
            "&a ",
            "*a",
            "!!x ",
            "? ",
            "?? ",
            "✓ ",
            "> ",
            "<",
            "![",
            "](",
            "../",
            "{#",
            "\r",
            "\u0000",
            "\uFEFF",
            "\uD83E\uDED6",
            "\u2028",
            "\u0085",
            "::: facilitator\n",
            ":::\n",
            "<!--",
            "```\n",
            "    ",
            "|",
            "%",
            "javascript:",
            "<<<<<<< a\n",
            "=======\n",
            ">>>>>>> b\n",
            "9".repeat(30),
            "-".repeat(300),
            "\n\n",
            "~");

    private Mutation() {}

    /** A file damaged in one to three places; the same for the same state of the generator. */
    static byte[] of(byte[] before, Random random) {
        byte[] now = before;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            now = random.nextInt(3) == 0 ? inBytes(now, random) : inLines(now, random);
        }
        return now;
    }

    private static byte[] inBytes(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(12));
        byte[] splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 1 -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            default -> joined(joined(Arrays.copyOf(bytes, at), splinter), Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static byte[] inLines(byte[] bytes, Random random) {
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        if (lines.isEmpty()) {
            return bytes;
        }
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> Collections.swap(lines, at, other);
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case 4 -> lines.set(at, line.stripLeading());
            case 5 ->
                lines.set(
                        at,
                        line.replaceFirst(
                                "[a-z]+",
                                SPLINTERS
                                        .get(random.nextInt(SPLINTERS.size()))
                                        .replace("\\", "")
                                        .replace("$", "")));
            case 6 -> lines.set(at, line + lines.get(other));
            default -> lines.add(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
