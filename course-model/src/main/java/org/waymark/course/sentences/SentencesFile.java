package org.waymark.course.sentences;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.Shape;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.YamlNode.Keys;

/** {@code language/interface.<language>.yaml}: the player's sentences in a language, by the keys of the built-in English. */
public final class SentencesFile {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final int MOST_SHOWN = 5;
    private static final Sentences ENGLISH = Sentences.english();

    /** Every key there is; each is explained by what it says in English. */
    public static final Shape.KeysOf SHAPE = Shape.keys(ENGLISH.all().entrySet().stream()
            .map(entry -> Shape.may(entry.getKey(), new Shape.Text(TextForm.TEXT), entry.getValue()))
            .toArray(Shape.Key[]::new));

    private SentencesFile() {}

    /** Where the sentences in a language stand, from the catalogue's folder. */
    public static String of(String language) {
        return "language/interface." + language + ".yaml";
    }

    /**
     * The sentences of a file.
     *
     * @param complete whether every sentence should be there: in a language that is not the one in which courses are written
     */
    public static Sentences read(String language, Keys keys, boolean complete, Problems problems) {
        Map<String, String> found = new TreeMap<>();
        ENGLISH.all()
                .forEach((key, english) -> keys.text(key).map(String::strip).ifPresent(sentence -> {
                    found.put(key, sentence);
                    values(key, english, sentence, keys, problems);
                }));
        if (complete) {
            missing(language, found, keys, problems);
        }
        return ENGLISH.with(language, found).only(found.keySet());
    }

    private static void values(String key, String english, String sentence, Keys keys, Problems problems) {
        if (!values(english).equals(values(sentence))) {
            problems.add(
                    CatalogueProblem.SENTENCE_VALUES,
                    keys.placeOf(key),
                    "This sentence should name " + named(values(english)) + ", and it names " + named(values(sentence))
                            + ".",
                    "In English it is: " + english);
        }
    }

    private static Set<String> values(String sentence) {
        return new TreeSet<>(Arrays.asList(
                VALUE.matcher(sentence).results().map(MatchResult::group).toArray(String[]::new)));
    }

    private static String named(Set<String> values) {
        return values.isEmpty() ? "nothing in braces" : String.join(" and ", values);
    }

    private static void missing(String language, Map<String, String> found, Keys keys, Problems problems) {
        List<String> missing = ENGLISH.all().keySet().stream()
                .filter(key -> !found.containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    CatalogueProblem.NOT_TRANSLATED,
                    keys.place(),
                    "Not yet there in the language " + language + ": " + missing.size()
                            + (missing.size() == 1 ? " sentence" : " sentences") + " of the player ("
                            + String.join(", ", missing.subList(0, Math.min(MOST_SHOWN, missing.size())))
                            + (missing.size() > MOST_SHOWN ? ", …" : "") + ").",
                    "Learners read these in the first language until then.");
        }
    }
}
