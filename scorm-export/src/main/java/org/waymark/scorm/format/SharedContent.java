package org.waymark.scorm.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.waymark.course.lock.Lock;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.page.CoursePage;
import org.waymark.scorm.page.RenderedPage;
import org.waymark.scorm.page.Subject;

/** What the packages of one export have in common, made when it is first asked for. Not safe for use by several threads. */
final class SharedContent {

    static final String SCRIPT = "waymark.js";
    static final String STYLE = "waymark.css";

    private final CoursePage page;
    private final Lock lock;
    private final Map<String, RenderedPage> pages = new HashMap<>();
    private final Map<String, Content> rests = new HashMap<>();
    private final Map<Path, Content> media = new HashMap<>();
    private final Map<String, Content> player = new HashMap<>();

    SharedContent(CoursePage page, Lock lock) {
        this.page = page;
        this.lock = lock;
    }

    RenderedPage page(Subject subject) {
        return pages.computeIfAbsent(subject.iri(), iri -> page.render(subject, lock));
    }

    Content rest(Subject subject) {
        return rests.computeIfAbsent(
                subject.iri(), iri -> Content.text(page(subject).rest()));
    }

    Content media(Path file) {
        return media.computeIfAbsent(file, Content::file);
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

    Content player(String name) throws IOException {
        Content known = player.get(name);
        if (known == null) {
            try (InputStream in = CoursePage.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException(name + " is missing from the jar: the learner's run-time was not built");
                }
                known = Content.bytes(in.readAllBytes());
            }
            player.put(name, known);
        }
        return known;
    }
}
