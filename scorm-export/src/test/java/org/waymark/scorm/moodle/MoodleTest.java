package org.waymark.scorm.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.waymark.course.exchange.ElementLinks;
import org.waymark.course.exchange.MoodleFramework;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.browser.TestCourse;
import org.waymark.scorm.format.PackageFormats;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.inspect.archive.Budget;
import org.waymark.scorm.inspect.archive.TarArchive;
import org.waymark.scorm.inspect.finding.Findings;
import org.xml.sax.SAXException;

/** The backup has the shape of one that Moodle made, and says of the course what the catalogue says. */
class MoodleTest {

    @TempDir
    private Path folder = Path.of("");

    private static TestCourse everyKind() throws IOException {
        return TestCourse.of(TestCourse.folder().resolveSibling("kinds-catalogue"), "every-kind");
    }

    private Path export(TestCourse course) throws IOException {
        List<ExportedPackage> written = course.export(folder, ExportOrder.of("moodle"));
        assertThat(written).hasSize(1);
        assertThat(written.get(0).file()).hasFileName(course.course().id() + ".mbz");
        return written.get(0).file();
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Findings findings = new Findings(10);
        new TarArchive(file, "backup", findings, Budget.standard())
                .read((entry, data) -> files.put(entry.name(), data.readAllBytes()));
        assertThat(findings.sorted()).isEmpty();
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Element parse(byte[] xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> values(Map<String, byte[]> files, String name, String element) {
        Element root = parse(files.getOrDefault(name, new byte[0]));
        List<String> values = new ArrayList<>();
        for (int i = 0; i < root.getElementsByTagName(element).getLength(); i++) {
            values.add(root.getElementsByTagName(element).item(i).getTextContent());
        }
        return values;
    }

    /** Of each document of Moodle's own backup every path, in order. */
    private static Map<String, List<String>> moodles() throws IOException {
        Map<String, List<String>> shape = new LinkedHashMap<>();
        List<String> lines = List.of();
        for (String line : Files.readAllLines(Path.of("src/test/resources/moodle/shape.txt"))) {
            if (line.startsWith("  ")) {
                lines.add(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines = new ArrayList<>();
                shape.put(line, lines);
            }
        }
        return shape;
    }

    private static void paths(Node node, String above, Set<String> into) {
        String path = above + "/" + node.getNodeName();
        StringBuilder line = new StringBuilder(path);
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            line.append(" @").append(attributes.item(i).getNodeName());
        }
        into.add(line.toString());
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                paths(child, path, into);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"small", "every-kind"})
    void everyDocumentHasTheElementsOfMoodlesOwnInTheirOrder(String which) throws IOException {
        Map<String, byte[]> files = read(export(which.equals("small") ? TestCourse.small() : everyKind()));
        Map<String, List<String>> moodles = moodles();
        Set<String> met = new LinkedHashSet<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".xml")) {
                String general = name.replaceAll("_\\d+", "_N");
                met.add(general);
                Set<String> ours = new LinkedHashSet<>();
                paths(parse(content), "", ours);
                List<String> expected = new ArrayList<>(moodles.getOrDefault(general, List.of()));
                // A course that serves nothing has no competencies, and a section at the top no name of its own.
                expected.removeIf(path -> path.contains("/competency")
                        && !path.endsWith("/competencies")
                        && ours.stream().noneMatch(each -> each.endsWith("/competency")));
                assertThat(sorted(ours)).as(name).isEqualTo(sorted(expected));
                assertThat(inOrder(ours)).as(name).isEqualTo(inOrder(expected));
            }
        });
        assertThat(met).containsExactlyInAnyOrderElementsOf(moodles.keySet());
    }

    /** Attributes have no order. */
    private static List<String> sorted(Iterable<String> paths) {
        List<String> sorted = new ArrayList<>();
        paths.forEach(each -> sorted.add(
                String.join(" ", List.of(each.split(" ", -1)).stream().sorted().toList())));
        return sorted.stream().sorted().toList();
    }

    private static List<String> inOrder(Iterable<String> paths) {
        List<String> names = new ArrayList<>();
        paths.forEach(each -> names.add(each.split(" ", 2)[0]));
        return names;
    }

    @Test
    void theIndexComesFirstAndListsEverything() throws IOException {
        Map<String, byte[]> files = read(export(TestCourse.small()));
        List<String> names = List.copyOf(files.keySet());
        assertThat(names.get(0)).isEqualTo(".ARCHIVE_INDEX");
        List<String> index = text(files, ".ARCHIVE_INDEX").lines().toList();
        assertThat(index.get(0)).isEqualTo("Moodle archive file index. Count: " + (index.size() - 1));
        List<String> listed = index.stream()
                .filter(line -> line.contains("\tf\t"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(listed).containsExactlyElementsOf(names.subList(1, names.size()));
        files.forEach((name, content) -> {
            if (!name.equals(".ARCHIVE_INDEX")) {
                assertThat(index).contains(name + "\tf\t" + content.length + "\t1767225600");
            }
        });
    }

    @Test
    void partsAreSectionsAndModulesAreActivities() throws IOException {
        Map<String, byte[]> files = read(export(everyKind()));
        assertThat(values(files, "sections/section_1/section.xml", "name")).containsExactly("$@NULL@$");
        assertThat(values(files, "sections/section_2/section.xml", "name")).containsExactly("Day 1: alone");
        assertThat(values(files, "sections/section_3/section.xml", "name")).containsExactly("Day 2: together");
        assertThat(values(files, "moodle_backup.xml", "modulename")).containsExactly("scorm", "scorm");
        List<String> numbers = values(files, "moodle_backup.xml", "moduleid");
        assertThat(values(files, "sections/section_2/section.xml", "sequence")).containsExactly(numbers.get(0));
        assertThat(values(files, "sections/section_3/section.xml", "sequence")).containsExactly(numbers.get(1));
    }

    @Test
    void modulesThatOpenInOrderWaitForTheLastOneThatIsNotOptional() throws IOException {
        Map<String, byte[]> files = read(export(TestCourse.of(TestCourse.folder(), "one-after-the-other")));
        List<String> numbers = values(files, "moodle_backup.xml", "moduleid");
        List<String> folders = values(files, "moodle_backup.xml", "directory").subList(0, 3);
        String waits = "{\"op\":\"&\",\"c\":[{\"type\":\"completion\",\"cm\":" + numbers.get(0)
                + ",\"e\":1}],\"showc\":[true]}";

        assertThat(folders)
                .extracting(each ->
                        values(files, each + "/module.xml", "availability").get(0))
                .containsExactly("$@NULL@$", waits, waits);
    }

    @Test
    void aPartIsDoneWhenItIsCompletedAndASessionIsTickedOff() throws IOException {
        Map<String, byte[]> files = read(export(everyKind()));
        List<String> folders = values(files, "moodle_backup.xml", "directory").subList(0, 2);
        assertThat(values(files, folders.get(0) + "/module.xml", "completion")).containsExactly("2");
        assertThat(values(files, folders.get(0) + "/scorm.xml", "completionstatusrequired"))
                .containsExactly("4");
        assertThat(values(files, folders.get(1) + "/module.xml", "completion")).containsExactly("1");
        assertThat(values(files, folders.get(1) + "/scorm.xml", "completionstatusrequired"))
                .containsExactly("$@NULL@$");
        assertThat(values(files, folders.get(1) + "/scorm.xml", "intro").get(0)).contains("This is a session");
    }

    @Test
    void competenciesHaveTheNumbersThatTheFrameworksForMoodleHave() throws IOException {
        TestCourse course = TestCourse.small();
        Map<String, byte[]> files = read(export(course));
        List<String> all = values(files, "course/competencies.xml", "idnumber");
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        MoodleFramework moodle = new MoodleFramework(course.catalogue(), ElementLinks.of(course.catalogue()));
        StringBuilder csv = new StringBuilder();
        course.catalogue().frameworks().forEach(each -> csv.append(moodle.alone(each)));
        assertThat(all).allSatisfy(each -> assertThat(csv).contains("," + each + ","));
        assertThat(values(files, "course/competencies.xml", "frameworkidnumber"))
                .allSatisfy(each -> assertThat(csv).contains("\n," + each + ","));
        Set<String> ofActivities = new LinkedHashSet<>();
        files.keySet().stream()
                .filter(each -> each.matches("activities/.*/competencies.xml"))
                .forEach(each -> ofActivities.addAll(values(files, each, "idnumber")));
        assertThat(all).containsExactlyInAnyOrderElementsOf(ofActivities);
    }

    @Test
    void thePackagesAreThoseThatScorm12WritesForEachModule() throws IOException {
        TestCourse course = TestCourse.small();
        Map<String, byte[]> files = read(export(course));
        ExportOrder modules = new ExportOrder(List.of(
                new ExportOrder.Item(PackageFormats.found().find("scorm12").orElseThrow(), Unit.MODULE)));
        List<byte[]> packages = new ArrayList<>();
        for (ExportedPackage each : course.export(folder, modules)) {
            packages.add(Files.readAllBytes(each.file()));
        }
        assertThat(packages)
                .hasSize(3)
                .allSatisfy(each -> assertThat(files.values()).anyMatch(kept -> java.util.Arrays.equals(kept, each)));
    }

    @Test
    void eachActivityOpensThePageOfItsPackage() throws IOException {
        Map<String, byte[]> files = read(export(TestCourse.small()));
        for (String folder : values(files, "moodle_backup.xml", "directory").subList(0, 3)) {
            assertThat(values(files, folder + "/scorm.xml", "launch"))
                    .hasSize(3)
                    .endsWith("index.html");
            List<String> names = values(files, "files.xml", "filename");
            assertThat(names).contains("imsmanifest.xml", "index.html", "waymark.js", ".");
        }
    }

    @Test
    void theSameBytesInAnyTimeZone() throws IOException {
        byte[] here = Files.readAllBytes(export(TestCourse.small()));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Files.readAllBytes(export(TestCourse.small()))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void nobodyIsInIt() throws IOException {
        assertThat(text(read(export(TestCourse.small())), "users.xml")).doesNotContain("<user ");
    }
}
