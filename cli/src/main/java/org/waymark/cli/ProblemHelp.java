package org.waymark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the reference says about each kind of problem: the sections of its pages, which the build packs into the jar. */
final class ProblemHelp {

    private static final List<String> PAGES = List.of("problems.md", "problems-words.md", "inspect-problems.md");
    private static final Pattern HEADING = Pattern.compile("^#{2,4}\\s+`?([a-z0-9]+(?:-[a-z0-9]+)*)`?\\s*$");

    private final Map<String, String> sections;

    private ProblemHelp(Map<String, String> sections) {
        this.sections = sections;
    }

    /** Reads the pages that are in the jar. */
    static ProblemHelp read() {
        Map<String, String> sections = new HashMap<>();
        for (String page : PAGES) {
            try (InputStream in = ProblemHelp.class.getResourceAsStream("reference/" + page)) {
                if (in != null) {
                    split(new String(in.readAllBytes(), StandardCharsets.UTF_8), sections);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ProblemHelp(sections);
    }

    private static void split(String page, Map<String, String> sections) {
        String code = "";
        StringBuilder text = new StringBuilder();
        for (String line : (page + "\n# end").lines().toList()) {
            if (line.startsWith("#")) {
                if (!code.isEmpty()) {
                    sections.put(code, text.toString().strip());
                }
                Matcher heading = HEADING.matcher(line);
                code = heading.matches() ? heading.group(1) : "";
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
    }

    /** The section about a code; a sentence if there is none yet. */
    String of(String code) {
        return sections.getOrDefault(
                code, "Each result of the kind " + code + " says what is wrong and how to mend it.");
    }
}
