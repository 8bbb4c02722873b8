package org.waymark.course.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.language.LanguageRules.Topic;

/** Advice on an activity that speaks of a distressing topic, in anybody's words, and does not say so beforehand. */
final class ContentNotes {

    private final PhraseIndex<Topic> index = new PhraseIndex<>();
    private final Problems problems;

    ContentNotes(List<Topic> topics, Problems problems) {
        this.problems = problems;
        topics.forEach(topic -> topic.words().forEach(phrase -> index.add(phrase, topic)));
    }

    void look(Activity activity, List<Passage> passages, List<Tokens> tokens) {
        if (activity.heading().contentNote().isPresent()) {
            return;
        }
        Map<String, Place> topics = new LinkedHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (PhraseIndex.Found<Topic> found : index.in(tokens.get(i))) {
                topics.putIfAbsent(
                        found.value().name(), passage.place(found.span().start()));
            }
        }
        if (!topics.isEmpty()) {
            String named = String.join(", ", topics.keySet());
            problems.add(
                    CatalogueProblem.NO_CONTENT_NOTE,
                    topics.values().iterator().next(),
                    "Somebody may come upon this unprepared: it mentions " + named + ", and there is no content note.",
                    "Add a line to the front matter: content-note: mentions " + named
                            + ". Or leave it, if the mention is slight.");
        }
    }
}
