package org.waymark.course.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.course.Catalogue;
import org.waymark.course.Element;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;
import org.waymark.course.FrameworkKind;
import org.waymark.course.writing.CsvText;
import org.waymark.course.writing.PlainText;

/**
 * Competency frameworks as CSV for Moodle (Site administration, Competencies, Import competency framework; seen with Moodle 4.4 and 4.5). Fourteen columns
 * in Moodle's order.
 *
 * <p>Moodle relates only competencies of the same framework. So a file with one framework holds the relations within it, and its descriptions tell those to
 * others in words; {@link #together()} holds all frameworks as branches of one, with every relation.
 */
public final class MoodleFramework {

    /** Moodle's headings, in its order. */
    static final List<String> HEADINGS = List.of(
            "Parent ID number",
            "ID number",
            "Short name",
            "Description",
            "Description format",
            "Scale values",
            "Scale configuration",
            "Rule type (optional)",
            "Rule outcome (optional)",
            "Rule config (optional)",
            "Cross-referenced competency ID numbers",
            "Exported ID (optional)",
            "Is framework",
            "Taxonomy");

    private static final int LONGEST_NAME = 100;
    private static final String HTML = "1";
    private static final String SCALE = "Not yet,Taken part,Shown in practice";

    /** Completing a course gives <em>Taken part</em>, which is not proficiency; a person decides about that. Moodle replaces the scale's number. */
    private static final String SCALE_CONFIGURATION =
            "[{\"scaleid\":\"1\"},{\"id\":2,\"scaledefault\":1,\"proficient\":0},{\"id\":3,\"scaledefault\":0,\"proficient\":1}]";

    private final Catalogue catalogue;
    private final ElementLinks links;
    private final MoodleDescription descriptions;

    /** Writes frameworks of this catalogue. */
    public MoodleFramework(Catalogue catalogue, ElementLinks links) {
        this.catalogue = catalogue;
        this.links = links;
        this.descriptions = new MoodleDescription(catalogue, links);
    }

    /** One framework. */
    public String alone(Framework framework) {
        CsvText csv = CsvText.lineFeeds().row(HEADINGS);
        csv.row(top(
                MoodleIdNumber.framework(catalogue.iris(), framework.id()),
                framework.title(),
                descriptions.of(framework),
                String.join(",", List.of(taxonomy(framework), "competency", "competency", "competency"))));
        elements(csv, framework, "", Set.of(framework.id()), new HashSet<>());
        return csv.toString();
    }

    /** All frameworks of the catalogue as branches of one, so that relations between them come along. */
    public String together() {
        CsvText csv = CsvText.lineFeeds().row(HEADINGS);
        csv.row(top(
                MoodleIdNumber.together(catalogue.iris()),
                catalogue.title(),
                descriptions.of(catalogue),
                "domain,competency,competency,competency"));
        Set<String> all = catalogue.frameworks().stream().map(Framework::id).collect(Collectors.toSet());
        Set<String> related = new HashSet<>();
        for (Framework framework : catalogue.frameworks()) {
            String branch = MoodleIdNumber.branch(framework.id());
            csv.row(competency("", branch, framework.title(), descriptions.of(framework), ""));
            elements(csv, framework, branch, all, related);
        }
        return csv.toString();
    }

    private void elements(CsvText csv, Framework framework, String parent, Set<String> present, Set<String> related) {
        for (Element element : framework.elements()) {
            csv.row(competency(
                    element.within()
                            .map(within -> MoodleIdNumber.element(framework.id(), within))
                            .orElse(parent),
                    MoodleIdNumber.element(framework.id(), element.id()),
                    element.title(),
                    descriptions.of(framework, element),
                    related(framework, element, present, related)));
        }
    }

    /** A relation has no direction in Moodle, so a pair is named once. */
    private String related(Framework framework, Element element, Set<String> present, Set<String> related) {
        List<String> numbers = new ArrayList<>();
        for (ElementLink link : links.from(framework)) {
            ElementRef to = link.to();
            if (link.from().element().equals(element.id())
                    && present.contains(to.framework())
                    && !related.contains(to + " " + link.from())
                    && related.add(link.from() + " " + to)) {
                numbers.add(MoodleIdNumber.element(to.framework(), to.element()));
            }
        }
        return String.join(",", numbers);
    }

    private static List<String> top(String idNumber, String title, String description, String taxonomy) {
        return List.of(
                "",
                idNumber,
                name(title),
                description,
                HTML,
                SCALE,
                SCALE_CONFIGURATION,
                "",
                "",
                "",
                "",
                "",
                "1",
                taxonomy);
    }

    private static List<String> competency(
            String parent, String idNumber, String title, String description, String related) {
        return List.of(parent, idNumber, name(title), description, HTML, "", "", "", "", "", related, "", "", "");
    }

    /** Moodle cuts names, and takes tags out of them; PHP takes a backslash before a quote for something else. The whole title begins the description if it was cut. */
    private static String name(String title) {
        return PlainText.cut(
                title.replace('<', '‹').replace('>', '›').replace('\\', '⧵').replaceAll("\\s+", " "), LONGEST_NAME);
    }

    static boolean isCut(String title) {
        return PlainText.length(title) > LONGEST_NAME;
    }

    private static String taxonomy(Framework framework) {
        return framework.kind() == FrameworkKind.VALUES
                ? "value"
                : framework.kind() == FrameworkKind.CONCEPTS
                        ? "concept"
                        : framework.kind() == FrameworkKind.DUTIES ? "practice" : "competency";
    }
}
