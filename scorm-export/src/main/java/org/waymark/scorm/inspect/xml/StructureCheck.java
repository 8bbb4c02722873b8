package org.waymark.scorm.inspect.xml;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.XmlProblem.ELEMENT_ORDER;
import static org.waymark.scorm.inspect.finding.XmlProblem.ELEMENT_TWICE;
import static org.waymark.scorm.inspect.finding.XmlProblem.ELEMENT_UNKNOWN;
import static org.waymark.scorm.inspect.finding.XmlProblem.MISSING_ATTRIBUTE;
import static org.waymark.scorm.inspect.finding.XmlProblem.MISSING_ELEMENT;
import static org.waymark.scorm.inspect.finding.XmlProblem.UNKNOWN_ATTRIBUTE;
import static org.waymark.scorm.inspect.finding.XmlProblem.VALUE_NOT_ALLOWED;
import static org.waymark.scorm.inspect.finding.XmlProblem.VALUE_TOO_LONG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.Structure.ChildForm;
import org.waymark.scorm.inspect.xml.Structure.ElementForm;

/** Checks a document against tables of what may stand where. */
public final class StructureCheck {

    private static final String EXPORT_AGAIN =
            "Mend it by hand, or export the package again with a tool that knows the standard.";

    private final List<Structure> tables;

    /** @param tables the names of the tables, such as {@code imscp} */
    public StructureCheck(String... tables) {
        List<Structure> read = new ArrayList<>();
        for (String each : tables) {
            read.add(Structure.read(each));
        }
        this.tables = List.copyOf(read);
    }

    /** Checks all elements of the namespaces that the tables are about. An element without a namespace is taken for one of the first table. */
    public void check(XmlElement root, Findings findings) {
        root.all()
                .forEach(element -> tables.stream()
                        .filter(table -> isOf(table, element, root))
                        .findFirst()
                        .ifPresent(table -> check(table, element, root, findings)));
    }

    private boolean isOf(Structure table, XmlElement element, XmlElement root) {
        boolean rootKnown = tables.stream().anyMatch(each -> each.namespaces().contains(root.namespace()));
        return table.namespaces().contains(element.namespace())
                || (table.equals(tables.get(0))
                        && !rootKnown
                        && element.namespace().equals(root.namespace()));
    }

    private void check(Structure table, XmlElement element, XmlElement root, Findings findings) {
        table.form(element)
                .ifPresentOrElse(
                        form -> {
                            children(table, element, form, root, findings);
                            attributes(element, form, findings);
                            text(element, form, findings);
                        },
                        () -> unknown(element, table.names(), findings));
    }

    private static void unknown(XmlElement element, Collection<String> known, Findings findings) {
        findings.add(
                ELEMENT_UNKNOWN,
                element.place(),
                "There is no <" + element.written() + "> in the standard.",
                Nearest.to(element.name(), known)
                        .map(near ->
                                "It should probably be <" + (element.prefix().isEmpty() ? "" : element.prefix() + ":")
                                        + near + ">: capital letters count.")
                        .orElse("Take it away. " + EXPORT_AGAIN));
    }

    private void children(Structure table, XmlElement element, ElementForm form, XmlElement root, Findings findings) {
        List<XmlElement> ours = element.children().stream()
                .filter(each -> isOf(table, each, root))
                .toList();
        List<String> names = form.children().stream().map(ChildForm::name).toList();
        int reached = 0;
        for (XmlElement child : ours) {
            int at = names.indexOf(child.name());
            if (at < 0) {
                if (table.form(child).isPresent()) {
                    findings.add(
                            ELEMENT_UNKNOWN,
                            child.place(),
                            "<" + child.written() + "> may not stand in <" + element.written() + ">.",
                            "Move it to where it belongs. " + EXPORT_AGAIN);
                }
                continue;
            }
            if (form.ordered() && at < reached) {
                findings.add(
                        ELEMENT_ORDER,
                        child.place(),
                        "<" + child.written() + "> has to come before <" + names.get(reached) + ">.",
                        "Put the elements in <" + element.written() + "> in this order: " + String.join(", ", names)
                                + ".");
            }
            reached = Math.max(reached, at);
        }
        for (ChildForm child : form.children()) {
            List<XmlElement> there = ours.stream()
                    .filter(each -> each.name().equals(child.name()))
                    .toList();
            if (there.isEmpty() && child.needed()) {
                findings.add(
                        MISSING_ELEMENT,
                        element.place(),
                        "<" + element.written() + "> has no <" + child.name() + ">, which it needs.",
                        "Add it. " + EXPORT_AGAIN);
            } else if (there.size() > 1 && !child.repeated()) {
                findings.add(
                        ELEMENT_TWICE,
                        there.get(1).place(),
                        "<" + element.written() + "> has <" + child.name() + "> more than once.",
                        "Leave one. " + EXPORT_AGAIN);
            }
        }
    }

    private static void attributes(XmlElement element, ElementForm form, Findings findings) {
        for (XmlAttribute each : element.attributes()) {
            if (!each.prefix().isEmpty()) {
                continue;
            }
            if (form.attributes().containsKey(each.name())) {
                value(
                        each.place(),
                        "\"" + each.name() + "\"",
                        each.value(),
                        form.attributes().get(each.name()),
                        findings);
            } else {
                findings.add(
                        UNKNOWN_ATTRIBUTE,
                        each.place(),
                        "<" + element.written() + "> has no attribute " + quote(each.name()) + " in the standard.",
                        Nearest.to(each.name(), form.attributes().keySet())
                                .map(near -> "It should probably be \"" + near + "\": capital letters count.")
                                .orElse("Take it away. " + EXPORT_AGAIN));
            }
        }
        for (String needed : form.needed().stream().sorted().toList()) {
            if (element.attribute(needed).isEmpty()) {
                findings.add(
                        MISSING_ATTRIBUTE,
                        element.place(),
                        "<" + element.written() + "> has no " + needed + "=\"…\", which it needs.",
                        "Add it. " + EXPORT_AGAIN);
            }
        }
    }

    private static void text(XmlElement element, ElementForm form, Findings findings) {
        value(element.place(), "<" + element.written() + ">", element.text(), form.text(), findings);
    }

    private static void value(Place place, String what, String value, ValueForm form, Findings findings) {
        form.fault(value)
                .ifPresent(should -> findings.add(
                        VALUE_NOT_ALLOWED,
                        place,
                        quote(value) + " is not a value of " + what + ": " + should + ".",
                        "Write one of the values that the standard has; capital letters count."));
        if (value.codePointCount(0, value.length()) > form.longest()) {
            findings.add(
                    VALUE_TOO_LONG,
                    place,
                    what + " has " + value.length() + " characters, and " + form.longest() + " are allowed.",
                    "Shorten it.");
        }
    }
}
