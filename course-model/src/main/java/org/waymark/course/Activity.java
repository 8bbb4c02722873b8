package org.waymark.course;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.core.Place;

/** A step in a module. */
public sealed interface Activity {

    /** What every activity says of itself. */
    Heading heading();

    /** What it consists of, in order. */
    List<Part> parts();

    /** What kind of activity it is: the word that its file begins with. */
    Kind kind();

    /** Its id within the module. */
    default String id() {
        return heading().id();
    }

    /** Its name. */
    default String title() {
        return heading().title();
    }

    /** Its lists to tick, in order. */
    default List<TickList> tickLists() {
        return parts().stream()
                .filter(TickList.class::isInstance)
                .map(TickList.class::cast)
                .toList();
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

    /** The kinds of activity. {@link #word()} is what authors write. */
    enum Kind {
        PAGE,
        VIDEO,
        AUDIO,
        QUIZ,
        SCENARIO,
        REFLECTION,
        CHECKLIST,
        DISCUSSION,
        PRACTICE,
        BREAK;

        /** The word for it in front matter. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something to read. */
    record Page(Heading heading, List<Part> parts) implements Activity {
        public Page {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.PAGE;
        }
    }

    /** A film to watch, and what belongs to it. */
    record Video(Heading heading, List<Part> parts) implements Activity {
        public Video {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.VIDEO;
        }
    }

    /** A recording to listen to, and what belongs to it. */
    record Audio(Heading heading, List<Part> parts) implements Activity {
        public Audio {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.AUDIO;
        }
    }

    /** Questions with feedback, with a situation or a few words around them. */
    record Quiz(Heading heading, List<Part> parts) implements Activity {
        public Quiz {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.QUIZ;
        }
    }

    /**
     * A story in scenes, in which the learner chooses how to go on. It can be walked again, other ways.
     *
     * @param scenes at least one; the walk begins at the first
     */
    record Scenario(Heading heading, List<Scene> scenes) implements Activity {
        public Scenario {
            scenes = List.copyOf(scenes);
        }

        /** The parts of all its scenes, one after the other, without the scenes' headings. */
        @Override
        public List<Part> parts() {
            return scenes.stream().flatMap(scene -> scene.parts().stream()).toList();
        }

        @Override
        public Kind kind() {
            return Kind.SCENARIO;
        }

        /** The scene that a choice leads to: the one it names, or else the next. Nothing where the walk ends. */
        public Optional<Scene> after(Scene scene, Question.Way way) {
            if (way.to().isPresent()) {
                return scenes.stream()
                        .filter(each -> each.id().equals(way.to().get()))
                        .findFirst();
            }
            int next = scenes.indexOf(scene) + 1;
            return next < scenes.size() ? Optional.of(scenes.get(next)) : Optional.empty();
        }
    }

    /** Questions that a learner answers privately, or only in thought. */
    record Reflection(Heading heading, List<Part> parts) implements Activity {
        public Reflection {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.REFLECTION;
        }
    }

    /** Things to tick, now or over the weeks to come. */
    record Checklist(Heading heading, List<Part> parts) implements Activity {
        public Checklist {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.CHECKLIST;
        }
    }

    /** Something to talk about with others. It is done when the learner says that they took part. */
    record Discussion(Heading heading, List<Part> parts) implements Activity {
        public Discussion {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.DISCUSSION;
        }
    }

    /** Something to try with others. It is done when the learner says that they took part. */
    record Practice(Heading heading, List<Part> parts) implements Activity {
        public Practice {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.PRACTICE;
        }
    }

    /** A planned break. */
    record Break(Heading heading, List<Part> parts) implements Activity {
        public Break {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.BREAK;
        }
    }
}
