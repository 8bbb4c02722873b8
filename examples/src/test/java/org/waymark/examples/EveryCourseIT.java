package org.waymark.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.read.CatalogueReader;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;
import org.waymark.scorm.browser.Chromium;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.preview.PreviewLms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every course of the catalogue can be taken from its first page to its last, and its pages are accessible. The build looks at every eighth module with axe; with
 * {@code -Dwaymark.every.module=1} it looks at each.
 */
final class EveryCourseIT {

    private static final Path CATALOGUE = Path.of("catalogue");
    private static final int EVERY = Integer.getInteger("waymark.every.module", 8);
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    /** A package in a small LMS. */
    private static final class Lms implements AutoCloseable {

        private final PreviewLms lms;
        private final HttpServer server;

        Lms(Path file, Path records) throws IOException {
            lms = new PreviewLms(file, records, "");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/lms/", lms);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/lms/";
        }

        @Override
        public void close() throws IOException {
            server.stop(0);
            lms.close();
        }
    }

    static List<String> courses() throws IOException {
        return catalogue().courses().stream().map(Course::id).toList();
    }

    private static Catalogue catalogue() throws IOException {
        return new CatalogueReader().read(CATALOGUE).catalogue().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void aCourseIsTakenToItsEndInAnLmsAndIsComplete(String id) throws IOException {
        Catalogue catalogue = catalogue();
        Course course = catalogue.course(id).orElseThrow();
        Path records = folder.resolve("records");
        try (Lms lms = new Lms(export(catalogue, course, Unit.COURSE).get(0), records)) {
            Page page = CHROMIUM.device().newPage();
            page.navigate(lms.address() + "?learner=alex");
            page.frameLocator("#sco").locator("#start:enabled").waitFor();
            Frame frame = page.frames().stream()
                    .filter(each -> each.url().contains("/course/"))
                    .findFirst()
                    .orElseThrow();
            List<String> pages = new ArrayList<>();
            new Taking(frame).toTheEnd(pages::add);

            assertThat(pages).hasSizeGreaterThanOrEqualTo((int) catalogue.modulesOf(course).stream()
                    .mapToLong(module -> module.activities().size())
                    .sum());
            assertThat(frame.locator("#end-title").innerText()).isEqualTo("You have finished");
            assertThat(page.evaluate("() => window.lmsProblems.join('; ')")).isEqualTo("");
        }
        JsonNode record = new JsonMapper().readTree(Files.readString(records.resolve("alex.json")));
        assertThat(record.at("/cmi/cmi.core.lesson_status").asString())
                .isEqualTo(course.completion() instanceof Completion.Score ? "passed" : "completed");
        assertThat(record.at("/cmi/cmi.core.score.raw").asString()).isEqualTo("100");
        assertThat(record.toString()).doesNotContain("nobody else may read this");
    }

    @ParameterizedTest
    @MethodSource("courses")
    void axeFindsNothingOnAnyPageOfItsModulesAndNothingIsCutOffOnASmallScreen(String id) throws IOException {
        Catalogue catalogue = catalogue();
        Course course = catalogue.course(id).orElseThrow();
        Set<String> before = new HashSet<>();
        for (Course each : catalogue.courses()) {
            if (each.id().equals(id)) {
                break;
            }
            each.modules().forEach(use -> before.add(use.module()));
        }
        List<String> found = new ArrayList<>();
        List<Path> files = export(catalogue, course, Unit.MODULE);
        for (int i = 0; i < files.size(); i++) {
            if (!before.contains(course.modules().get(i).module()) && i % EVERY == EVERY / 2) {
                look(files.get(i), found);
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(Path file, List<String> found) throws IOException {
        try (Lms lms = new Lms(file, folder.resolve("looked"))) {
            Page page = CHROMIUM.device(new Browser.NewContextOptions().setViewportSize(320, 640))
                    .newPage();
            page.navigate(lms.address() + "course/index.html");
            new Taking(page.mainFrame()).toTheEnd(state -> {
                for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
                    found.add(file.getFileName() + ", " + state + ": " + rule.getId() + " "
                            + rule.getNodes().get(0).getHtml());
                }
                Object over = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
                if (((Number) over).intValue() > 0) {
                    found.add(file.getFileName() + ", " + state + ": wider than the screen by " + over + " pixels");
                }
            });
            page.context().close();
        }
    }

    private List<Path> export(Catalogue catalogue, Course course, Unit unit) throws IOException {
        Exporter exporter = new Exporter(catalogue, Exporter.numbers(catalogue, new Problems()));
        ExportOrder.Item item =
                new ExportOrder.Item(ExportOrder.of("scorm12").items().get(0).format(), unit);
        List<Path> files = new ArrayList<>();
        exporter.export(
                course, new ExportOrder(List.of(item)), folder, (ExportedPackage each) -> files.add(each.file()));
        return files;
    }
}
