package org.waymark.xapi.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What reports need to know of a catalogue: titles, order, lengths and mappings, by IRI. Statements about things that are not in it are counted all
 * the same, under their IRI.
 *
 * @param items courses, modules and activities; courses are listed in this order
 * @param mappings which of them map to which elements of frameworks
 * @param elements the elements of its frameworks, in order
 * @param choices the choices of its questions, in order
 */
public record CatalogueIndex(
        List<Item> items, List<Mapping> mappings, List<FrameworkElement> elements, List<Choice> choices) {

    /** Copies the lists. */
    public CatalogueIndex {
        items = List.copyOf(items);
        mappings = List.copyOf(mappings);
        elements = List.copyOf(elements);
        choices = List.copyOf(choices);
    }

    /** Knows no frameworks and no questions. */
    public CatalogueIndex(List<Item> items, List<Mapping> mappings) {
        this(items, mappings, List.of(), List.of());
    }

    /** Knows nothing: every report stands on IRIs alone. */
    public static CatalogueIndex empty() {
        return new CatalogueIndex(List.of(), List.of());
    }

    /** What an item is. */
    public enum Kind {
        /** A course. */
        COURSE,
        /** A module. */
        MODULE,
        /** An activity in a module. */
        ACTIVITY,
        /** A question in an activity. */
        QUESTION
    }

    /** How deep a mapping goes. */
    public enum Depth {
        /** Explained. */
        INTRODUCES,
        /** The learner chooses what to do or say. */
        PRACTISES,
        /** Found out whether the learner can. */
        ASSESSES
    }

    /**
     * A course, a module, an activity or a question.
     *
     * @param iri its IRI, as statements write it
     * @param title its title, in words
     * @param kind what it is
     * @param minutes how long it takes, in minutes; 0 if that is not said
     * @param contains the IRIs of the modules of a course, the activities of a module or the questions of an activity, in order
     * @param type what sort of activity or question it is, in a word such as {@code quiz} or {@code break}; empty for others
     */
    public record Item(String iri, String title, Kind kind, int minutes, List<String> contains, String type) {

        /** Copies the list. */
        public Item {
            contains = List.copyOf(contains);
        }

        /** Of no special sort. */
        public Item(String iri, String title, Kind kind, int minutes, List<String> contains) {
            this(iri, title, kind, minutes, contains, "");
        }
    }

    /**
     * A mapping of a module or activity to an element of a framework.
     *
     * @param item the IRI of the module or activity
     * @param element the IRI of the element
     * @param elementTitle the element's title, in words
     * @param depth how deep it goes
     * @param minutes how many minutes of the item count for the element
     */
    public record Mapping(String item, String element, String elementTitle, Depth depth, int minutes) {}

    /**
     * An element of a framework.
     *
     * @param iri its IRI
     * @param title its title, in words
     * @param framework the framework's IRI
     * @param frameworkTitle the framework's title
     * @param sort what the framework's elements are: values, concepts, duties, competences, capabilities
     * @param status how far the framework is agreed, in a word
     * @param trainingDays the training days that its source plans for it; negative if it plans none
     * @param contestedBy who contests it, or the framework that it is in; empty if nobody is known to
     * @param contestedBecause why
     */
    public record FrameworkElement(
            String iri,
            String title,
            String framework,
            String frameworkTitle,
            String sort,
            String status,
            int trainingDays,
            String contestedBy,
            String contestedBecause) {}

    /**
     * A choice of a question.
     *
     * @param question the question's IRI
     * @param id the choice, as statements write it in a response
     * @param words what a learner reads
     * @param right whether it is right
     */
    public record Choice(String question, String id, String words, boolean right) {}

    /** What concerns one course alone: the course, what is in it, and what that maps to. */
    public CatalogueIndex only(String course) {
        Set<String> inside = new HashSet<>(Set.of(course));
        // Items come in any order, and are three deep.
        for (int depth = 0; depth < 3; depth++) {
            for (Item item : items) {
                if (inside.contains(item.iri())) {
                    inside.addAll(item.contains());
                }
            }
        }
        return new CatalogueIndex(
                items.stream().filter(item -> inside.contains(item.iri())).toList(),
                mappings.stream()
                        .filter(mapping -> inside.contains(mapping.item()))
                        .toList(),
                elements,
                choices.stream()
                        .filter(choice -> inside.contains(choice.question()))
                        .toList());
    }

    /** What concerns one framework alone; everything else that the catalogue has stays. */
    public CatalogueIndex onlyFramework(String framework) {
        List<FrameworkElement> left = elements.stream()
                .filter(element -> element.framework().equals(framework))
                .toList();
        Set<String> iris = left.stream().map(FrameworkElement::iri).collect(Collectors.toSet());
        return new CatalogueIndex(
                items,
                mappings.stream()
                        .filter(mapping -> iris.contains(mapping.element()))
                        .toList(),
                left,
                choices);
    }
}
