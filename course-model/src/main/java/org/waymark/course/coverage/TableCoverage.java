package org.waymark.course.coverage;

import java.util.List;
import org.waymark.course.writing.PlainText;

/** Aligned columns: for each element its depth, minutes and training days, and a letter for each module if there is room. */
final class TableCoverage implements CoverageWriter {

    private static final int DEPTH = 10;
    private static final int NUMBER = 8;
    private static final int NARROWEST = 24;

    private final int width;

    TableCoverage(int width) {
        this.width = width;
    }

    @Override
    public String write(Coverage coverage) {
        PlainText text = new PlainText(width);
        text.wrapped("What \"" + coverage.title() + "\" covers", "", "");
        text.line().wrapped(CoverageWords.scope(coverage), "", "");
        CoverageWords.unused(coverage).ifPresent(words -> text.wrapped(words, "", ""));
        text.line();
        if (coverage.courses().size() > 1) {
            text.line("Courses");
            coverage.courses()
                    .forEach(each ->
                            text.wrapped(each.title() + ", " + CoverageWords.minutes(each.minutes()), "  ", "    "));
            text.line();
        }
        text.line("Modules");
        for (CoveredModule module : coverage.modules()) {
            text.wrapped(
                    module.title() + ", " + CoverageWords.minutes(module.minutes())
                            + (module.optional() ? " (optional)" : ""),
                    PlainText.right(Integer.toString(module.number()), 4) + "  ",
                    "      ");
        }
        coverage.frameworks().forEach(each -> framework(text, coverage, each));
        text.line().line("How this is counted");
        CoverageWords.RULES.forEach(rule -> text.wrapped(rule, "  - ", "    "));
        return text.toString();
    }

    private void framework(PlainText text, Coverage coverage, FrameworkCoverage framework) {
        text.line().line().wrapped(framework.framework().title(), "", "");
        text.line("─"
                .repeat(Math.min(
                        text.width(), PlainText.length(framework.framework().title()))));
        text.wrapped(CoverageWords.source(framework.framework()), "", "");
        framework.framework().contested().forEach(each -> text.wrapped(CoverageWords.contested(each), "", ""));
        text.wrapped(CoverageWords.summary(framework), "", "").line();
        rows(text, coverage, framework);
        list(text, "Gaps", framework.gaps());
        list(text, "Only introduced", framework.onlyIntroduced());
        for (ElementCoverage element : framework.contested()) {
            text.line()
                    .wrapped(CoverageWords.CONTESTED + " " + element.element().title(), "", "  ");
            for (ContestCoverage contest : element.contests()) {
                text.wrapped(CoverageWords.contest(contest), "  ", "  ");
                text.wrapped(CoverageWords.answer(element, contest), "  ", "  ");
            }
        }
    }

    private static void rows(PlainText text, Coverage coverage, FrameworkCoverage framework) {
        boolean optional = coverage.modules().stream().anyMatch(CoveredModule::optional);
        boolean days = framework.elements().stream()
                .anyMatch(each -> each.element().trainingDays().isPresent());
        int numbers = DEPTH + NUMBER + (optional ? NUMBER + 2 : 0) + (days ? NUMBER + 2 : 0) + 4;
        boolean letters = numbers + 2 + Math.max(7, coverage.modules().size()) + NARROWEST <= text.width();
        int room = text.width()
                - numbers
                - (letters ? 2 + Math.max(7, coverage.modules().size()) : 0);
        int longest = framework.elements().stream()
                .mapToInt(each -> PlainText.length(each.element().title()) + 2)
                .max()
                .orElse(NARROWEST);
        int title = Math.max(10, Math.min(room, Math.max(longest, NARROWEST)));
        String heading = PlainText.left("", title) + "  " + PlainText.left("deepest", DEPTH) + "  "
                + PlainText.right("planned", NUMBER)
                + (optional ? "  " + PlainText.right("optional", NUMBER) : "")
                + (days ? "  " + PlainText.right("training", NUMBER) : "");
        text.line(heading + (letters ? "  modules" : ""));
        text.line(PlainText.left("element", title) + "  " + PlainText.left("depth", DEPTH) + "  "
                + PlainText.right("min", NUMBER)
                + (optional ? "  " + PlainText.right("min", NUMBER) : "")
                + (days ? "  " + PlainText.right("days", NUMBER) : "")
                + (letters ? "  " + digits(coverage.modules()) : ""));
        for (ElementCoverage element : framework.elements()) {
            String name = (element.isContested() ? CoverageWords.CONTESTED + " " : "  ")
                    + element.element().title();
            String depth = element.isGap() ? "gap" : CoverageWords.depth(element.reach());
            text.line(PlainText.left(name, title) + "  " + PlainText.left(depth, DEPTH) + "  "
                    + PlainText.right(Long.toString(element.reach().minutes()), NUMBER)
                    + (optional
                            ? "  "
                                    + PlainText.right(
                                            Long.toString(element.optional().minutes()), NUMBER)
                            : "")
                    + (days
                            ? "  "
                                    + PlainText.right(
                                            element.element().trainingDays().isPresent()
                                                    ? Integer.toString(element.element()
                                                            .trainingDays()
                                                            .getAsInt())
                                                    : "–",
                                            NUMBER)
                            : "")
                    + (letters ? "  " + letters(coverage.modules(), element) : ""));
        }
        text.line();
        text.wrapped(
                (letters ? "I introduces, P practises, A assesses, · not mapped; a column for each module. " : "")
                        + (framework.contested().isEmpty() ? "" : CoverageWords.CONTESTED + "\u00a0contested. ")
                        + "Minutes of different elements overlap: do not add them up."
                        + (days ? " Training days are the source's and another unit." : ""),
                "",
                "");
    }

    /** The last digit of each module's number, as the head of its column. */
    private static String digits(List<CoveredModule> modules) {
        StringBuilder digits = new StringBuilder();
        modules.forEach(module -> digits.append(module.number() % 10));
        return digits.toString();
    }

    private static String letters(List<CoveredModule> modules, ElementCoverage element) {
        StringBuilder letters = new StringBuilder("·".repeat(modules.size()));
        for (ModuleReach each : element.modules()) {
            int at = each.module().number() - 1;
            each.reach().deepest().ifPresent(depth -> letters.replace(at, at + 1, CoverageWords.letter(depth)));
        }
        return letters.toString();
    }

    private static void list(PlainText text, String what, List<ElementCoverage> elements) {
        if (!elements.isEmpty()) {
            text.line().wrapped(what + ": " + CoverageWords.titles(elements) + ".", "", "  ");
        }
    }
}
