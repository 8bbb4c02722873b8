package org.waymark.course.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.course.Contest;
import org.waymark.course.writing.Markup;

/**
 * One page that needs nothing else: no script, no other file, and a policy that allows neither. Made for WCAG 2.2 AA in light and dark, for forced
 * colours, and for paper without colour.
 */
final class HtmlCoverage implements CoverageWriter {

    /** More modules than this get a further map and table, so that each fits a page of paper. */
    private static final int MODULES_ACROSS = 12;

    @Override
    public String write(Coverage coverage) {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB").line();
        head(page, coverage);
        page.open("body").line();
        page.open("header").line();
        page.element("h1", title(coverage)).line();
        page.element("p", CoverageWords.scope(coverage), "class", "lead").line();
        page.element("p", madeFrom(coverage), "class", "quiet").line();
        page.close("header").line().open("main").line();
        inShort(page, coverage);
        modules(page, coverage);
        int number = 1;
        for (FrameworkCoverage framework : coverage.frameworks()) {
            framework(page, coverage, framework, "framework-" + number++);
        }
        if (coverage.frameworks().isEmpty()) {
            page.element("p", "There is no framework to compare with.").line();
        }
        counted(page);
        page.close("main").line().close("body").line().close("html").line();
        return page.toString();
    }

    private static String title(Coverage coverage) {
        return "What “" + coverage.title() + "” covers";
    }

    private static String madeFrom(Coverage coverage) {
        return "From the catalogue “" + coverage.catalogue() + "”"
                + (coverage.provider().isEmpty() ? "" : ", published by " + coverage.provider())
                + ". Frameworks stand side by side; none of them is the framework.";
    }

