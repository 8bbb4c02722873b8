package org.waymark.course.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.course.Catalogue;
import org.waymark.course.Contest;
import org.waymark.course.Crosswalk;
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

    /** Every link of a catalogue: from what is contested to what answers it, and the crosswalks, which hold in both directions. */
    public static ElementLinks of(Catalogue catalogue) {
        List<ElementLink> links = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Framework framework : catalogue.frameworks()) {
            for (Element element : framework.elements()) {
                ElementRef from = new ElementRef(framework.id(), element.id(), element.place());
                for (Contest contest : element.contested()) {
                    for (ElementRef to : contest.answerWith()) {
                        add(catalogue, new ElementLink(from, to, ElementLink.Meaning.ANSWERED_WITH), seen, links);
                    }
                }
            }
        }
        for (Crosswalk crosswalk : catalogue.crosswalks()) {
            for (Crosswalk.Link link : crosswalk.links()) {
                ElementLink.Meaning meaning = link.relation() == Crosswalk.Relation.SAME_AS
                        ? ElementLink.Meaning.SAME_AS
                        : ElementLink.Meaning.CLOSE_TO;
                add(catalogue, new ElementLink(link.from(), link.to(), meaning), seen, links);
                add(catalogue, new ElementLink(link.to(), link.from(), meaning), seen, links);
            }
        }
        return new ElementLinks(links);
    }

    private static void add(Catalogue catalogue, ElementLink link, Set<String> seen, List<ElementLink> links) {
        boolean first = seen.add(link.from() + " " + link.to());
        boolean both = catalogue.element(link.from()).isPresent()
                && catalogue.element(link.to()).isPresent();
        if (first && both && !link.from().toString().equals(link.to().toString())) {
            links.add(link);
        }
    }

    /** The links that begin at an element of this framework. */
    List<ElementLink> from(Framework framework) {
        return list.stream()
                .filter(link -> link.from().framework().equals(framework.id()))
                .toList();
    }
}
