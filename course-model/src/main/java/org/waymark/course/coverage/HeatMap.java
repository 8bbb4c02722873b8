package org.waymark.course.coverage;

import java.util.ArrayList;
import java.util.List;
import org.waymark.course.writing.Markup;
import org.waymark.course.writing.PlainText;

/**
 * Modules across, elements down. How deep a module goes is told twice, by a darker shade and by a letter; its minutes stand below. What is contested has
 * a sign and the word. A picture for eyes: the numbers stand in a table beside it as well.
 */
final class HeatMap {

    private static final int LABEL = 262;
    private static final int CELL = 50;
    private static final int ALL = 60;
    private static final int GAP = 4;
    private static final int LINE = 17;
    private static final int LONGEST_LABEL = 36;
    private static final int LONGEST_HEADING = 33;
    private static final int MOST_LINES = 3;
    private static final int HIGHEST_HEAD = 182;
    private static final int LEGEND = 40;
    private static final int SLANT = 150;

    private static final String TOGETHER = "Together";

    private final FrameworkCoverage framework;
    private final List<CoveredModule> modules;
    private final int head;

    /** A map of these modules, out of all that were counted. */
    HeatMap(FrameworkCoverage framework, List<CoveredModule> modules) {
        this.framework = framework;
        this.modules = List.copyOf(modules);
        int longest = this.modules.stream()
                .mapToInt(each -> PlainText.length(heading(each)))
                .max()
                .orElse(0);
        this.head = Math.min(HIGHEST_HEAD, 32 + 5 * Math.max(longest, TOGETHER.length()));
    }

    /**
     * Draws it.
     *
     * @param id begins the ids of its title and description
     * @param title what it shows
     */
    void draw(Markup page, String id, String title) {
        int width = LABEL + modules.size() * CELL + GAP + ALL + SLANT;
        int height = head + LEGEND;
        for (ElementCoverage element : framework.elements()) {
            height += rowHeight(element);
        }
        page.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "map",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        Integer.toString(width),
                        "height",
                        Integer.toString(height),
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-t " + id + "-d")
                .line();
        page.element("title", title, "id", id + "-t").line();
        page.element("desc", description(), "id", id + "-d").line();
        headings(page);
        int y = head;
        for (ElementCoverage element : framework.elements()) {
            row(page, element, y);
            y += rowHeight(element);
        }
        legend(page, y + 14);
        page.close("svg").line();
    }

    private String description() {
        return "Columns are modules, rows are elements. " + framework.claim()
                + (framework.gaps().isEmpty() ? "" : " Gaps: " + CoverageWords.titles(framework.gaps()) + ".")
                + (framework.contested().isEmpty()
                        ? ""
                        : " Contested: "
                                + String.join(
                                        "; ",
                                        framework.contested().stream()
                                                .map(each -> each.element().title())
                                                .toList())
                                + ".")
                + " The table that follows has the same numbers.";
    }

    private void headings(Markup page) {
        for (int i = 0; i < modules.size(); i++) {
            heading(page, heading(modules.get(i)), "head", LABEL + i * CELL + CELL / 2);
        }
        heading(page, TOGETHER, "head strong", LABEL + modules.size() * CELL + GAP + ALL / 2);
    }

    private static String heading(CoveredModule module) {
        String optional = module.optional() ? " (optional)" : "";
        return module.number() + "  " + PlainText.cut(module.title(), LONGEST_HEADING - optional.length()) + optional;
    }

    private void heading(Markup page, String words, String style, int x) {
        page.element(
                        "text",
                        words,
                        "class",
                        style,
                        "transform",
                        "translate(" + (x + 4) + " " + (head - 10) + ") rotate(-45)")
                .line();
    }

