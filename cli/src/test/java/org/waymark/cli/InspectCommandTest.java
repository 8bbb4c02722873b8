package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class InspectCommandTest {

    private static final String MANIFEST = """
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>Listening</title>
                <item identifier="i" identifierref="r"><title>Listening</title></item></organization></organizations>
              <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="a.js"/></resource></resources>
            </manifest>
            """;
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><title>Listening</title><script src=\"a.js\"></script><p>Hello.</p></html>";
    private static final String SCRIPT =
            "parent.API.LMSInitialize(''); addEventListener('pagehide', () => parent.API.LMSFinish(''));";

    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, Map<String, String> files) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path good() throws IOException {
        return write("good.zip", Map.of("imsmanifest.xml", MANIFEST, "index.html", PAGE, "a.js", SCRIPT));
    }

    private Path broken() throws IOException {
        return write("broken.zip", Map.of("imsmanifest.xml", MANIFEST, "index.html", PAGE));
    }

    @Test
    void saysOfAGoodPackageThatItIsGood() throws IOException {
        Heard heard = new Heard();
        assertThat(heard.run("inspect", good().toString())).isZero();
        assertThat(heard.out())
                .startsWith("good.zip – SCORM 1.2, \"Listening\", 3 files, ")
                .contains("\nGood: nothing wrong was found.\n")
                .contains("What LMSs will make of it\n  Moodle 4.5: plays it.")
                .doesNotContain("\u001b");
        assertThat(heard.err()).isEmpty();
    }

    @Test
    void saysOfABrokenOneWhatWhereAndHowToMendIt() throws IOException {
        Heard heard = new Heard();
        assertThat(heard.run("inspect", broken().toString())).isEqualTo(1);
        assertThat(heard.out())
                .contains("\nNot usable as it is: 1 thing has to be mended, and 2 things to look at.\n")
                .contains("""
                        What has to be mended
                          imsmanifest.xml:5:128  [listed-file-missing]
                            The manifest names the file "a.js", and it is not in the package.
                            → Add the file, or take it out of the manifest.
                        """)
                .contains("index.html:1:56  [broken-reference]");
    }

    @Test
    void severalPackagesAreTakenTogether() throws IOException {
        Heard heard = new Heard();
        assertThat(heard.run("inspect", good().toString(), broken().toString())).isEqualTo(1);
        assertThat(heard.out())
                .contains("Together\n  good.zip: Good: nothing wrong was found.\n  broken.zip: Not usable");
    }

    @Test
    void tellsProgramsEverything() throws IOException {
        Heard heard = new Heard();
        assertThat(heard.run("inspect", "--format", "json", broken().toString()))
                .isEqualTo(1);
        JsonNode one = new JsonMapper().readTree(heard.out()).get(0);
        assertThat(one.propertyNames())
                .containsExactly(
                        "package",
                        "verdict",
                        "kind",
                        "kindName",
                        "title",
                        "bytes",
                        "unpackedBytes",
                        "files",
                        "units",
                        "linksToOtherSites",
                        "errors",
                        "warnings",
                        "advice",
                        "problems",
                        "notListed",
                        "outlook",
                        "inside");
        assertThat(one.at("/verdict").asString()).isEqualTo("broken");
        assertThat(one.at("/kind").asString()).isEqualTo("scorm12");
        JsonNode problem = one.at("/problems/1");
        assertThat(problem.propertyNames())
                .containsExactly("code", "severity", "file", "line", "column", "message", "hint");
        assertThat(problem.at("/code").asString()).isEqualTo("listed-file-missing");
        assertThat(problem.at("/line").asInt()).isEqualTo(5);
        assertThat(one.at("/outlook/0/lms").asString()).isEqualTo("Moodle 4.5");
        assertThat(one.at("/outlook/0/answer").asString()).isEqualTo("fails");
    }

    @Test
    void tellsCodeHostsTheRules() throws IOException {
        Heard heard = new Heard();
        heard.run("inspect", "--format", "sarif", broken().toString());
        assertThat(heard.out())
                .contains(
                        "\"ruleId\" : \"listed-file-missing\"",
                        "The manifest names a file that is not in the package.");
    }

    @Test
    void aFileThatIsNotThereIsAFaultAndTheOthersAreExaminedAllTheSame() throws IOException {
        Heard heard = new Heard();
        assertThat(heard.run("inspect", "none.zip", good().toString())).isEqualTo(3);
        assertThat(heard.err()).isEqualTo("waymark: there is no file none.zip.\n");
        assertThat(heard.out()).contains("Good: nothing wrong was found.");
    }

    @Test
    void withoutAPackageItIsUsedWrongly() {
        assertThat(new Heard().run("inspect")).isEqualTo(2);
        assertThat(new Heard().run("inspect", "--schemas", "nowhere", "a.zip")).isEqualTo(2);
    }

    @Test
    void namesInAPackageCannotSpeakToTheTerminal() throws IOException {
        Heard heard = new Heard();
        heard.run(
                "inspect",
                write("a.zip", Map.of("imsmanifest.xml", MANIFEST, "\u001b[31m.html", PAGE))
                        .toString());
        assertThat(heard.out()).contains("·[31m.html").doesNotContain("\u001b");
    }
}
