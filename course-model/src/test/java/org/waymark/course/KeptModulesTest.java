package org.waymark.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.KeptModules;

/** A reading that uses what was read before finds exactly what a fresh one finds. The edits are the same in every run. */
class KeptModulesTest {

    private static final long SEED = 20_201_124;

    private final CatalogueReader reader = new CatalogueReader();
    private final KeptModules kept = new KeptModules();

    @TempDir
    private Path scratch = Path.of("");

    @Test
    void equalsAFreshReadingAfterAnyEditsOfTheExamples() throws IOException {
        CaseFolder.copy(Path.of("../examples/catalogue"), scratch);
        editAndCompare(60);
    }

    @Test
    void equalsAFreshReadingAfterAnyEditsOfACatalogueWithEverything() throws IOException {
        CaseFolder.named("sound-with-everything").layOut(scratch);
        editAndCompare(500);
    }

    private void editAndCompare(int edits) throws IOException {
        RandomEdits random = new RandomEdits(scratch, new Random(SEED));
        assertThat(reader.read(scratch, kept)).isEqualTo(reader.read(scratch));
        int different = 0;
        for (int i = 0; i < edits; i++) {
            RandomEdits.Edit edit = random.next();
            edit.changed().forEach(kept::forget);
            var fresh = reader.read(scratch);
            assertThat(reader.read(scratch, kept))
                    .as("edit %d: %s", i, edit.what())
                    .isEqualTo(fresh);
            different += fresh.problems().isEmpty() ? 0 : 1;
        }
        assertThat(different).as("edits that were noticed").isGreaterThan(edits / 3);
    }

    @Test
    void readsAgainOnlyTheModuleThatChanged() throws IOException {
        CaseFolder.named("sound-with-everything").layOut(scratch);
        Catalogue before = reader.read(scratch, kept).catalogue().orElseThrow();
        assertThat(before.modules()).hasSizeGreaterThan(1);
        String changed = before.modules().get(0).id();
        kept.forget(Path.of("modules", changed, "module.yaml"));
        Catalogue after = reader.read(scratch, kept).catalogue().orElseThrow();
        for (CourseModule module : after.modules()) {
            CourseModule earlier = before.module(module.id()).orElseThrow();
            if (module.id().equals(changed)) {
                assertThat(module).isNotSameAs(earlier).isEqualTo(earlier);
            } else {
                assertThat(module).isSameAs(earlier);
            }
        }
    }

    @Test
    void neverKeepsAModuleWithALinkInItsFolder() throws IOException {
        CaseFolder.named("sound-with-everything").layOut(scratch);
        CourseModule module =
                reader.read(scratch).catalogue().orElseThrow().modules().get(0);
        Path file = scratch.resolve(
                "modules/" + module.id() + "/" + module.activities().get(0).id() + ".md");
        Path elsewhere = scratch.resolve("linked.md");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(reader.read(scratch, kept)).isEqualTo(reader.read(scratch));
        Files.writeString(elsewhere, Files.readString(elsewhere) + "\n<b>No</b>\n");
        kept.forget(Path.of("linked.md"));
        assertThat(reader.read(scratch, kept)).isEqualTo(reader.read(scratch));
        assertThat(reader.read(scratch, kept).problems()).anyMatch(each -> each.kind() == CatalogueProblem.RAW_HTML);
    }
}
