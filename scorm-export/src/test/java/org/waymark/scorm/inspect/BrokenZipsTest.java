package org.waymark.scorm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.core.Severity;
import org.waymark.scorm.inspect.finding.ManifestProblem;

/** What can be wrong with the zip itself. */
class BrokenZipsTest {

    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;

    @TempDir
    private Path folder = Path.of("");

    private final byte[] good = Recipe.zip(Recipe.good("scorm12"));

    private Inspection inspect(byte[] bytes) {
        return Found.in(folder, "package.zip", bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> files = new LinkedHashMap<>(Recipe.good("scorm12"));
        files.put(name, content);
        return Recipe.zip(files);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }

    /** Where a signature is, the first time from a place on. */
    private static int find(byte[] bytes, int signature, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(from, bytes.length - 4)
                .filter(i -> buffer.getInt(i) == signature)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] put(byte[] bytes, int at, int length, long value) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < length; i++) {
            changed[at + i] = (byte) (value >> (8 * i));
        }
        return changed;
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty-file",
        "'hello there', not-a-package",
        "'Rar!abc', not-a-package",
        "'<!DOCTYPE html><title>Log in</title>', not-a-package",
        "'%PDF-1.7', not-a-package"
    })
    void somethingElseUnderTheNameOfAZip(String content, String code) {
        assertThat(Found.problems(inspect(text(content)))).containsExactly(code + " package.zip");
    }

    @Test
    void aZipThatIsCutOff() {
        assertThat(Found.problems(inspect(Arrays.copyOf(good, good.length - 40))))
                .containsExactly("truncated-archive package.zip");
        assertThat(Found.problems(inspect(Arrays.copyOf(good, 300)))).containsExactly("truncated-archive package.zip");
    }

    @Test
    void aZipWithAPieceMissingInTheMiddle() {
        byte[] holed = join(Arrays.copyOf(good, 200), Arrays.copyOfRange(good, 260, good.length));
        assertThat(Found.problems(inspect(holed))).containsExactly("damaged-archive package.zip");
    }

    @Test
    void aZipWithoutFiles() {
        assertThat(Found.codes(inspect(join(text("PK\5\6"), new byte[18])))).containsExactly("nothing-inside");
    }

    @Test
    void bytesBeforeAndAfter() {
        assertThat(Found.problems(inspect(join(good, text("more"))))).containsExactly("data-after-archive package.zip");
        assertThat(Found.problems(inspect(join(text("#!/bin/sh\n"), good))))
                .containsExactly("data-before-archive package.zip");
    }

    @Test
    void aFileThatIsNotWhatItWas() {
        int crc = find(good, DIRECTORY, 0) + 16;
        byte[] changed = put(good, crc, 4, 1);
        assertThat(Found.problems(inspect(changed))).containsExactly("wrong-checksum course.js");
    }

    @Test
    void aFileWhoseSizeIsWrong() {
        int size = find(good, DIRECTORY, 0) + 24;
        assertThat(Found.problems(inspect(put(good, size, 4, 999)))).containsExactly("wrong-size course.js");
    }

    @Test
    void aFileWithAPassword() {
        byte[] locked = good;
        int at = 0;
        for (int i = 0; i < 4; i++) {
            at = find(locked, DIRECTORY, at + 1);
            locked = put(locked, at + 8, 1, 1);
        }
        Inspection inspection = inspect(locked);
        assertThat(Found.problems(inspection))
                .containsExactly(
                        "encrypted-entry course.js",
                        "encrypted-entry imsmanifest.xml",
                        "encrypted-entry index.html",
                        "encrypted-entry style.css");
    }

    @Test
    void aCompressionThatLmssDoNotKnow() {
        int method = find(good, DIRECTORY, 0) + 10;
        assertThat(Found.problems(inspect(put(good, method, 2, 14))))
                .containsExactly("headers-disagree course.js", "unsupported-compression course.js");
    }

    @Test
    void compressedBytesThatMakeNoSense() {
        int data = 30 + "course.js".length();
        byte[] broken = put(put(good, data, 4, 0xFFFFFFFFL), data + 4, 4, 0xFFFFFFFFL);
        assertThat(Found.problems(inspect(broken))).containsExactly("damaged-entry course.js");
    }

    @Test
    void anOffsetThatLeadsNowhere() {
        int offset = find(good, DIRECTORY, 0) + 42;
        assertThat(Found.problems(inspect(put(good, offset, 4, 7)))).contains("damaged-entry course.js");
    }

    @Test
    void twoNamesForOneFile() {
        byte[] other = good.clone();
        other[30] = 'k';
        assertThat(Found.problems(inspect(other))).containsExactly("headers-disagree course.js");
    }

    @Test
    void filesThatShareTheirBytes() {
        int first = find(good, DIRECTORY, 0);
        int second = find(good, DIRECTORY, first + 1);
        byte[] shared = put(good, second + 42, 4, 0);
        assertThat(Found.codes(inspect(shared))).contains("overlapping-entries");
    }

    @Test
    void aWrongNumberOfFiles() {
        int end = find(good, END, 0);
        assertThat(Found.problems(inspect(put(good, end + 10, 2, 9)))).containsExactly("damaged-archive package.zip");
    }

    @Test
    void oneOfSeveralParts() {
        int end = find(good, END, 0);
        assertThat(Found.problems(inspect(put(good, end + 4, 2, 2)))).containsExactly("split-archive package.zip");
    }

    @ParameterizedTest
    @CsvSource({
        "../../evil.js, unsafe-path",
        "/etc/evil.js, unsafe-path",
        "C:/evil.js, unsafe-path",
        "..\\evil.js, unsafe-path",
        "media\\a.js, backslash-in-name",
        "a\u202Egpj.js, strange-name",
        "what?.js, awkward-name",
        "con.js, awkward-name",
        "STYLE.css, names-differ-in-case",
        "style.css/a.js, file-and-folder"
    })
    void names(String name, String code) {
        Inspection inspection = inspect(with(name, text("let a;")));
        assertThat(Found.codes(inspection)).contains(code);
        assertThat(inspection.problems())
                .filteredOn(each -> each.kind().code().equals(code))
                .hasSize(1);
    }

    @Test
    void aNameThatIsTooLong() {
        assertThat(Found.codes(inspect(with("d/".repeat(110) + "a.js", text("let a;")))))
                .contains("long-path");
    }

    @Test
    void aNameInNoEncodingThatIsTold() {
        byte[] named = with("hxren.js", text("let a;"));
        String bytes = new String(named, StandardCharsets.ISO_8859_1).replace("hxren", "h\u0094ren");
        assertThat(Found.codes(inspect(bytes.getBytes(StandardCharsets.ISO_8859_1))))
                .contains("name-not-utf8");
    }

    @Test
    void twoFilesOfOneName() {
        byte[] twice = new String(with("index.htmx", text("<p>Other</p>")), StandardCharsets.ISO_8859_1)
                .replace("index.htmx", "index.html")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Found.problems(inspect(twice))).containsExactly("duplicate-entry index.html");
    }

    @Test
    void aLink() {
        byte[] linked = with("link.js", text("/etc/passwd"));
        int last = find(linked, DIRECTORY, 0);
        for (int i = 0; i < 4; i++) {
            last = find(linked, DIRECTORY, last + 1);
        }
        byte[] unix = put(put(linked, last + 5, 1, 3), last + 38, 4, 0xA1FF0000L);
        assertThat(Found.problems(inspect(unix))).containsExactly("link-in-archive link.js");
    }

    @Test
    void aBomb() {
        Inspection inspection = inspect(with("zeros.dat", new byte[24 << 20]));
        assertThat(Found.problems(inspection)).containsExactly("file-not-listed zeros.dat", "zip-bomb zeros.dat");
    }

    @Test
    void aFileThatIsNearlyEmpty() {
        assertThat(Found.codes(inspect(with("zeros.dat", new byte[2 << 20])))).contains("high-compression");
    }

    @Test
    void aBombInAnArchiveInside() {
        byte[] inner = Recipe.zip(Map.of("zeros.dat", new byte[24 << 20]));
        assertThat(Found.problems(inspect(with("more.zip", inner))))
                .contains("zip-bomb more.zip", "archive-inside more.zip");
    }

    @Test
    void aPackageThatWasZippedTwice() {
        Inspection inspection = inspect(Recipe.zip(Map.of("course.zip", good)));
        assertThat(Found.problems(inspection)).containsExactly("package-in-package course.zip");
        assertThat(inspection.inside()).singleElement().satisfies(inner -> {
            assertThat(inner.name()).isEqualTo("course.zip");
            assertThat(inner.verdict()).isEqualTo(Verdict.GOOD);
        });
    }

    @Test
    void archivesInArchives() {
        byte[] inner = good;
        for (int i = 0; i < 6; i++) {
            inner = Recipe.zip(Map.of("a.zip", inner));
        }
        assertThat(Found.codes(inspect(inner))).contains("nested-too-deeply");
    }

    @Test
    void onlyFolders() {
        assertThat(Found.problems(inspect(Recipe.zip(Map.of("course/", new byte[0])))))
                .containsExactly("nothing-inside package.zip");
    }

    @Test
    void aFolder() throws IOException {
        Path course = Files.createDirectory(folder.resolve("course"));
        Inspection inspection = new Inspector(java.util.Optional.empty()).inspect(course);
        assertThat(Found.problems(inspection)).containsExactly("not-a-package course");
    }

    @Test
    void tooManyFiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < 100_010; i++) {
                ZipEntry entry = new ZipEntry("f" + i);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
            }
        }
        assertThat(Found.codes(inspect(bytes.toByteArray()))).contains("too-many-files", "zip64");
    }

    @Test
    void ofAThousandFaultsAHundredAreKeptAndTheRestCounted() {
        Map<String, byte[]> files = new LinkedHashMap<>(Recipe.good("scorm12"));
        IntStream.range(0, 1000).forEach(i -> files.put("f" + i + ".txt", text("x")));
        Inspection inspection = inspect(Recipe.zip(files));
        assertThat(inspection.problems()).hasSize(100);
        assertThat(inspection.more()).containsExactly(Map.entry(ManifestProblem.FILE_NOT_LISTED, 900));
        assertThat(inspection.count(Severity.WARNING)).isEqualTo(1000);
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        inspect(Recipe.zip(Map.of("course.zip", good)));
        try (var left = Files.newDirectoryStream(temporary, "waymark-inspect*")) {
            assertThat(left).isEmpty();
        }
    }
}
