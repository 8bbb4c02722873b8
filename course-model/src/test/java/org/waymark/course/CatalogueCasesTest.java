package org.waymark.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.core.Problem;

/**
 * What {@code check} says about the mistakes that people make. With {@code -Dwaymark.accept=true} each {@code expected.txt} is written anew: read it with an author's
 * eyes before you commit it.
 */
class CatalogueCasesTest {

    /** What a repository cannot hold well: it is made when the case is laid out. */
    private interface Making {
        void in(Path catalogue) throws IOException;
    }

    private static final String BREAK = "modules/kettle/pause.md";
    private static final String FRONT = "---\nactivity: break\ntitle: Pause\ntakes: 1m\n---\n";

    private static final Map<String, Making> MADE = Map.of(
            "catalogue-folder-missing",
            Files::delete,
            "text-too-large",
            catalogue -> Files.writeString(catalogue.resolve(BREAK), FRONT + "Look out. ".repeat(300_000)),
            "line-very-long",
            catalogue -> Files.writeString(
                    catalogue.resolve(BREAK), FRONT + "Look *out. ".repeat(90_000) + "[here](javascript:alert(1))"),
            "nested-very-deeply",
            catalogue ->
                    Files.writeString(catalogue.resolve("catalogue.yaml"), "catalogue: " + "{a: [".repeat(100_000)),
            "picture-of-many-bytes",
            catalogue -> {
                Path picture = catalogue.resolve("modules/kettle/media/kettle.png");
                byte[] bytes = Files.readAllBytes(picture);
                Files.write(picture, java.util.Arrays.copyOf(bytes, 7_300_000));
            },
            "text-nested-very-deeply",
            catalogue -> Files.writeString(catalogue.resolve(BREAK), FRONT + ">".repeat(50_000) + " deep"),
            "link-leads-out",
            catalogue ->
                    linkOutside(catalogue, BREAK, "---\nactivity: break\ntitle: Theirs\ntakes: 1m\n---\nPrivate.\n"),
            "picture-link-leads-out",
            catalogue -> linkOutside(catalogue, "modules/kettle/media/kettle.png", "private"),
            "module-folder-link-leads-out",
            catalogue -> {
                Path outside = Files.createDirectory(catalogue.resolveSibling("outside-" + catalogue.getFileName()));
                Files.writeString(outside.resolve("module.yaml"), "module: theirs\n");
                Files.createSymbolicLink(catalogue.resolve("modules/theirs"), outside);
            });

    private static void linkOutside(Path catalogue, String file, String content) throws IOException {
        Path outside = Files.writeString(catalogue.resolveSibling("outside-" + catalogue.getFileName()), content);
        Files.delete(catalogue.resolve(file));
        Files.createSymbolicLink(catalogue.resolve(file), outside);
    }

    @TempDir
    private Path scratch = Path.of("");

    @TestFactory
    Stream<DynamicTest> aMistakeGivesOneClearProblem() {
        return CaseFolder.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private void check(CaseFolder each) throws IOException {
        Path catalogue = laidOut(each);
        String found = CaseFolder.written(CaseFolder.found(catalogue), catalogue);
        if (Boolean.getBoolean("waymark.accept")) {
            each.accept(found);
        }
        assertThat(found).isEqualTo(each.expected());
    }

    private Path laidOut(CaseFolder each) throws IOException {
        Path catalogue = Files.createDirectory(scratch.toRealPath().resolve(each.name()));
        each.layOut(catalogue);
        Making making = MADE.get(each.name());
        if (making != null) {
            making.in(catalogue);
        }
        return catalogue;
    }

    @Test
    void everyCodeHasACase() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (CatalogueProblem kind : CatalogueProblem.values()) {
            without.add(kind.code());
        }
        for (CaseFolder each : CaseFolder.all()) {
            List<String> lines = each.expected().lines().toList();
            without.removeIf(code -> lines.stream().anyMatch(line -> line.endsWith(" " + code)));
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everythingMadeBelongsToACase() {
        assertThat(CaseFolder.all().stream().map(CaseFolder::name)).containsAll(MADE.keySet());
    }

    @Test
    void saysTheSameTwice() throws IOException {
        Path catalogue = laidOut(CaseFolder.named("sound"));
        List<Problem> once = CaseFolder.found(catalogue);
        assertThat(CaseFolder.found(catalogue)).isEqualTo(once);
    }
}
