package org.waymark.course;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.core.Place;

/**
 * A question whose answer is kept and, where a record store is set up, sent. What stands below it says of which kind it is.
 */
public sealed interface Question extends Part {

    /** Its id within the activity. */
    String id();

    /** The question itself. */
    Prose asks();

    /** Where it is written. */
    Place place();

    /** Whether it has a right answer, which counts towards a score. */
    boolean counts();

    /** The ids of everything in it that has a number for life, below the question's, in the author's order. */
    List<String> itemIds();

    /** What the case for this kind of question gives. */
    <T> T on(Kinds<T> kinds);

    @Override
    default <T> T on(Cases<T> cases) {
        return cases.question(this);
    }

    /**
     * What to do with each kind of question. A new kind makes every implementation fail to compile until it says what becomes of it.
     *
     * @param <T> what comes of it
     */
    interface Kinds<T> {

        T one(One question);

        T several(Several question);

        T trueFalse(TrueFalse question);

        T order(Order question);

        T match(Match question);

        T shortAnswer(ShortAnswer question);

        T scale(Scale question);

        T step(Step question);
    }

    /** A question that is answered by choosing from what is listed below it. */
    sealed interface Choosing extends Question {

        /** What there is to choose, in the order to show it. */
        List<Choice> choices();

        @Override
        default List<String> itemIds() {
            return choices().stream().map(Choice::id).toList();
        }
    }

    /**
     * One choice is right (in SCORM and xAPI: <code>choice</code>).
     *
     * @param choices two or more, one of them right
     */
    record One(String id, Prose asks, List<Choice> choices, Place place) implements Choosing {
        public One {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean counts() {
            return true;
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.one(this);
        }
    }

    /**
     * All choices that fit are right together (in SCORM and xAPI: <code>choice</code>).
     *
     * @param choices two or more, at least one of them right
     */
    record Several(String id, Prose asks, List<Choice> choices, Place place) implements Choosing {
        public Several {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean counts() {
            return true;
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.several(this);
        }
    }

    /**
     * Whether a statement holds (in SCORM and xAPI: <code>true-false</code>).
     *
     * @param whenTrue the choice for true, in the author's words
     * @param whenFalse the choice for false
     */
    record TrueFalse(String id, Prose asks, Choice whenTrue, Choice whenFalse, Place place) implements Choosing {

        /** True, then false, in whichever order they are written. */
        @Override
        public List<Choice> choices() {
            return List.of(whenTrue, whenFalse);
        }

        /** Whether the statement is true. */
        public boolean holds() {
            return whenTrue.right();
        }

        @Override
        public boolean counts() {
            return true;
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.trueFalse(this);
        }
    }

    /**
     * A step in a scenario: how to go on (in SCORM and xAPI: <code>choice</code>). There need not be a way that is best.
     *
     * @param ways two or more
     */
    record Step(String id, Prose asks, List<Way> ways, Place place) implements Choosing {
        public Step {
            ways = List.copyOf(ways);
        }

        @Override
        public List<Choice> choices() {
            return ways.stream().map(Way::choice).toList();
        }

        /** Whether one of the ways is marked as what fits best. */
        @Override
        public boolean counts() {
            return ways.stream().anyMatch(way -> way.choice().right());
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.step(this);
        }
    }

    /**
     * A choice in a scenario.
     *
     * @param choice what to choose; its text is without the arrow
     * @param to the id of the scene that it leads to; empty for the next one
     */
    record Way(Choice choice, Optional<String> to) {}

    /**
     * Things to put in order (in SCORM and xAPI: <code>sequencing</code>).
     *
     * @param items two or more, in the right order
     * @param afterwards what everybody reads after answering; empty for nothing
     */
    record Order(String id, Prose asks, List<Item> items, Prose afterwards, Place place) implements Question {
        public Order {
            items = List.copyOf(items);
        }

        /** The items as learners meet them: always in the same order, and never in the right one. */
        public List<Item> shuffled() {
            return Shuffle.of(id, items, Item::id);
        }

        @Override
        public boolean counts() {
            return true;
        }

