package org.waymark.scorm.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.browser.TestCourse;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageFormats;
import org.waymark.scorm.format.Unit;

/** What only facilitators are told stays out of everything that learners get, in every format that there is. */
class LearnersPackagesTest {

    @TempDir
    Path folder;

    static Stream<ExportOrder.Item> everything() {
        return PackageFormats.found().all().stream()
                .filter(format -> !(format instanceof FacilitatorGuide))
                .flatMap(LearnersPackagesTest::items);
    }

    private static Stream<ExportOrder.Item> items(PackageFormat format) {
        return Stream.of(Unit.values())
                .filter(format.units()::contains)
                .map(unit -> new ExportOrder.Item(format, unit));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void noFacilitatorsNoteIsInIt(ExportOrder.Item item) throws IOException {
        List<ExportedPackage> written = withNotes().export(folder.resolve("packages"), new ExportOrder(List.of(item)));

        assertThat(written).isNotEmpty();
        for (ExportedPackage each : written) {
            for (String text : texts(each.file())) {
                assertThat(text).doesNotContain("wait at the window");
            }
        }
    }

    @Test
    void theGuideHasIt() throws IOException {
        assertThat(Printed.of(withNotes(), "guide", folder.resolve("packages")).everything())
                .contains("wait at the window");
    }

    /** The small course with a session in which a facilitator is told something. */
    private TestCourse withNotes() throws IOException {
        Path copy = folder.resolve("catalogue");
        try (Stream<Path> files = Files.walk(TestCourse.folder())) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, copy.resolve(TestCourse.folder().relativize(file).toString()));
            }
        }
        Path module = copy.resolve("modules/first-steps/module.yaml");
        Files.writeString(module, Files.readString(module) + "\ndelivery: facilitated\n");
        Files.delete(copy.resolve("courses/by-score.yaml"));
        Files.delete(copy.resolve("courses/one-of-two.yaml"));
        Files.delete(copy.resolve("courses/one-after-the-other.yaml"));
        Path course = copy.resolve("courses/a-small-course.yaml");
        Files.writeString(course, Files.readString(course).replace("self-paced", "blended"));
        Path welcome = copy.resolve("modules/first-steps/welcome.md");
        Files.writeString(welcome, Files.readString(welcome) + "\n::: facilitator\nWait at the window.\n:::\n");
        return TestCourse.of(copy, "a-small-course");
    }

    /** All that is in a file, or in the files of a zip or a Moodle backup and the zips in it, in small letters. */
    private static List<String> texts(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            return List.of(new Printed(file, file).words().toLowerCase(Locale.ROOT));
        }
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".mbz")) {
                tar(new GZIPInputStream(in), texts);
            } else {
                add(in.readAllBytes(), texts);
            }
        }
        return texts;
    }

    /** A tar: a header of 512 bytes with the size in octal digits, then the file, filled up to 512. */
    private static void tar(InputStream in, List<String> texts) throws IOException {
        for (byte[] head = in.readNBytes(512); head.length == 512 && head[0] != 0; head = in.readNBytes(512)) {
            int size = Integer.parseInt(
                    new String(head, 124, 12, StandardCharsets.US_ASCII)
                            .replace("\0", "")
                            .strip(),
                    8);
            add(in.readNBytes(size), texts);
            in.skipNBytes((512 - size % 512) % 512);
        }
    }

    private static void add(byte[] bytes, List<String> texts) throws IOException {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
                }
            }
        } else {
            texts.add(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        }
    }
}