    private void row(Markup page, ElementCoverage element, int y) {
        int height = rowHeight(element);
        List<String> lines = lines(element.element().title());
        int base = y + (height - textHeight(element)) / 2 + 13;
        for (String line : lines) {
            page.element("text", line, "class", "label", "x", "0", "y", Integer.toString(base));
            base += LINE;
        }
        if (element.isContested()) {
            page.element(
                    "text",
                    CoverageWords.CONTESTED + " contested",
                    "class",
                    "contested",
                    "x",
                    "0",
                    "y",
                    Integer.toString(base - 1));
        }
        page.line();
        for (int i = 0; i < modules.size(); i++) {
            CoveredModule module = modules.get(i);
            Reach reach = element.modules().stream()
                    .filter(each -> each.module().id().equals(module.id()))
                    .map(ModuleReach::reach)
                    .findFirst()
                    .orElse(Reach.NONE);
            cell(page, reach, module.optional() ? "optional" : "", LABEL + i * CELL, y, CELL, height);
        }
        cell(page, element.reach(), "all", LABEL + modules.size() * CELL + GAP, y, ALL, height);
        page.line();
    }

    private static void cell(Markup page, Reach reach, String kind, int x, int y, int width, int height) {
        String depth = reach.deepest().map(CoverageWords::letter).orElse("none");
        boolean gap = !reach.exists() && kind.equals("all");
        page.open(
                        "rect",
                        "class",
                        ("cell " + depth + " " + kind + (gap ? " gap" : "")).strip(),
                        "x",
                        Integer.toString(x + 1),
                        "y",
                        Integer.toString(y + 1),
                        "width",
                        Integer.toString(width - 2),
                        "height",
                        Integer.toString(height - 2),
                        "rx",
                        "4")
                .close("rect");
        String middle = Integer.toString(x + width / 2);
        int centre = y + height / 2;
        if (reach.exists()) {
            page.element("text", depth, "class", "letter " + depth, "x", middle, "y", Integer.toString(centre - 1));
            page.element(
                    "text",
                    reach.minutes() + " min",
                    "class",
                    "minutes " + depth,
                    "x",
                    middle,
                    "y",
                    Integer.toString(centre + 14));
        } else if (gap) {
            page.element("text", "gap", "class", "letter gap", "x", middle, "y", Integer.toString(centre + 5));
        }
    }

    private void legend(Markup page, int y) {
        int x = 0;
        for (String each : List.of("I introduces", "P practises", "A assesses")) {
            String letter = each.substring(0, 1);
            page.open(
                            "rect",
                            "class",
                            "cell " + letter,
                            "x",
                            Integer.toString(x + 1),
                            "y",
                            Integer.toString(y),
                            "width",
                            "24",
                            "height",
                            "22",
                            "rx",
                            "4")
                    .close("rect");
            page.element(
                    "text",
                    letter,
                    "class",
                    "letter " + letter,
                    "x",
                    Integer.toString(x + 13),
                    "y",
                    Integer.toString(y + 16));
            page.element(
                    "text",
                    each.substring(2),
                    "class",
                    "label",
                    "x",
                    Integer.toString(x + 32),
                    "y",
                    Integer.toString(y + 16));
            x += 120;
        }
        if (framework.contested().isEmpty()) {
            return;
        }
        page.element(
                        "text",
                        CoverageWords.CONTESTED + " contested",
                        "class",
                        "contested",
                        "x",
                        Integer.toString(x),
                        "y",
                        Integer.toString(y + 16))
                .line();
    }

    private static int rowHeight(ElementCoverage element) {
        return Math.max(44, textHeight(element) + 12);
    }

    private static int textHeight(ElementCoverage element) {
        return lines(element.element().title()).size() * LINE + (element.isContested() ? LINE : 0);
    }

    /** A title in at most {@value #MOST_LINES} lines; the last is cut if it has to be. */
    private static List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        String rest = title.strip();
        while (PlainText.length(rest) > LONGEST_LABEL && lines.size() < MOST_LINES - 1) {
            int end = rest.offsetByCodePoints(0, LONGEST_LABEL);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        lines.add(PlainText.cut(rest, LONGEST_LABEL));
        return lines;
    }
}
