package org.waymark.course.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.course.Catalogue;
import org.waymark.course.Contest;
import org.waymark.course.Element;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;

/**
 * The links between elements that a catalogue holds, in its order, each once. Those whose ends do not exist, and those from an element to itself, are
 * left out.
 *
 * @param list the links
 */
public record ElementLinks(List<ElementLink> list) {

    public ElementLinks {
        list = List.copyOf(list);
    }

    /** Every link of a catalogue: from what is contested to what answers it. (Crosswalks between frameworks join here.) */
    public static ElementLinks of(Catalogue catalogue) {
        List<ElementLink> links = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Framework framework : catalogue.frameworks()) {
            for (Element element : framework.elements()) {
                ElementRef from = new ElementRef(framework.id(), element.id(), element.place());
                for (Contest contest : element.contested()) {
                    for (ElementRef to : contest.answerWith()) {
                        boolean first = seen.add(from + " " + to);
                        if (first
                                && !from.toString().equals(to.toString())
                                && catalogue.element(to).isPresent()) {
                            links.add(new ElementLink(from, to, ElementLink.Meaning.ANSWERED_WITH));
                        }
                    }
                }
            }
        }
        return new ElementLinks(links);
    }

    /** The links that begin at an element of this framework. */
    List<ElementLink> from(Framework framework) {
        return list.stream()
                .filter(link -> link.from().framework().equals(framework.id()))
                .toList();
    }
}
