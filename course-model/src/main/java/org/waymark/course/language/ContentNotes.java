package org.waymark.course.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.language.LanguageRules.Topic;
import org.waymark.course.language.PhraseIndex.Found;

/** Advice on an activity that speaks of a distressing topic, in anybody's words, and does not say so beforehand. */
final class ContentNotes {

    private final Problems problems;

    ContentNotes(Problems problems) {
        this.problems = problems;
    }

    void look(Activity activity, List<Passage> passages, List<List<Found>> phrases) {
        if (activity.heading().contentNote().isPresent()) {
            return;
        }
        Map<String, Place> topics = new LinkedHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (Found found : phrases.get(i)) {
                if (found.value() instanceof Topic topic) {
                    topics.putIfAbsent(topic.name(), passage.place(found.span().start()));
                }
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
