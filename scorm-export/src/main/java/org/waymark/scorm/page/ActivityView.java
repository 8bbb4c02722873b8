package org.waymark.scorm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CourseModule;
import org.waymark.course.Item;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Recording;
import org.waymark.course.Scene;
import org.waymark.course.TickList;
import org.waymark.course.lock.Lock;
import org.waymark.course.sentences.Sentences;

/** Makes the view of activities, with their translations beside them. */
final class ActivityView {

    private final Catalogue catalogue;
    private final Lock lock;
    private final Speech speech;
    private final ProseHtml prose;

    ActivityView(Catalogue catalogue, Lock lock, Speech speech) {
        this.catalogue = catalogue;
        this.lock = lock;
        this.speech = speech;
        this.prose = new ProseHtml(speech.languages().get(0));
    }

    /** An activity of a module; a translation that is not built as the original is counts as none. */
    View.Activity of(CourseModule module, Versions<Activity> versions) {
        Versions<Activity> usable = versions.only(other -> Pairing.sameShape(versions.original(), other));
        Activity original = usable.original();
        Inside inside = new Inside(module.id(), original);
        List<View.Scene> scenes = scenes(inside, usable);
        List<View.Part> parts =
                scenes.stream().flatMap(scene -> scene.parts().stream()).toList();
        boolean together = switch (original.kind()) {
            case DISCUSSION, PRACTICE -> true;
            case PAGE, VIDEO, AUDIO, QUIZ, SCENARIO, REFLECTION, CHECKLIST, BREAK -> false;
        };
        return new View.Activity(
                inside.anchor(),
                inside.key(),
                speech.text(usable.map(Activity::title)),
                original.kind().word(),
                speech.time(original.heading().takes().toMinutes()),
                original.heading().contentNote().map(note -> note(usable)),
                notTranslated(usable),
                parts.stream().anyMatch(part -> part instanceof View.Prompt prompt && prompt.writes()),
                together,
                scenes);
    }

    private Html note(Versions<Activity> versions) {
        return speech.line(new Versions<>(
                note(0, versions.original()),
                java.util.stream.IntStream.range(0, versions.others().size())
                        .mapToObj(i -> versions.others().get(i).map(activity -> note(i + 1, activity)))
                        .toList()));
    }

    private Html note(int language, Activity activity) {
        return new Html(Templates.escape(speech.languages()
                .get(language)
                .say("content-note", "note", activity.heading().contentNote().orElse(""))));
    }

