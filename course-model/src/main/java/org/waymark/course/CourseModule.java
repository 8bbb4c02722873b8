package org.waymark.course;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/**
 * A module: the unit that courses share and that is mapped to elements.
 *
 * @param id its id, also the name of its folder
 * @param title its name
 * @param summary what it is about, in a sentence, or empty
 * @param length how long it takes, to the minute
 * @param delivery how it is taken: {@link Delivery#FACILITATED} for a session, whose activities are its plan
 * @param outcomes what a learner can do afterwards
 * @param materials what a facilitator gets ready, each in a few words
 * @param maps what the module as a whole serves, beside what its activities do
 * @param activities in its order
 * @param licence the licence of its text, where it is another than the catalogue's
 * @param attribution whom to name when it is used, or empty
 * @param pictures who made the pictures in it
 * @param media the files that its activities show, each once, by path
 * @param place where it is written
 */
public record CourseModule(
        String id,
        String title,
        String summary,
        Duration length,
        Delivery delivery,
        List<String> outcomes,
        List<String> materials,
        List<Mapping> maps,
        List<Activity> activities,
        Optional<String> licence,
        String attribution,
        List<Attribution> pictures,
        List<MediaFile> media,
        Place place) {

    public CourseModule {
        materials = List.copyOf(materials);
        outcomes = List.copyOf(outcomes);
        maps = List.copyOf(maps);
        activities = List.copyOf(activities);
        pictures = List.copyOf(pictures);
        media = List.copyOf(media);
    }

    /** Whether it is a session: a facilitator leads it, and people take it together. */
    public boolean isSession() {
        return delivery == Delivery.FACILITATED;
    }
}
