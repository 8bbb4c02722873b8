package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.waymark.core.ProblemKind;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.read.FileKind;
import org.waymark.course.yaml.Shape;
import org.waymark.scorm.PackageProblem;
import org.waymark.scorm.inspect.finding.ArchiveProblem;
import org.waymark.scorm.inspect.finding.BackupProblem;
import org.waymark.scorm.inspect.finding.ContentProblem;
import org.waymark.scorm.inspect.finding.CourseStructureProblem;
import org.waymark.scorm.inspect.finding.ManifestProblem;
import org.waymark.scorm.inspect.finding.SequencingProblem;
import org.waymark.scorm.inspect.finding.XmlProblem;
import org.waymark.xapi.report.PeopleProblem;

/** The reference says what the program does: every problem and every key has its place there. */
final class ReferencePagesTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void everyProblemHasItsHeading() throws IOException {
        String pages = Files.readString(REFERENCE.resolve("problems.md"))
                + Files.readString(REFERENCE.resolve("problems-words.md"));
        List<ProblemKind> kinds = new ArrayList<>(List.of(CatalogueProblem.values()));
        kinds.addAll(List.of(PackageProblem.values()));
        kinds.addAll(List.of(PeopleProblem.values()));
        assertThat(kinds).hasSizeGreaterThan(50);
        everyKindHasItsHeading(kinds, pages);
    }

    @Test
    void everyProblemOfAPackageHasItsHeading() throws IOException {
        String page = Files.readString(REFERENCE.resolve("inspect-problems.md"));
        List<ProblemKind> kinds = new ArrayList<>(List.of(ArchiveProblem.values()));
        kinds.addAll(List.of(XmlProblem.values()));
        kinds.addAll(List.of(ManifestProblem.values()));
        kinds.addAll(List.of(SequencingProblem.values()));
        kinds.addAll(List.of(CourseStructureProblem.values()));
        kinds.addAll(List.of(BackupProblem.values()));
        kinds.addAll(List.of(ContentProblem.values()));
        assertThat(kinds).hasSizeGreaterThan(150);
        everyKindHasItsHeading(kinds, page);
        for (ProblemKind kind : kinds) {
            String severity = kind.severity().name().charAt(0)
                    + kind.severity().name().substring(1).toLowerCase(Locale.ROOT);
            assertThat(page).contains("### `" + kind.code() + "`\n\n*" + severity + ".* ");
        }
        kinds.addAll(List.of(CatalogueProblem.values()));
        kinds.addAll(List.of(PackageProblem.values()));
        assertThat(kinds.stream().map(ProblemKind::code)).doesNotHaveDuplicates();
        assertThat(page.lines().filter(line -> line.startsWith("### ")).count())
                .isEqualTo(kinds.size() - CatalogueProblem.values().length - PackageProblem.values().length);
    }

    private static void everyKindHasItsHeading(List<ProblemKind> kinds, String pages) {
        for (ProblemKind kind : kinds) {
            assertThat(pages).contains("### `" + kind.code() + "`\n");
        }
    }

    @Test
    void everyKeyOfEveryFileIsDescribed() throws IOException {
        String page = Files.readString(REFERENCE.resolve("catalogue.md"))
                + Files.readString(REFERENCE.resolve("interface.md"));
        for (FileKind kind : FileKind.values()) {
            keys(kind.shape(), "", page);
            kind.otherShape().ifPresent(shape -> keys(shape, "", page));
        }
    }

    private static void keys(Shape shape, String before, String page) {
        if (shape instanceof Shape.ListOf list) {
            keys(list.item(), before, page);
        } else if (shape instanceof Shape.TextOrKeys either) {
            keys(either.keys(), before, page);
        } else if (shape instanceof Shape.KeysOr or) {
            keys(or.otherwise(), before, page);
            keys(or.keys(), before, page);
        } else if (shape instanceof Shape.KeysOf keys) {
            keys.keys().forEach((name, key) -> {
                assertThat(page).contains("| `" + before + name + "` |");
                keys(key.shape(), before + name + " › ", page);
            });
        }
    }

    @Test
    void everyCommandIsOnItsPage() throws IOException {
        String page = Files.readString(REFERENCE.resolve("command-line.md"));
        for (String command : Main.commandNames()) {
            assertThat(page).contains("    waymark " + command + " ");
        }
    }

    @Test
    void everyLinkInTheDocsLeadsToAFile() throws IOException {
        java.util.regex.Pattern link = java.util.regex.Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
        // The page of problems quotes what authors write wrongly, links that lead nowhere included.
        List<Path> pages;
        try (var files = Files.walk(Path.of("..", "docs"))) {
            pages = new ArrayList<>(
                    files.filter(each -> each.toString().endsWith(".md") && !each.endsWith("problems.md"))
                            .toList());
        }
        pages.add(Path.of("..", "README.md"));
        int links = 0;
        for (Path page : pages) {
            var matcher = link.matcher(Files.readString(page).replaceAll("(?s)```.*?```|`[^`\n]*`", ""));
            while (matcher.find()) {
                String target = matcher.group(1);
                if (!target.contains(":")) {
                    links++;
                    assertThat(page.resolveSibling(target))
                            .as("%s in %s", target, page)
                            .exists();
                }
            }
        }
        assertThat(links).isGreaterThan(15);
    }
}
