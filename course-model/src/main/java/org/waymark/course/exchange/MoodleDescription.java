package org.waymark.course.exchange;

import java.util.List;
import org.waymark.course.Catalogue;
import org.waymark.course.Contest;
import org.waymark.course.Element;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;
import org.waymark.course.writing.Markup;
import org.waymark.course.yaml.Words;

/** What a competency says of itself in Moodle: paragraphs of HTML on one line, with source, status, and who contests it. Everything written by people is escaped. */
final class MoodleDescription {

    private final Catalogue catalogue;
    private final ElementLinks links;

    MoodleDescription(Catalogue catalogue, ElementLinks links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    String of(Catalogue whole) {
        Markup html = new Markup();
        paragraph(
                html,
                "The frameworks of the catalogue “" + whole.title()
                        + "”, side by side. None of them is the framework, and some are contested.");
        return written(html);
    }

    String of(Framework framework) {
        Markup html = new Markup();
        if (MoodleFramework.isCut(framework.title())) {
            paragraph(html, framework.title());
        }
        paragraph(html, framework.about());
        html.open("p").words("Source: " + line(framework.source().title()));
        framework.source().date().ifPresent(date -> html.words(", " + line(date)));
        framework
                .source()
                .url()
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .ifPresent(url -> html.words(", ").element("a", url, "href", url));
        html.words(".").close("p");
        strong(html, "Status:", Words.written(framework.status()) + ".");
        for (Contest contest : framework.contested()) {
            strong(html, "Contested", "by: " + ended(contest.by()) + " " + contest.because());
        }
        if (!framework.complete()) {
            strong(html, "Not complete:", "the framework has more elements than are listed here.");
        }
        return written(html);
    }

    String of(Framework framework, Element element) {
        Markup html = new Markup();
        if (MoodleFramework.isCut(element.title())) {
            paragraph(html, element.title());
        }
        paragraph(html, element.about());
        for (Contest contest : element.contested()) {
            strong(html, "Contested", "by: " + ended(contest.by()) + " " + contest.because());
            if (!contest.answerWith().isEmpty()) {
                paragraph(html, "It can be answered with: " + titles(contest.answerWith()) + ".");
            }
        }
        related(html, framework, element, ElementLink.Meaning.SAME_AS, "The same as: ");
        related(html, framework, element, ElementLink.Meaning.CLOSE_TO, "Close to: ");
        element.trainingDays()
                .ifPresent(days -> paragraph(
                        html,
                        "The source plans " + days + (days == 1 ? " training day" : " training days")
                                + " for it. They are not course hours, and are not turned into them."));
        paragraph(
                html,
                "From: " + framework.title() + " (" + Words.written(framework.status())
                        + (framework.complete() ? "" : ", incomplete") + "). Source: "
                        + framework.source().title()
                        + framework.source().date().map(date -> ", " + date).orElse("") + ".");
        return written(html);
    }

    private void related(Markup html, Framework framework, Element element, ElementLink.Meaning meaning, String words) {
        List<ElementRef> others = links.from(framework).stream()
                .filter(link ->
                        link.meaning() == meaning && link.from().element().equals(element.id()))
                .map(ElementLink::to)
                .toList();
        if (!others.isEmpty()) {
            paragraph(html, words + titles(others) + ".");
        }
    }

    private String titles(List<ElementRef> refs) {
        return String.join(
                "; ",
                refs.stream()
                        .map(ref -> catalogue
                                .element(ref)
                                .map(element -> element.title() + " (" + ref + ")")
                                .orElse(ref.toString()))
                        .toList());
    }

    private static void paragraph(Markup html, String words) {
        if (!words.isBlank()) {
            html.element("p", line(words));
        }
    }

    private static void strong(Markup html, String first, String words) {
        html.open("p").element("strong", first).words(" " + line(words)).close("p");
    }

    /** A backslash stands as a character reference: before a quotation mark, PHP would not take that for the end of the field. */
    private static String written(Markup html) {
        return html.toString().replace("\\", "&#92;");
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static String ended(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
