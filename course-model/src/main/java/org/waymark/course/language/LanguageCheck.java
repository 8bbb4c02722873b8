package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commonmark.node.Node;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.language.Passage.Kind;
import org.waymark.course.language.PhraseIndex.Found;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Items;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/**
 * Looks at everything that learners read, as it is read from disk, and gives advice. Not safe for use by several threads; one for each catalogue.
 */
public final class LanguageCheck {

    /** The keys whose values learners read, in courses, modules and front matter. */
    private static final Set<String> READ_BY_LEARNERS =
            Set.of("title", "summary", "audience", "reviewed", "outcomes", "content-note", "how");

    private final LanguageRules rules;
    private final boolean english;
    private final Problems problems;
    private final PhraseIndex index;
    private final WordAdvice words;
    private final ReadingAdvice reading;
    private final ReadingTime time;
    private final ContentNotes notes;
    private final ColourAlone colours;
    private final Function<String, Optional<String>> texts;

    /**
     * @param rules the catalogue's rules
     * @param texts the text of a file, asked for only when a place inside a value of several lines is wanted
     * @param problems gets the advice
     */
    public LanguageCheck(LanguageRules rules, Function<String, Optional<String>> texts, Problems problems) {
        this(rules, new PhraseIndex(), texts, problems);
        rules.words().forEach(rule -> rule.avoid().forEach(phrase -> index.add(phrase, rule)));
        rules.topics().forEach(topic -> topic.words().forEach(phrase -> index.add(phrase, topic)));
        rules.colours().colours().forEach(colour -> index.add(colour, colour));
    }

    private LanguageCheck(
            LanguageRules rules, PhraseIndex index, Function<String, Optional<String>> texts, Problems problems) {
        this.rules = rules;
        this.english = rules.english();
        this.index = index;
        this.problems = problems;
        this.texts = texts;
        this.words = new WordAdvice(rules.english());
        this.reading = new ReadingAdvice(rules.reading(), problems);
        this.time = new ReadingTime(rules.reading(), problems);
        this.notes = new ContentNotes(problems);
        this.colours = new ColourAlone(rules.colours(), problems);
    }

    /**
     * A look with the same rules at a part of the catalogue, whose advice can be kept and {@linkplain #addAll added} more than once.
     *
     * @param apart gets the advice on that part
     */
    public LanguageCheck noting(Problems apart) {
        return new LanguageCheck(rules, index, texts, apart);
    }

    /** Takes over what waits for the whole catalogue from a look at a part of it. */
    public void addAll(LanguageCheck part) {
        words.addAll(part.words);
    }

    /**
     * Looks at an activity.
     *
     * @param activity the activity
     * @param front its front matter
     * @param text its text
     * @param asks whether a block of the text is a question
     * @param file its file
     * @param linesBefore how many lines of the file stand before the text
     * @param timed whether the time that it takes is meant for reading it, as it is not in a session
     */
    public void activity(
            Activity activity,
            Keys front,
            Node text,
            Predicate<Node> asks,
            String file,
            int linesBefore,
            boolean timed) {
        document(front);
        List<Passage> passages = new PassageReader(file, linesBefore, asks).passages(text);
        List<List<Found>> phrases = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Passage passage : passages) {
            Tokens each = Tokens.of(passage.text());
            counts.add(each.size());
            phrases.add(look(passage, each));
        }
        if (timed) {
            time.look(activity, front.placeOf("takes"), passages, counts);
        }
        notes.look(activity, passages, phrases);
    }

    /** Looks at the values of a YAML file that learners read. */
    public void document(Keys keys) {
        keys.entries().forEach((name, entry) -> {
            if (READ_BY_LEARNERS.contains(name)) {
                value(entry.value());
            } else if (name.equals("support") && entry.value() instanceof Items items) {
                items.items().forEach(item -> {
                    if (item instanceof Keys inner) {
                        document(inner);
                    }
                });
            }
        });
    }

    private void value(YamlNode node) {
        if (node instanceof Items items) {
            items.items().forEach(this::value);
        } else if (node instanceof Scalar scalar && !scalar.absent()) {
            Passage passage = ScalarPassage.of(scalar, texts);
            look(passage, Tokens.of(passage.text()));
        }
    }

    private List<Found> look(Passage passage, Tokens tokens) {
        List<Found> phrases = index.in(tokens);
        Quotations quotations = new Quotations(passage.text());
        words.look(passage, tokens, quotations, phrases);
        if (english && passage.kind() != Kind.QUOTATION) {
            reading.look(passage, tokens, quotations);
            colours.look(passage, tokens, quotations, phrases);
        }
        return phrases;
    }

    /**
     * Hands over what has to wait for the whole catalogue.
     *
     * @param titles titles of sources; words in them are left alone wherever they are named
     */
    public void finish(Iterable<String> titles) {
        problems.addAll(words.found(titles));
    }
}