        @Override
        public List<String> itemIds() {
            return items.stream().map(Item::id).toList();
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.order(this);
        }
    }

    /**
     * Things to match with what belongs to them (in SCORM and xAPI: <code>matching</code>).
     *
     * @param pairs two or more; several may have the same right half
     * @param afterwards what everybody reads after answering; empty for nothing
     */
    record Match(String id, Prose asks, List<Pair> pairs, Prose afterwards, Place place) implements Question {
        public Match {
            pairs = List.copyOf(pairs);
        }

        /** The right halves, each once, in the order in which the author first wrote them. */
        public List<Half> halves() {
            return pairs.stream().map(Pair::right).distinct().toList();
        }

        /** The right halves as learners meet them: always in the same order, and in another than the author's. */
        public List<Half> shuffledHalves() {
            return Shuffle.of(id, halves(), Half::id);
        }

        @Override
        public boolean counts() {
            return true;
        }

        /** Of the left halves, then of the right ones. */
        @Override
        public List<String> itemIds() {
            return Stream.concat(
                            pairs.stream().map(pair -> pair.left().id()),
                            halves().stream().map(Half::id))
                    .toList();
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.match(this);
        }
    }

    /**
     * A left half and the right half that belongs to it.
     *
     * @param left what to match, with what is said about it
     * @param right what belongs to it
     */
    record Pair(Item left, Half right) {}

    /**
     * A right half.
     *
     * @param id its id within the question, unlike that of every left half too
     * @param text what a learner reads
     */
    record Half(String id, Prose text) {}

    /**
     * A few words to write (in SCORM and xAPI: <code>fill-in</code>). They are not private.
     *
     * @param accepted what is right
     * @param otherwise what is said to whoever wrote something else; empty for nothing
     * @param afterwards what everybody reads after answering; empty for nothing
     */
    record ShortAnswer(String id, Prose asks, List<Accepted> accepted, Prose otherwise, Prose afterwards, Place place)
            implements Question {

        /** The most characters that are kept of an answer. */
        public static final int MOST_CHARACTERS = 60;

        private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
        private static final Pattern SPACES = Pattern.compile("\\s+");

        public ShortAnswer {
            accepted = List.copyOf(accepted);
        }

        /** Words as they are compared: in small letters, without accents, with single spaces, without a full stop at the end. */
        public static String plain(String words) {
            String apart = Normalizer.normalize(words, Normalizer.Form.NFKD);
            String bare = ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
            String spaced = SPACES.matcher(bare).replaceAll(" ").strip();
            return spaced.endsWith(".")
                    ? spaced.substring(0, spaced.length() - 1).strip()
                    : spaced;
        }

        @Override
        public boolean counts() {
            return true;
        }

        /** None: an answer is kept as the words themselves. */
        @Override
        public List<String> itemIds() {
            return List.of();
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.shortAnswer(this);
        }
    }

    /**
     * Words that are right.
     *
     * @param words any of these, as the author wrote them; compared in {@linkplain ShortAnswer#plain plain} form
     * @param feedback what is said to whoever wrote them; empty for nothing
     */
    record Accepted(List<String> words, Prose feedback) {
        public Accepted {
            words = List.copyOf(words);
        }
    }

    /**
     * Where somebody stands between two ends (in SCORM and xAPI: <code>likert</code>). Nothing is right or wrong.
     *
     * @param points two or more, in the author's order
     * @param afterwards what everybody reads after answering; empty for nothing
     */
    record Scale(String id, Prose asks, List<Point> points, Prose afterwards, Place place) implements Question {
        public Scale {
            points = List.copyOf(points);
        }

        @Override
        public boolean counts() {
            return false;
        }

        @Override
        public List<String> itemIds() {
            return points.stream().map(Point::id).toList();
        }

        @Override
        public <T> T on(Kinds<T> kinds) {
            return kinds.scale(this);
        }
    }

    /**
     * A point on a scale.
     *
     * @param id its id within the question, made from its words
     * @param value the number that stands before it
     * @param text what a learner reads
     * @param feedback what is said to whoever chose it; empty for nothing
     */
    record Point(String id, int value, Prose text, Prose feedback) {}
}
