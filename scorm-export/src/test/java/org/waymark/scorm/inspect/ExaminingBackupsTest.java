package org.waymark.scorm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.scorm.inspect.finding.PackageKind;

/** Moodle's course backups: recognised, and the packages in them examined. */
class ExaminingBackupsTest {

    @TempDir
    private Path folder = Path.of("");

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> backup(byte[] inside) {
        String hash = sha1(inside);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(".ARCHIVE_INDEX", text("Moodle archive file index. Count: 5\n"));
        files.put("activities/scorm_7/scorm.xml", text("<activity/>"));
        files.put("files/" + hash.substring(0, 2) + "/" + hash, inside);
        files.put(
                "files.xml",
                text("<files>\n  <file id=\"1\"><contenthash>" + hash
                        + "</contenthash><filename>listening.zip</filename><filesize>" + inside.length
                        + "</filesize></file>\n</files>"));
        files.put("users.xml", text("<users>\n</users>"));
        files.put(
                "moodle_backup.xml",
                text("<moodle_backup><information><original_course_fullname>Listening</original_course_fullname>\n"
                        + "<contents><activities><activity><directory>activities/scorm_7</directory></activity></activities></contents>"
                        + "</information></moodle_backup>"));
        return files;
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            byte[] header = new byte[512];
            put(header, 0, each.getKey());
            put(header, 100, "0000644");
            put(header, 124, "%011o".formatted(each.getValue().length));
            put(header, 136, "00000000000");
            put(header, 148, "        ");
            header[156] = '0';
            put(header, 257, "ustar");
            int sum = 0;
            for (byte b : header) {
                sum += b & 0xFF;
            }
            put(header, 148, "%06o".formatted(sum));
            header[154] = 0;
            tar.writeBytes(header);
            tar.writeBytes(Arrays.copyOf(each.getValue(), (each.getValue().length + 511) / 512 * 512));
        }
        tar.writeBytes(new byte[1024]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(tar.toByteArray());
        }
        return out.toByteArray();
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = text(text);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    private Inspection inspect(Map<String, byte[]> files) throws IOException {
        return Found.in(folder, "course.mbz", tar(files));
    }

    @Test
    void isRecognisedAndItsPackagesAreExamined() throws IOException {
        Inspection inspection = inspect(backup(Recipe.zip(Recipe.good("scorm12"))));
        assertThat(inspection.kind()).isEqualTo(PackageKind.MOODLE_BACKUP);
        assertThat(inspection.title()).isEqualTo("Listening");
        assertThat(inspection.units()).isEqualTo(1);
        assertThat(inspection.problems()).isEmpty();
        assertThat(inspection.inside()).singleElement().satisfies(inner -> {
            assertThat(inner.name()).isEqualTo("listening.zip");
            assertThat(inner.kind()).isEqualTo(PackageKind.SCORM_12);
        });
    }

    @Test
    void aBrokenPackageInItMakesItBroken() throws IOException {
        Recipe broken = Recipe.all("manifest").get(0);
        assertThat(inspect(backup(Recipe.zip(broken.files()))).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void missingThingsAreNamed() throws IOException {
        Map<String, byte[]> files = backup(text("x"));
        files.keySet().removeIf(each -> each.startsWith("files/"));
        assertThat(Found.problems(inspect(files))).containsExactly("backup-file-missing files.xml:2:3");
        files = backup(text("x"));
        files.remove("activities/scorm_7/scorm.xml");
        assertThat(Found.codes(inspect(files))).containsExactly("backup-activity-missing");
        files = backup(text("x"));
        files.remove("files.xml");
        assertThat(Found.codes(inspect(files))).containsExactly("backup-list-missing");
        files = backup(text("x"));
        files.remove("moodle_backup.xml");
        assertThat(Found.codes(inspect(files))).containsExactly("backup-list-missing");
        files = backup(text("x"));
        files.remove(".ARCHIVE_INDEX");
        assertThat(Found.codes(inspect(files))).containsExactly("backup-index");
    }

    @Test
    void aFileThatWasChanged() throws IOException {
        Map<String, byte[]> files = backup(text("x"));
        files.replaceAll((name, content) -> name.startsWith("files/") ? text("y") : content);
        assertThat(Found.codes(inspect(files))).containsExactly("backup-file-changed");
    }

    @Test
    void people() throws IOException {
        Map<String, byte[]> files = backup(text("x"));
        files.put("users.xml", text("<users>\n<user id=\"3\"><email>jane@example.org</email></user></users>"));
        assertThat(Found.problems(inspect(files))).containsExactly("backup-holds-people users.xml:2:1");
    }

    @Test
    void oneThatIsCutOff() throws IOException {
        byte[] whole = tar(backup(Recipe.zip(Recipe.good("scorm12"))));
        Inspection inspection = Found.in(folder, "course.mbz", Arrays.copyOf(whole, whole.length - 300));
        assertThat(Found.codes(inspection)).containsExactly("truncated-archive");
    }

    @Test
    void aBomb() throws IOException {
        Map<String, byte[]> files = backup(new byte[64 << 20]);
        assertThat(Found.codes(inspect(files))).contains("zip-bomb");
    }
}
