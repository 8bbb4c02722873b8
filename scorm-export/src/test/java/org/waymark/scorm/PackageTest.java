package org.waymark.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.scorm.browser.TestCourse;
import org.waymark.scorm.page.CoursePage;
import org.xmlunit.builder.DiffBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The zip itself: whole, the same each time, and holding nothing that an author's words could break. */
class PackageTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script> \"quoted\" 'twice' & $course ${say} #if(1) #set($x = 1) #end ## \\$x";

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, tr-TR",
        "America/Adak, ar-EG",
        "Europe/London, cy",
        "Asia/Kathmandu, th-TH-u-ca-buddhist-nu-thai"
    })
    void theSameCatalogueGivesTheSameBytesInAnyZoneAndLanguage(String elsewhere, String language) throws IOException {
        byte[] here = Files.readAllBytes(export(folder.resolve("here")));

        TimeZone.setDefault(TimeZone.getTimeZone(elsewhere));
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(Files.readAllBytes(export(folder.resolve("there")))).isEqualTo(here);
    }

    @Test
    void aSecondExportOverTheFirstGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(export(folder));

        assertThat(Files.readAllBytes(export(folder))).isEqualTo(first);
        assertThat(names(folder))
                .containsExactly(
                        "a-small-course-scorm12.zip",
                        "a-small-course-scorm12.zip.cdx.json",
                        "a-small-course-scorm12.zip.sha256");
    }

    @Test
    void theZipCanBeReadFromItsDirectoryAndAsAStream() throws IOException {
        Path zip = export(folder);
        List<String> listed = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                listed.add(entry.getName());
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                CRC32 crc = new CRC32();
                crc.update(bytes);
                assertThat(entry.getCrc()).as(entry.getName()).isEqualTo(crc.getValue());
                assertThat(entry.getSize()).as(entry.getName()).isEqualTo(bytes.length);
            }
        }
        List<String> streamed = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                streamed.add(entry.getName());
                in.readAllBytes();
            }
        }
        assertThat(streamed).isEqualTo(listed);
        assertThat(listed)
                .containsExactly(
                        "imsmanifest.xml",
                        "index.html",
                        "waymark.js",
                        "waymark.css",
                        "media/first-steps/media/door.png");
        assertThat(listed)
                .noneMatch(name ->
                        name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":"));
    }

    @Test
    void anotherProgramReadsTheZipToo() throws IOException, InterruptedException {
        Path zip = export(folder);
        Process python;
        try {
            python = new ProcessBuilder("python3", "-m", "zipfile", "-t", zip.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3 here");
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(python.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("corrupted");
    }

    @Test
    void picturesAreStoredAsTheyAreAndTextIsDeflated() throws IOException {
        try (ZipFile file = new ZipFile(export(folder).toFile())) {
            ZipEntry picture = file.getEntry("media/first-steps/media/door.png");
            assertThat(picture.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(file.getInputStream(picture).readAllBytes())
                    .isEqualTo(Files.readAllBytes(TestCourse.folder().resolve("modules/first-steps/media/door.png")));
            assertThat(file.getEntry("index.html").getMethod()).isEqualTo(ZipEntry.DEFLATED);
        }
    }

    @Test
    void theManifestIsTheOneThatLearnersRecordsHangOn() throws Exception {
        String manifest = read(export(folder), "imsmanifest.xml");

        assertThat(manifest).isEqualTo(golden("imsmanifest.xml"));
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setNamespaceAware(true);
        assertThat(xml.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getAttribute("identifier"))
                .isEqualTo("course_a_small_course");
    }

    @Test
    void aNewTitleChangesNoIdentifier() throws IOException {
        Path catalogue = copy();
        replace(catalogue.resolve("courses/a-small-course.yaml"), "title: A small course", "title: Another name");
        String manifest =
                read(TestCourse.of(catalogue, "a-small-course").export(folder).file(), "imsmanifest.xml");

        assertThat(DiffBuilder.compare(golden("imsmanifest.xml"))
                        .withTest(manifest.replace("Another name", "A small course"))
                        .build()
                        .hasDifferences())
                .isFalse();
    }

    @Test
    void wordsThatLookLikeCodeAreShownAsWords() throws Exception {
        Path catalogue = copy();
        String quoted = "'" + HOSTILE.replace("'", "''") + "'";
        replace(catalogue.resolve("courses/a-small-course.yaml"), "title: A small course", "title: " + quoted);
        replace(catalogue.resolve("modules/first-steps/module.yaml"), "title: First steps", "title: " + quoted);
        replace(catalogue.resolve("modules/first-steps/welcome.md"), "title: Welcome", "title: " + quoted);
        replace(catalogue.resolve("modules/first-steps/welcome.md"), "mentions a hospital", quoted);
        replace(catalogue.resolve("catalogue.yaml"), "A listening line", quoted);
        replace(
                catalogue.resolve("modules/first-steps/two-questions.md"),
                "Fill the silence with advice",
                "$course #if(1) ${say} advice");
        Path zip = TestCourse.of(catalogue, "a-small-course").export(folder).file();
        Document page = Jsoup.parse(read(zip, "index.html"));

        assertThat(page.title()).isEqualTo(HOSTILE);
        assertThat(page.selectXpath("//h1").text()).isEqualTo(HOSTILE);
        assertThat(page.select(".module-head h2").get(0).text()).isEqualTo("Part 1 " + HOSTILE);
        assertThat(page.select("h3").get(0).text()).isEqualTo(HOSTILE);
        assertThat(page.select(".content-note").text()).contains(HOSTILE);
        assertThat(page.select("#support strong").get(0).text()).isEqualTo(HOSTILE);
        assertThat(page.select(".choice").get(0).text()).isEqualTo("$course #if(1) ${say} advice");
        assertThat(page.select("script:not([type=application/json])")).hasSize(1);
        assertThat(page.select("script[src]").attr("src")).isEqualTo("waymark.js");
        assertThat(new JsonMapper()
                        .readTree(page.select("#course-data").get(0).data())
                        .path("title")
                        .asString())
                .isEqualTo(HOSTILE);
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        var manifest = xml.newDocumentBuilder()
                .parse(new ByteArrayInputStream(read(zip, "imsmanifest.xml").getBytes(StandardCharsets.UTF_8)));
        assertThat(manifest.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(HOSTILE);
    }

    @Test
    void nothingInThePageComesFromElsewhereOrRunsInPlace() throws IOException {
        Document page = Jsoup.parse(read(export(folder), "index.html"));

        assertThat(page.select("[src], link[href]").eachAttr("src"))
                .allMatch(src -> !src.contains(":") && !src.startsWith("/"));
        assertThat(page.select("link[href]").eachAttr("href")).containsExactly("waymark.css");
        assertThat(page.select("[style], style, iframe, object, embed")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; script-src 'self'");
    }

    @Test
    void theKeyOfAStoreIsInThePackageAndItsOriginInThePolicy() throws IOException {
        RecordStore store = new RecordStore("https://lrs.example.org/xapi", "append-only", "public");
        Path zip = TestCourse.small().export(folder, Optional.of(store)).file();

        assertThat(read(zip, "xapi.json"))
                .isEqualTo(
                        "{\"endpoint\":\"https://lrs.example.org/xapi\",\"auth\":\"Basic YXBwZW5kLW9ubHk6cHVibGlj\"}");
        assertThat(Jsoup.parse(read(zip, "index.html"))
                        .select("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"))
                .contains("connect-src 'self' https://lrs.example.org;");
        assertThat(read(zip, "imsmanifest.xml")).contains("<file href=\"xapi.json\"/>");
    }

    @Test
    void whereNoFolderCanBeMadeNothingIsLeft() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatIOException().isThrownBy(() -> TestCourse.small().export(inTheWay.resolve("out")));
        assertThat(names(folder)).containsExactly("file");
    }

    @Test
    void aWidePictureIsScaledOnlyWhenAskedAndInEveryPackageAlike() throws IOException {
        Path catalogue = copy();
        Path picture = catalogue.resolve("modules/first-steps/media/door.png");
        BufferedImage wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 900 * 300; at++) {
            wide.setRGB(at % 900, at / 900, at * 7919);
        }
        ImageIO.write(wide, "png", picture.toFile());
        TestCourse course = TestCourse.of(catalogue, "a-small-course");
        Exporter exporter = new Exporter(course.catalogue(), course.lock());
        List<ExportedPackage> written = new ArrayList<>();
        exporter.export(course.course(), ExportOrder.of("scorm12"), folder.resolve("as-it-is"), written::add);
        assertThat(exporter.saved()).isZero();
        for (String format : List.of("scorm12", "web")) {
            ExportOrder order = ExportOrder.of(format).withPicturesNoWiderThan(OptionalInt.of(450));
            exporter.export(course.course(), order, folder.resolve("smaller"), written::add);
        }
        List<byte[]> pictures = new ArrayList<>();
        for (ExportedPackage each : written) {
            try (ZipFile zip = new ZipFile(each.file().toFile())) {
                ZipEntry entry = zip.stream()
                        .filter(file -> file.getName().endsWith("media/first-steps/media/door.png"))
                        .findFirst()
                        .orElseThrow();
                pictures.add(zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(pictures.get(0)).isEqualTo(Files.readAllBytes(picture));
        assertThat(ImageIO.read(new ByteArrayInputStream(pictures.get(1))).getWidth())
                .isEqualTo(450);
        assertThat(pictures.get(2)).isEqualTo(pictures.get(1));
        assertThat(exporter.saved()).isEqualTo(2 * (Files.size(picture) - pictures.get(1).length));
    }

    @Test
    void aPictureThatGoesAwayMeanwhileLeavesThePackageOfBefore() throws IOException {
        Path catalogue = copy();
        TestCourse course = TestCourse.of(catalogue, "a-small-course");
        Path out = folder.resolve("out");
        byte[] before = Files.readAllBytes(course.export(out).file());
        Files.delete(catalogue.resolve("modules/first-steps/media/door.png"));

        assertThatIOException().isThrownBy(() -> course.export(out));
        assertThat(names(out))
                .doesNotContain(".a-small-course-scorm12.zip.part")
                .hasSize(3);
        assertThat(Files.readAllBytes(out.resolve("a-small-course-scorm12.zip")))
                .isEqualTo(before);
    }

    @Test
    void aPlaceThatIsTakenLeavesNoHalfPackage() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("a-small-course-scorm12.zip/something"));

        assertThatIOException().isThrownBy(() -> TestCourse.small().export(out));
        assertThat(names(out)).containsExactly("a-small-course-scorm12.zip");
    }

    @Test
    void theRunTimeStaysUnderSixtyKilobytes() throws IOException {
        for (String script : List.of(
                "waymark-scorm12.js",
                "waymark-scorm2004.js",
                "waymark-cmi5.js",
                "waymark-tincan.js",
                "waymark-web.js")) {
            assertThat(size(script) + size("waymark.css")).as(script).isBetween(30_000, 60_000);
        }
    }

    private static int size(String file) throws IOException {
        try (InputStream in = CoursePage.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes().length;
        }
    }

    private static Path export(Path to) throws IOException {
        return TestCourse.small().export(to).file();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static String read(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String golden(String name) throws IOException {
        URL found = PackageTest.class.getResource("/golden/" + name);
        assertThat(found).as(name).isNotNull();
        try (InputStream in = found.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path copy() throws IOException {
        Path to = folder.resolve("catalogue");
        try (Stream<Path> files = Files.walk(TestCourse.folder())) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(TestCourse.folder().relativize(each).toString()));
            }
        }
        return to;
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }
}