    private static void head(Markup page, Coverage coverage) {
        String style = style();
        page.open("head").line().open("meta", "charset", "utf-8").line();
        page.open(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'")
                .line();
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.open("meta", "name", "color-scheme", "content", "light dark").line();
        page.element("title", title(coverage)).line();
        page.raw("<style>").raw(style).raw("</style>").line();
        page.close("head").line();
    }

    private static void inShort(Markup page, Coverage coverage) {
        page.open("section", "aria-labelledby", "in-short").line();
        page.element("h2", "In short", "id", "in-short").line();
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", "short-caption")
                .line();
        page.open("table")
                .line()
                .open("caption", "id", "short-caption")
                .element("span", "How much of each framework is reached")
                .close("caption")
                .line();
        page.open("thead").open("tr");
        page.element("th", "Framework", "scope", "col").element("th", "Status", "scope", "col");
        for (String heading : List.of("Elements listed", "Reached", "Only introduced", "Gaps", "Contested")) {
            page.element("th", heading, "scope", "col", "class", "number");
        }
        page.close("tr").close("thead").line().open("tbody").line();
        int number = 1;
        for (FrameworkCoverage framework : coverage.frameworks()) {
            page.open("tr").open("th", "scope", "row");
            page.element("a", framework.framework().title(), "href", "#framework-" + number++);
            page.close("th").element("td", status(framework));
            page.element(
                    "td",
                    framework.elements().size() + (framework.framework().complete() ? "" : ", not all there are"),
                    "class",
                    "number");
            for (List<ElementCoverage> each :
                    List.of(framework.reached(), framework.onlyIntroduced(), framework.gaps(), framework.contested())) {
                page.element("td", Integer.toString(each.size()), "class", "number");
            }
            page.close("tr").line();
        }
        page.close("tbody").close("table").close("div").line().close("section").line();
    }

    private static String status(FrameworkCoverage framework) {
        return CoverageWords.status(framework.framework())
                + (framework.framework().complete() ? "" : ", incomplete");
    }

    private static void modules(Markup page, Coverage coverage) {
        page.open("section", "aria-labelledby", "modules").line();
        page.element("h2", "What was counted", "id", "modules").line();
        if (coverage.courses().size() > 1) {
            page.element("p", "Courses:").open("ul").line();
            coverage.courses()
                    .forEach(each -> page.element("li", each.title() + ", " + CoverageWords.minutes(each.minutes()))
                            .line());
            page.close("ul").line();
        }
        page.element("p", "Modules, with the numbers they have below:").line();
        page.open("ol").line();
        for (CoveredModule module : coverage.modules()) {
            page.element(
                            "li",
                            module.title() + ", " + CoverageWords.minutes(module.minutes())
                                    + (module.optional() ? " (optional, counted apart)" : ""))
                    .line();
        }
        page.close("ol").line();
        CoverageWords.unused(coverage)
                .ifPresent(words -> page.element("p", words).line());
        page.close("section").line();
    }

    private static void framework(Markup page, Coverage coverage, FrameworkCoverage framework, String id) {
        page.open("section", "aria-labelledby", id, "class", "framework").line();
        page.element("h2", framework.framework().title(), "id", id).line();
        page.open("p", "class", "quiet").words(CoverageWords.source(framework.framework()));
        framework
                .framework()
                .source()
                .url()
                .filter(HtmlCoverage::safe)
                .ifPresent(url -> page.words(" ").element("a", url, "href", url));
        page.close("p").line();
        if (!framework.framework().about().isEmpty()) {
            page.element("p", framework.framework().about()).line();
        }
        for (Contest contest : framework.framework().contested()) {
            page.element("p", CoverageWords.contested(contest)).line();
        }
        page.element("p", CoverageWords.summary(framework), "class", "claim").line();
        titles(page, "Gaps", framework.gaps());
        titles(page, "Only introduced", framework.onlyIntroduced());
        int parts = Math.max(1, (coverage.modules().size() + MODULES_ACROSS - 1) / MODULES_ACROSS);
        for (int part = 0; part < parts; part++) {
            List<CoveredModule> modules = coverage.modules()
                    .subList(part * MODULES_ACROSS, Math.min(coverage.modules().size(), (part + 1) * MODULES_ACROSS));
            String what = framework.framework().title()
                    + (parts == 1
                            ? ""
                            : ", modules " + (part * MODULES_ACROSS + 1) + " to "
                                    + (part * MODULES_ACROSS + modules.size()));
            String partId = id + "-" + (part + 1);
            map(page, framework, modules, partId, what);
            table(page, framework, modules, partId, what);
        }
        contests(page, framework);
        page.close("section").line();
    }

    private static void titles(Markup page, String what, List<ElementCoverage> elements) {
        if (elements.isEmpty()) {
            return;
        }
        page.element("h3", what).line().open("ul", "class", "titles").line();
        elements.forEach(each -> page.element("li", CoverageWords.title(each)).line());
        page.close("ul").line();
    }

    private static void map(
            Markup page, FrameworkCoverage framework, List<CoveredModule> modules, String id, String what) {
        page.open("figure", "class", "scroll", "role", "group", "tabindex", "0", "aria-label", "Heat map: " + what)
                .line();
        new HeatMap(framework, modules).draw(page, id + "-map", "Heat map: " + what);
        page.close("figure").line();
    }

    private static void table(
            Markup page, FrameworkCoverage framework, List<CoveredModule> modules, String id, String what) {
        boolean optional =
                framework.elements().stream().anyMatch(each -> each.optional().exists())
                        || modules.stream().anyMatch(CoveredModule::optional);
        boolean days = framework.elements().stream()
                .anyMatch(each -> each.element().trainingDays().isPresent());
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption")
                .line();
        page.open("table", "class", "figures").line();
        page.open("caption", "id", id + "-caption")
                .element(
                        "span",
                        what
                                + ": depth and planned minutes. Minutes of different elements overlap; do not add them up.")
                .close("caption")
                .line();
        page.open("thead").open("tr").element("th", "Element", "scope", "col");
        page.element("th", optional ? "Together, without optional" : "Together", "scope", "col");
        if (optional) {
            page.element("th", "Optional modules, apart", "scope", "col");
        }
        if (days) {
            page.element("th", "Source’s training days", "scope", "col", "class", "number");
        }
        for (CoveredModule module : modules) {
            page.element(
                    "th",
                    module.number() + ". " + module.title() + (module.optional() ? " (optional)" : ""),
                    "scope",
                    "col",
                    "class",
                    "module");
        }
        page.close("tr").close("thead").line().open("tbody").line();
        for (ElementCoverage element : framework.elements()) {
            row(page, element, modules, optional, days);
        }
        page.close("tbody").close("table").close("div").line();
    }

    private static void row(
            Markup page, ElementCoverage element, List<CoveredModule> modules, boolean optional, boolean days) {
        page.open("tr").open("th", "scope", "row").words(element.element().title());
        if (element.isContested()) {
            page.raw(" ").element("span", CoverageWords.CONTESTED + " contested", "class", "contested");
        }
        page.close("th");
        if (element.isGap()) {
            page.element("td", element.isOnlyInOptional() ? "gap (optional only)" : "gap", "class", "gap");
        } else {
            reach(page, element.reach());
        }
        if (optional) {
            reach(page, element.optional());
        }
        if (days) {
            page.element(
                    "td",
                    element.element().trainingDays().isPresent()
                            ? Integer.toString(element.element().trainingDays().getAsInt())
                            : "none given",
                    "class",
                    "number");
        }
        var byModule = element.modules().stream()
                .collect(Collectors.toMap(each -> each.module().id(), Function.identity()));
        for (CoveredModule module : modules) {
            reach(
                    page,
                    Optional.ofNullable(byModule.get(module.id()))
                            .map(ModuleReach::reach)
                            .orElse(Reach.NONE));
        }
        page.close("tr").line();
    }

    private static void reach(Markup page, Reach reach) {
        if (reach.exists()) {
            page.open("td")
                    .words(reach.minutes() + " min ")
                    .element("span", CoverageWords.depth(reach), "class", "depth")
                    .close("td");
        } else {
            page.open("td")
                    .element("span", "–", "aria-hidden", "true")
                    .element("span", "not mapped", "class", "unseen")
                    .close("td");
        }
    }

    private static void contests(Markup page, FrameworkCoverage framework) {
        if (framework.contested().isEmpty()) {
            return;
        }
        page.element("h3", "What is contested, and what answers it").line();
        page.open("ul", "class", "contests").line();
        for (ElementCoverage element : framework.contested()) {
            page.open("li").open("p");
            page.element("span", CoverageWords.CONTESTED + " ", "class", "contested", "aria-hidden", "true");
            page.element("strong", element.element().title())
                    .words(" is contested" + (element.isGap() ? ", and not covered here." : "."))
                    .close("p");
            for (ContestCoverage contest : element.contests()) {
                page.element("p", CoverageWords.contest(contest));
                page.element("p", CoverageWords.answer(element, contest), "class", "answer");
            }
            page.close("li").line();
        }
        page.close("ul").line();
    }

    private static void counted(Markup page) {
        page.open("section", "aria-labelledby", "counted").line();
        page.element("h2", "How this is counted", "id", "counted").line();
        page.open("ul").line();
        CoverageWords.RULES.forEach(rule -> page.element("li", rule).line());
        page.close("ul").line().close("section").line();
    }

    private static boolean safe(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static String style() {
        try (InputStream in = HtmlCoverage.class.getResourceAsStream("coverage.css")) {
            if (in == null) {
                throw new IllegalStateException("The file coverage.css is missing from the library.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
