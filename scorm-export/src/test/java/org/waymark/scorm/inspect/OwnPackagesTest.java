package org.waymark.scorm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.RecordStore;
import org.waymark.scorm.browser.TestCourse;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageFormats;
import org.waymark.scorm.format.Unit;

/** Nothing is wrong with what Waymark exports. */
class OwnPackagesTest {

    @TempDir
    private Path folder = Path.of("");

    static Stream<ExportOrder.Item> everyFormatByEveryUnit() {
        return PackageFormats.found().all().stream()
                .filter(each -> !List.of("workbook", "guide").contains(each.id()))
                .flatMap(OwnPackagesTest::items);
    }

    private static Stream<ExportOrder.Item> items(PackageFormat format) {
        return format.units().stream().map(unit -> new ExportOrder.Item(format, unit));
    }

    private Stream<Inspection> export(ExportOrder order) throws IOException {
        Inspector inspector = new Inspector(Optional.empty());
        return TestCourse.small().export(folder, order).stream()
                .map(ExportedPackage::file)
                .map(file -> {
                    try {
                        return inspector.inspect(file);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("everyFormatByEveryUnit")
    void giveNoFinding(ExportOrder.Item item) throws IOException {
        List<Inspection> found = export(new ExportOrder(List.of(item))).toList();
        assertThat(found).isNotEmpty().allSatisfy(each -> {
            assertThat(each.problems()).isEmpty();
            assertThat(each.inside())
                    .allSatisfy(inner -> assertThat(inner.problems()).isEmpty());
            assertThat(each.kind().id()).isEqualTo(item.format().id().replace("web-file", "web"));
            assertThat(each.units()).isEqualTo(units(item));
        });
    }

    private static int units(ExportOrder.Item item) {
        boolean several = item.unit() == Unit.MODULES_TOGETHER
                || (item.format().id().matches("cmi5|moodle") && item.unit() == Unit.COURSE);
        return item.format().id().startsWith("web") ? 0 : several ? 3 : 1;
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"scorm12", "scorm2004-4"})
    void thatHoldAKeyToARecordStoreSaySo(String format) throws IOException {
        RecordStore store = new RecordStore("https://lrs.example.org/xapi/", "packages", "only-to-append");
        assertThat(export(ExportOrder.of(format).sendingTo(Optional.of(store))))
                .allSatisfy(each -> assertThat(Found.codes(each)).containsExactly("store-key"));
    }
}
