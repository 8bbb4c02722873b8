package org.waymark.course.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.core.Identifier;
import org.waymark.course.CourseModule;
import org.waymark.course.yaml.Lengths;

/** Makes new files. Each way gives file names, relative to the catalogue, with their text; what it gives passes {@code check}. */
public final class Start {

    /** How long a new module takes. */
    public static final Duration MODULE_LENGTH = Duration.ofMinutes(7);

    private Start() {}

    /** A catalogue with one course and one module. */
    public static Map<String, String> catalogue(String id) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("catalogue.yaml", template("catalogue.yaml", id));
        files.putAll(course("introduction", List.of()));
        return files;
    }

    /**
     * A course.
     *
     * @param modules the modules it begins with; when there are none, it gets a new one, named after it
     */
    public static Map<String, String> course(String id, List<CourseModule> modules) {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> ids = modules.isEmpty()
                ? List.of(firstModule(id))
                : modules.stream().map(CourseModule::id).toList();
        Duration length = modules.isEmpty()
                ? MODULE_LENGTH
                : modules.stream().map(CourseModule::length).reduce(Duration.ZERO, Duration::plus);
        files.put(
                "courses/" + id + ".yaml",
                template("course.yaml", id)
                        .replace("@LENGTH@", Lengths.written(length))
                        .replace(
                                "@MODULES@",
                                ids.stream().map(each -> "  - " + each).collect(Collectors.joining("\n"))));
        if (modules.isEmpty()) {
            files.putAll(module(ids.get(0)));
        }
        return files;
    }

    /** The id of the module that a new course gets. */
    public static String firstModule(String course) {
        return Identifier.from(course + "-first-steps");
    }

    /** A module with a page, a quiz, a reflection and a break. */
    public static Map<String, String> module(String id) {
        String folder = "modules/" + id + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(folder + "module.yaml", template("module.yaml", id));
        files.put(folder + "welcome.md", template("welcome.md", id));
        files.put(folder + "what-would-you-say.md", template("quiz.md", id));
        files.put(folder + "think-back.md", template("think-back.md", id));
        files.put(folder + "pause.md", template("pause.md", id));
        return files;
    }

    /** The text of an activity in a module, and of its captions, if it has some. */
    public static Map<String, String> activity(ActivityStart kind, String module, String id) {
        String folder = "modules/" + module + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(folder + id + ".md", template(kind.word() + ".md", id));
        if (kind == ActivityStart.VIDEO) {
            files.put(folder + "media/" + id + ".vtt", template("captions.vtt", id));
        }
        return files;
    }

    /** What an activity plays, to stand in for the author's own recording; most have none. */
    public static Map<String, byte[]> recordings(ActivityStart kind, String module, String id) {
        String file = "modules/" + module + "/media/" + id;
        return switch (kind) {
            case VIDEO -> Map.of(file + ".webm", bytes("film.webm"));
            case AUDIO -> Map.of(file + ".wav", ActivityStart.silence());
            default -> Map.of();
        };
    }

    private static String template(String name, String id) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .replace("@ID@", id)
                .replace("@TITLE@", title(id));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Start.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A title to begin with; in quotes when YAML would take it for something else than text. */
    private static String title(String id) {
        String words = id.replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return title.matches(".*[^0-9 ].*") && !title.matches("(?i)true|false|yes|no|null|on|off|y|n")
                ? title
                : "'" + title + "'";
    }
}
