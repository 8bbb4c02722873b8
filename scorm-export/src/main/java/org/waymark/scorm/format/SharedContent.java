package org.waymark.scorm.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.course.Look;
import org.waymark.course.lock.Lock;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.page.CoursePage;
import org.waymark.scorm.page.LookStyle;
import org.waymark.scorm.page.RenderedPage;
import org.waymark.scorm.page.Subject;

/** What the packages of one export have in common, made when it is first asked for. Not safe for use by several threads. */
final class SharedContent {

    static final String SCRIPT = "waymark.js";
    static final String STYLE = "waymark.css";

    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z0-9_.-]+\\.(xsd|dtd)");

    private final CoursePage page;
    private final Lock lock;
    private final Map<String, RenderedPage> pages = new HashMap<>();
    private final Map<String, Content> rests = new HashMap<>();
    private final Map<Path, Content> media = new HashMap<>();
    private final Map<String, Content> player = new HashMap<>();

    private final Optional<Path> schemas;
    private final OptionalInt pictureWidth;

    SharedContent(CoursePage page, Lock lock, Optional<Path> schemas, OptionalInt pictureWidth) {
        this.page = page;
        this.lock = lock;
        this.schemas = schemas;
        this.pictureWidth = pictureWidth;
    }

    /** The schemas of a format: those in a folder of its name, or all that lie there; nothing if none were given. */
    SortedMap<String, Content> schemas(String format) throws IOException {
        SortedMap<String, Content> found = new TreeMap<>();
        if (schemas.isPresent()) {
            Path own = schemas.get().resolve(format);
            try (Stream<Path> files = Files.list(Files.isDirectory(own) ? own : schemas.get())) {
                files.filter(each ->
                                SCHEMA.matcher(each.getFileName().toString()).matches())
                        .forEach(each -> found.put(each.getFileName().toString(), media(each)));
            }
        }
        return found;
    }

    RenderedPage page(Subject subject) {
        return pages.computeIfAbsent(subject.iri(), iri -> page.render(subject, lock));
    }

    Content rest(Subject subject) {
        return rests.computeIfAbsent(
                subject.iri(), iri -> Content.text(page(subject).rest()));
    }

    Content media(Path file) {
        return media.computeIfAbsent(
                file,
                each -> pictureWidth.isPresent()
                        ? Content.noWiderThan(pictureWidth.getAsInt(), each)
                        : Content.file(each));
    }

    /** How many bytes of media were saved by making pictures smaller, in what was packed so far. */
    long saved() throws IOException {
        long sum = 0;
        for (Content each : media.values()) {
            sum += each.saved();
        }
        return sum;
    }

    /** The script that reports in a format. */
    Content script(String format) throws IOException {
        String reports;
        if (format.startsWith("scorm2004")) {
            reports = "scorm2004";
        } else {
            reports = switch (format) {
                case "scorm12", "cmi5", "tincan" -> format;
                default -> "web";
            };
        }
        return player("waymark-" + reports + ".js");
    }

    /** The style, with a provider's look. */
    Content style(Look look) throws IOException {
        return player(STYLE, LookStyle.of(look));
    }

    Content player(String name) throws IOException {
        return player(name, "");
    }

    private Content player(String name, String more) throws IOException {
        Content known = player.get(name);
        if (known == null) {
            try (InputStream in = CoursePage.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException(name + " is missing from the jar: the learner's run-time was not built");
                }
                known = Content.text(new String(in.readAllBytes(), StandardCharsets.UTF_8) + more);
            }
            player.put(name, known);
        }
        return known;
    }
}
