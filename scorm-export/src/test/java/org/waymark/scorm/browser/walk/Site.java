package org.waymark.scorm.browser.walk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.read.CatalogueReader;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;
import org.waymark.scorm.RecordStore;
import org.waymark.scorm.browser.TestCourse;
import org.waymark.scorm.preview.PreviewLms;
import tools.jackson.databind.json.JsonMapper;

/** An LMS with courses of every kind of activity, each in two versions, all of one origin and with one record of each learner. */
final class Site implements AutoCloseable {

    static final String CATALOGUE = "https://example.org/every-kind";

    /** A course, in two versions, as packages of one format. */
    record Offered(String course, String format, List<Shape> versions) {

        boolean fourth() {
            return format.startsWith("scorm2004");
        }

        String path(int version) {
            return "/" + course + "-" + format + "-" + version + "/";
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<PreviewLms> previews = new ArrayList<>();
    private final Path records;
    private final List<Offered> offered = new ArrayList<>();

    Site(Path folder, List<String> formats, RecordStore store) throws IOException {
        records = folder.resolve("records");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        Path text = folder.resolve("catalogue");
        List<Catalogue> versions = List.of(first(text), second(text));
        List<Shape> shapes = new ArrayList<>();
        List<String> courses = List.of("every-kind", "half-of-it");
        for (int version = 1; version <= 2; version++) {
            Catalogue catalogue = versions.get(version - 1);
            for (String course : courses) {
                for (String format : formats) {
                    Path made = folder.resolve("made-" + version + "-" + format);
                    shapes.add(mount(catalogue, course, format, version, made, store));
                }
            }
        }
        int half = shapes.size() / 2;
        for (int i = 0; i < half; i++) {
            String format = formats.get(i % formats.size());
            offered.add(new Offered(shapes.get(i).id(), format, List.of(shapes.get(i), shapes.get(half + i))));
        }
        server.start();
    }

    private Shape mount(Catalogue catalogue, String id, String format, int version, Path made, RecordStore store)
            throws IOException {
        var course = catalogue.course(id).orElseThrow();
        var lock = Exporter.numbers(catalogue, new Problems());
        Exporter.keep(catalogue, lock);
        List<ExportedPackage> written = new ArrayList<>();
        new Exporter(catalogue, lock)
                .export(course, ExportOrder.of(format).sendingTo(Optional.of(store)), made, written::add);
        PreviewLms preview = new PreviewLms(written.get(0).file(), records, "");
        previews.add(preview);
        server.createContext("/" + id + "-" + format + "-" + version + "/", preview);
        return Shape.of(catalogue, course, lock);
    }

    /** The catalogue with a second course, complete with a score, in which one module is optional. */
    private static Catalogue first(Path text) throws IOException {
        copy(TestCourse.folder().resolveSibling("kinds-catalogue"), text);
        Files.writeString(text.resolve("courses/half-of-it.yaml"), """
                course: half-of-it
                title: Half of it
                summary: A second course.
                length: 31m
                delivery: blended
                made-by:
                  - {role: peer support worker}
                modules:
                  - alone
                  - {module: together, optional: true}
                complete-when: {score: 60}
                """);
        return read(text);
    }

    /** The same a year later: an activity is gone from each module, one is new, one has moved to the front, and a question is new. */
    private static Catalogue second(Path text) throws IOException {
        Path alone = text.resolve("modules/alone");
        Files.delete(alone.resolve("listen.md"));
        Files.writeString(alone.resolve("one-more.md"), """
                ---
                activity: quiz
                title: One more
                takes: 2m
                ---
                ? Is there a cup for everybody? {#enough}

                - Yes
                  > Count again.
                - ✓ No
                  > Find one.
                """);
        edit(
                alone.resolve("module.yaml"),
                "[read, watch, listen, questions, ",
                "[pause, read, watch, one-more, questions, ");
        edit(alone.resolve("module.yaml"), "think-back, pause]", "think-back]");
        Path together = text.resolve("modules/together");
        Files.delete(together.resolve("talk.md"));
        edit(together.resolve("module.yaml"), "[talk, try, rest]", "[try, rest]");
        edit(together.resolve("module.yaml"), "length: 45m", "length: 30m");
        edit(text.resolve("courses/every-kind.yaml"), "length: 1h16m", "length: 1h1m");
        return read(text);
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalStateException(file + " has no " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    private static Catalogue read(Path text) throws IOException {
        var reading = new CatalogueReader().read(text);
        if (reading.hasErrors()) {
            throw new IllegalStateException("the catalogue of the walks is wrong: "
                    + reading.problems().stream()
                            .filter(problem -> problem.severity() == org.waymark.core.Severity.ERROR)
                            .toList());
        }
        return reading.catalogue().orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    List<Offered> offered() {
        return List.copyOf(offered);
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The record of a learner as it lies there. */
    Kept record(String learner) throws IOException {
        Path file = records.resolve(learner + ".json");
        return Kept.of(new JsonMapper().readTree(Files.exists(file) ? Files.readString(file) : "{}"));
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        for (PreviewLms preview : previews) {
            preview.close();
        }
    }
}