    private Html notTranslated(Versions<Activity> versions) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < versions.others().size(); i++) {
            if (versions.others().get(i).isEmpty()) {
                Sentences words = speech.languages().get(i + 1);
                lines.append("<p class=\"aside\" lang=\"")
                        .append(Templates.escape(words.language()))
                        .append("\" data-l=\"")
                        .append(i + 1)
                        .append("\">")
                        .append(Templates.escape(words.say("not-translated")))
                        .append("</p>");
            }
        }
        return new Html(lines.toString());
    }

    private List<View.Scene> scenes(Inside inside, Versions<Activity> versions) {
        if (!(versions.original() instanceof Activity.Scenario scenario)) {
            return List.of(new View.Scene(
                    "", inside.anchor(), Optional.empty(), parts(inside, versions.map(Activity::parts))));
        }
        Versions<Activity.Scenario> scenarios = versions.map(each -> (Activity.Scenario) each);
        List<View.Scene> scenes = new ArrayList<>();
        for (int i = 0; i < scenario.scenes().size(); i++) {
            int index = i;
            Versions<Scene> scene = scenarios.map(each -> each.scenes().get(index));
            scenes.add(new View.Scene(
                    scene.original().id(),
                    inside.anchor() + "/" + scene.original().id(),
                    title(inside, scene),
                    parts(inside, scene.map(Scene::parts))));
        }
        return scenes;
    }

    private Optional<Html> title(Inside inside, Versions<Scene> scene) {
        return scene.original().title().isEmpty()
                ? Optional.empty()
                : Optional.of(speech.line(scene.map(Scene::title).map(title -> prose.line(title, inside.module()))));
    }

    private List<View.Part> parts(Inside inside, Versions<List<Part>> versions) {
        Versions<List<List<Part>>> runs = versions.map(Pairing::runs);
        List<View.Part> views = new ArrayList<>();
        for (int i = 0; i < runs.original().size(); i++) {
            int index = i;
            Versions<List<Part>> run = runs.map(each -> each.get(index));
            if (!run.original().isEmpty() && !(run.original().get(0) instanceof Prose)) {
                views.add(part(inside, run.map(each -> each.get(0))));
            } else {
                Html text = speech.block(run.map(each -> new Html(each.stream()
                        .map(part -> prose.blocks((Prose) part, inside.module()).html())
                        .collect(Collectors.joining()))));
                if (!text.html().isBlank()) {
                    views.add(new View.Text(text));
                }
            }
        }
        return views;
    }

    private View.Part part(Inside inside, Versions<Part> versions) {
        return versions.original().on(new Part.Cases<View.Part>() {
            @Override
            public View.Part prose(Prose written) {
                return new View.Text(blocks(inside, versions.map(part -> (Prose) part)));
            }

            @Override
            public View.Part question(Question question) {
                return question.on(
                        new QuestionView(catalogue, speech, prose, inside, versions.map(part -> (Question) part)));
            }

            @Override
            public View.Part prompt(Prompt prompt) {
                String key = inside.anchor() + "/" + prompt.id();
                return new View.Prompt(
                        "prompt/" + key,
                        key,
                        inside.activity() instanceof Activity.Reflection,
                        blocks(inside, versions.map(part -> ((Prompt) part).asks())));
            }

            @Override
            public View.Part tickList(TickList list) {
                return ticks(inside, list, versions.map(part -> (TickList) part));
            }

            @Override
            public View.Part recording(Recording recording) {
                return ActivityView.this.recording(inside, recording, versions.map(part -> (Recording) part));
            }
        });
    }

    private View.Ticks ticks(Inside inside, TickList list, Versions<TickList> versions) {
        List<View.Choice> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            int index = i;
            Versions<Item> item = versions.map(each -> each.items().get(index));
            int number = inside.item(list.id(), item.original().id());
            items.add(new View.Choice(
                    number,
                    Letters.of(number),
                    "",
                    speech.line(item.map(each -> prose.line(each.text(), inside.module()))),
                    Optional.empty(),
                    blocks(inside, item.map(Item::feedback)),
                    !item.original().feedback().isEmpty(),
                    Optional.empty()));
        }
        return new View.Ticks(inside.key(list.id()), items);
    }

    private View.Recording recording(Inside inside, Recording recording, Versions<Recording> versions) {
        String media = "media/" + inside.module() + "/";
        return new View.Recording(
                recording.medium() == Recording.Medium.VIDEO,
                media + recording.file().path(),
                speech.languages().get(0).language(),
                speech.text(versions.map(Recording::says)),
                recording.says(),
                recording.captions().stream()
                        .map(each -> new View.Captions(
                                each.language(),
                                Sentences.nameOf(each.language()),
                                media + each.file().path()))
                        .toList(),
                blocks(inside, versions.map(Recording::transcript)));
    }

    private Html blocks(Inside inside, Versions<Prose> versions) {
        return speech.block(versions.map(each -> prose.blocks(each, inside.module())));
    }

    /** Where a thing stands. */
    final class Inside {

        private final String module;
        private final Activity activity;

        private Inside(String module, Activity activity) {
            this.module = module;
            this.activity = activity;
        }

        String module() {
            return module;
        }

        Activity activity() {
            return activity;
        }

        String anchor() {
            return module + "/" + activity.id();
        }

        String key() {
            return lock.module(module).orElseThrow() + "."
                    + lock.activity(module, activity.id()).orElseThrow();
        }

        String key(String question) {
            return key() + "." + lock.question(module, activity.id(), question).orElseThrow();
        }

        int item(String question, String item) {
            return lock.item(module, activity.id(), question, item).orElseThrow();
        }
    }
}
