package org.waymark.scorm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.course.sentences.Sentences;

/**
 * What a page says in the languages of its course: the player's sentences, and content with its translations beside it. With one language it is plain text. With several,
 * each version is marked with its language (WCAG 2.2, 3.1.2) and with the numbers of the languages it is shown in ({@code data-l}); a sentence of the player's carries
 * its key ({@code data-s}), by which the script says it in another language.
 */
public final class Speech {

    private final List<Sentences> languages;

    /** Speech in these languages; the first is the one that the course was written in. */
    Speech(List<Sentences> languages) {
        this.languages = List.copyOf(languages);
    }

    /** Whether there is more than one language. */
    public boolean several() {
        return languages.size() > 1;
    }

    /** The languages, the original first. */
    public List<Sentences> languages() {
        return languages;
    }

    /** A sentence of the player's in the original language, as plain text: for attributes. */
    public String say(String key, Object... values) {
        return languages.get(0).say(key, values);
    }

    /** A sentence of the player's without values, in any language. */
    public Html html(String key) {
        String text = Templates.escape(say(key));
        return new Html(several() ? "<span data-s=\"" + Templates.escape(key) + "\">" + text + "</span>" : text);
    }

    /** A sentence of the player's with values that depend on the language. */
    Html html(String key, IntFunction<Object[]> values) {
        return line(versions(
                language -> new Html(Templates.escape(languages.get(language).say(key, values.apply(language))))));
    }

    /** A length of time, in any language. */
    public Html time(long minutes) {
        return line(versions(language -> new Html(Templates.escape(time(language, minutes)))));
    }

    /** A length of time in one language. */
    String time(int language, long minutes) {
        Sentences words = languages.get(language);
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return words.say("time-minutes", "minutes", rest);
        }
        return rest == 0
                ? words.say("time-hours", "hours", hours)
                : words.say("time-both", "hours", hours, "minutes", rest);
    }

    /** What the function gives for each language. */
    <T> Versions<T> versions(IntFunction<T> make) {
        return new Versions<>(
                make.apply(0),
                IntStream.range(1, languages.size())
                        .mapToObj(language -> Optional.of(make.apply(language)))
                        .toList());
    }

    /** Words within a line. */
    Html line(Versions<Html> words) {
        return beside("span", words);
    }

    /** Plain words within a line. */
    Html text(Versions<String> words) {
        return line(words.map(text -> new Html(Templates.escape(text))));
    }

    /** Paragraphs. */
    Html block(Versions<Html> words) {
        return words.original().html().isBlank() && !words.translated() ? words.original() : beside("div", words);
    }

    /** Words that are in the original language only. */
    Html untranslated(Html words) {
        return line(new Versions<>(
                words,
                languages.stream().skip(1).map(each -> Optional.<Html>empty()).toList()));
    }

    private Html beside(String element, Versions<Html> words) {
        if (!several()) {
            return words.original();
        }
        List<String> written = new ArrayList<>();
        String shownIn = IntStream.range(0, languages.size())
                .filter(language ->
                        language == 0 || words.others().get(language - 1).isEmpty())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        written.add(marked(element, 0, words.translated() ? shownIn : "", words.original()));
        for (int language = 1; language < languages.size(); language++) {
            int each = language;
            words.others()
                    .get(language - 1)
                    .ifPresent(html -> written.add(marked(element, each, Integer.toString(each), html)));
        }
        return new Html(String.join("", written));
    }

    private String marked(String element, int language, String shownIn, Html words) {
        return "<" + element + " lang=\""
                + Templates.escape(languages.get(language).language()) + "\""
                + (shownIn.isEmpty() ? "" : " data-l=\"" + shownIn + "\"") + ">" + words.html() + "</" + element + ">";
    }
}
