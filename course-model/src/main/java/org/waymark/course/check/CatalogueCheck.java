package org.waymark.course.check;

import java.util.List;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;

/** Runs every rule over a catalogue. */
public final class CatalogueCheck {

    /** One thing to look for. */
    interface Rule {
        void check(Catalogue catalogue, ReadingNotes notes, Problems problems);
    }

    private final List<Rule> rules = List.of(
            new ReferencesExist(),
            new LengthsAddUp(),
            new BreaksInTime(),
            new CoverageKept(),
            new PeopleRecorded(),
            new PathwaysAndCrosswalks(),
            new LanguagesAgree(),
            new PicturesCredited(),
            new CompletionReachable(),
            new ScenariosEnd(),
            new DeliveryAgrees());

    /** Notes what the rules find, given what is known of how the catalogue was read. */
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        rules.forEach(rule -> rule.check(catalogue, notes, problems));
    }
}
