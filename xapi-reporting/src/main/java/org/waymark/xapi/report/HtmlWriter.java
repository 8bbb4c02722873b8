package org.waymark.xapi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * One page that needs nothing else: no script, no other file, a policy that allows neither. Made for WCAG 2.2 AA, light and dark, and paper: every chart
 * has its numbers as a table.
 */
final class HtmlWriter implements ReportWriter {

    @Override
    public void write(ReportRun run, OutputStream out) throws IOException {
        write(List.of(run), out);
    }

    @Override
    public void write(List<ReportRun> runs, OutputStream out) throws IOException {
        String style = style();
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB").line();
        boolean one = runs.size() == 1;
        head(page, one ? runs.get(0).report().title() : "Reports", style);
        page.open("body").line().open("main").line();
        if (one) {
            new HtmlReport(page, runs.get(0), 1, "").write();
        } else {
            contents(page, runs);
            for (ReportRun run : runs) {
                page.open("article", "id", run.report().name()).line();
                new HtmlReport(page, run, 2, run.report().name() + "-").write();
                page.close("article").line();
            }
        }
        page.close("main").line();
        foot(page, runs.get(0));
        page.close("body").line().close("html").line();
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void contents(Markup page, List<ReportRun> runs) {
        page.open("header").line().element("h1", "Reports").line();
        HtmlReport.made(page, runs.get(0));
        page.close("header").line();
        page.open("nav", "aria-label", "Reports").open("ul").line();
        for (ReportRun run : runs) {
            page.open("li")
                    .element(
                            "a",
                            run.report().title(),
                            "href",
                            "#" + run.report().name())
                    .words(": " + run.report().question())
                    .close("li")
                    .line();
        }
        page.close("ul").close("nav").line();
    }

    private static void head(Markup page, String title, String style) {
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
        page.element("title", title + " – Waymark report").line();
        page.raw("<style>").raw(style).raw("</style>").line();
        page.close("head").line();
    }

    private static void foot(Markup page, ReportRun run) {
        page.open("footer").line();
        page.element("h2", "What was read").line().open("ul").line();
        for (Footer.Line line : Footer.of(run)) {
            page.open("li")
                    .element("b", line.number())
                    .words(" " + line.words())
                    .close("li")
                    .line();
        }
        page.close("ul")
                .line()
                .element("p", Footer.STATEMENTS)
                .line()
                .close("footer")
                .line();
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("The file report.css is missing from the library.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
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
