package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Items;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/**
 * The rules of a catalogue on its words.
 *
 * @param english whether the catalogue is written in English: only then is it known who speaks of themselves, and how hard a text is
 * @param words words to think twice about
 * @param topics topics that want a content note
 * @param colours how a text relies on colour alone
 * @param reading how hard a text may be
 */
public record LanguageRules(
        boolean english, List<WordRule> words, List<Topic> topics, ColourWords colours, ReadingRules reading) {

    /** The file in a catalogue that holds rules on words. */
    public static final String FILE = "language/words.yaml";

    /**
     * A topic that may be hard to come upon unprepared.
     *
     * @param name its name
     * @param words words that show that a text is about it
     */
    record Topic(String name, List<Phrase> words) implements LookedFor {
        Topic {
            words = List.copyOf(words);
        }
    }

    /** Copies its lists. */
    public LanguageRules {
        words = List.copyOf(words);
        topics = List.copyOf(topics);
    }

    /**
     * The rules of a catalogue.
     *
     * @param languages the catalogue's languages; the first is the one it is written in
     * @param file its {@value #FILE}, if it has one; it replaces what is built in, key by key
     * @param reading its {@code reading:}, if it has one
     */
    public static LanguageRules of(List<String> languages, Optional<Keys> file, Optional<Keys> reading) {
        boolean english =
                languages.isEmpty() || languages.get(0).toLowerCase(Locale.ROOT).startsWith("en");
        Optional<Keys> builtIn = english ? Optional.of(EnglishWords.read()) : Optional.empty();
        return new LanguageRules(
                english,
                words(key(file, builtIn, "words")),
                topics(key(file, builtIn, "distressing")),
                ColourWords.of(key(file, builtIn, "colour-alone")),
                ReadingRules.of(reading));
    }

    private static Optional<YamlNode> key(Optional<Keys> file, Optional<Keys> builtIn, String key) {
        return file.flatMap(keys -> keys.get(key)).or(() -> builtIn.flatMap(keys -> keys.get(key)));
    }

    private static List<WordRule> words(Optional<YamlNode> node) {
        List<WordRule> rules = new ArrayList<>();
        for (Keys keys : each(node)) {
            rules.add(new WordRule(
                    phrases(keys.get("avoid")),
                    keys.text("prefer").orElse("").strip(),
                    keys.text("because").orElse("").strip(),
                    keys.text("source").orElse("").strip(),
                    Words.read(Strength.class, keys.text("strength").orElse("medium")),
                    phrases(keys.get("except"))));
        }
        return rules;
    }

    private static List<Topic> topics(Optional<YamlNode> node) {
        return each(node).stream()
                .map(keys -> new Topic(keys.text("topic").orElse(""), phrases(keys.get("words"))))
                .toList();
    }

    private static List<Keys> each(Optional<YamlNode> node) {
        return node.filter(Items.class::isInstance).map(items -> ((Items) items).items()).orElse(List.of()).stream()
                .filter(Keys.class::isInstance)
                .map(Keys.class::cast)
                .toList();
    }

    /** The phrases in a list of written forms. */
    static List<Phrase> phrases(Optional<YamlNode> node) {
        return node.filter(Items.class::isInstance).map(items -> ((Items) items).items()).orElse(List.of()).stream()
                .filter(Scalar.class::isInstance)
                .flatMap(each -> Phrase.of(((Scalar) each).text()).stream())
                .toList();
    }
}
