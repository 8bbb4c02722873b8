package org.waymark.xapi.report;

import java.util.List;

/**
 * What reports need to know of a catalogue: titles, order, lengths and mappings, by IRI. Statements about things that are not in it are counted all
 * the same, under their IRI.
 *
 * @param items courses, modules and activities; courses are listed in this order
 * @param mappings which of them map to which elements of frameworks
 */
public record CatalogueIndex(List<Item> items, List<Mapping> mappings) {

    /** Copies the lists. */
    public CatalogueIndex {
        items = List.copyOf(items);
        mappings = List.copyOf(mappings);
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
        ACTIVITY
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
     * A course, a module or an activity.
     *
     * @param iri its IRI, as statements write it
     * @param title its title, in words
     * @param kind what it is
     * @param minutes how long it takes, in minutes; 0 if that is not said
     * @param contains the IRIs of the modules of a course, or the activities of a module, in order
     */
    public record Item(String iri, String title, Kind kind, int minutes, List<String> contains) {

        /** Copies the list. */
        public Item {
            contains = List.copyOf(contains);
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
}
