package org.waymark.course;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/** A step in a module. */
public sealed interface Activity {

    /** What every activity says of itself. */
    Heading heading();

    /** What it consists of, in order. */
    List<Part> parts();

    /** Its id within the module. */
    default String id() {
        return heading().id();
    }

    /** Its name. */
    default String title() {
        return heading().title();
    }

    /** Its questions, in order. */
    default List<Question> questions() {
        return parts().stream()
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
    }

    /**
     * What stands in the front matter of an activity's file.
     *
     * @param id its id within the module: the name of its file
     * @param title its name
     * @param takes how long it takes, to the minute
     * @param contentNote what it mentions that a learner may want to know beforehand
     * @param maps what it serves
     * @param facilitator what its facilitator is told, and learners are not
     * @param place where it is written
     */
    record Heading(
            String id,
            String title,
            Duration takes,
            Optional<String> contentNote,
            List<Mapping> maps,
            List<Prose> facilitator,
            Place place) {

        public Heading {
            maps = List.copyOf(maps);
            facilitator = List.copyOf(facilitator);
        }
    }

    /** Something to read. */
    record Page(Heading heading, List<Part> parts) implements Activity {
        public Page {
            parts = List.copyOf(parts);
        }
    }

    /** Questions with choices and feedback, with a situation or a few words around them. */
    record Quiz(Heading heading, List<Part> parts) implements Activity {
        public Quiz {
            parts = List.copyOf(parts);
        }
    }

    /** Questions that a learner answers privately, or only in thought. */
    record Reflection(Heading heading, List<Part> parts) implements Activity {
        public Reflection {
            parts = List.copyOf(parts);
        }
    }

    /** A planned break. */
    record Break(Heading heading, List<Part> parts) implements Activity {
        public Break {
            parts = List.copyOf(parts);
        }
    }
}
