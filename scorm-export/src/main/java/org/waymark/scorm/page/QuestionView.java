package org.waymark.scorm.page;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Choice;
import org.waymark.course.Item;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Scene;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Makes the view of one question, of whichever kind it is. */
final class QuestionView implements Question.Kinds<View.Part> {

    private static final List<String> CHECK = List.of("check", "check-again");

    private final Catalogue catalogue;
    private final Speech speech;
    private final ProseHtml prose;
    private final ActivityView.Inside inside;
    private final Versions<Question> versions;

    QuestionView(
            Catalogue catalogue,
            Speech speech,
            ProseHtml prose,
            ActivityView.Inside inside,
            Versions<Question> versions) {
        this.catalogue = catalogue;
        this.speech = speech;
        this.prose = prose;
        this.inside = inside;
        this.versions = versions;
    }

    /** What is the same for every kind, but for what follows. */
    private View.Question question(
            String type,
            String control,
            String hint,
            List<String> verb,
            String right,
            String accepted,
            List<View.Choice> choices,
            List<View.Option> options,
            Html afterwards) {
        Question original = versions.original();
        String module = inside.module();
        String activity = inside.activity().id();
        return new View.Question(
                "question/" + inside.anchor() + "/" + original.id(),
                inside.key(original.id()),
                (module + "__" + activity + "__" + original.id()).replace('-', '_'),
                catalogue.iris().question(module, activity, original.id()),
                type,
                control,
                original instanceof Question.Several,
                original instanceof Question.Step,
                hint,
                verb,
                right,
                accepted,
                blocks(versions.map(Question::asks)),
                choices,
                options,
                afterwards);
    }

    @Override
    public View.Part one(Question.One question) {
        return chosen(question, "choice", "choose-one", CHECK, choice -> Optional.empty());
    }

    @Override
    public View.Part several(Question.Several question) {
        return chosen(question, "choice", "choose-several", CHECK, choice -> Optional.empty());
    }

    @Override
    public View.Part trueFalse(Question.TrueFalse question) {
        return chosen(question, "true-false", "choose-true", CHECK, choice -> Optional.empty());
    }

    @Override
    public View.Part step(Question.Step question) {
        return chosen(
                question,
                "choice",
                "choose-way",
                List.of("go-on", ""),
                index -> way(question.ways().get(index)));
    }

    private Optional<View.Way> way(Question.Way way) {
        if (!(inside.activity() instanceof Activity.Scenario scenario)) {
            return Optional.empty();
        }
        Optional<Scene> here = scenario.scenes().stream()
                .filter(scene ->
                        scene.step().filter(versions.original()::equals).isPresent())
                .findFirst();
        return here.flatMap(scene -> scenario.after(scene, way))
                .map(to -> new View.Way(
                        to.id(),
                        inside.anchor() + "/" + to.id(),
                        speech.untranslated(prose.line(to.title(), inside.module()))));
    }

    private View.Part chosen(
            Question.Choosing question,
            String type,
            String hint,
            List<String> verb,
            Function<Integer, Optional<View.Way>> way) {
        Versions<Question.Choosing> choosing = versions.map(each -> (Question.Choosing) each);
        List<View.Choice> choices = new ArrayList<>();
        for (int i = 0; i < question.choices().size(); i++) {
            int index = i;
            Versions<Choice> choice = choosing.map(each -> each.choices().get(index));
            Choice original = choice.original();
            choices.add(choice(
                    inside.item(question.id(), original.id()),
                    "",
                    line(choice.map(Choice::text)),
                    question.counts() ? Optional.of(original.right() ? "yes" : "no") : Optional.empty(),
                    choice.map(Choice::feedback),
                    way.apply(i)));
        }
        return question(type, "choose", hint, verb, "", "", choices, List.of(), new Html(""));
    }

    @Override
    public View.Part scale(Question.Scale question) {
        Versions<Question.Scale> scales = versions.map(each -> (Question.Scale) each);
        List<View.Choice> points = new ArrayList<>();
        for (int i = 0; i < question.points().size(); i++) {
            int index = i;
            Versions<Question.Point> point = scales.map(each -> each.points().get(index));
            points.add(choice(
                    inside.item(question.id(), point.original().id()),
                    Integer.toString(point.original().value()),
                    line(point.map(Question.Point::text)),
                    Optional.empty(),
                    point.map(Question.Point::feedback),
                    Optional.empty()));
        }
        return question(
                "likert",
                "choose",
                "choose-scale",
                List.of("check-scale", ""),
                "",
                "",
                points,
                List.of(),
                blocks(scales.map(Question.Scale::afterwards)));
    }

    @Override
    public View.Part order(Question.Order question) {
        Versions<Question.Order> orders = versions.map(each -> (Question.Order) each);
        List<View.Choice> items = new ArrayList<>();
        for (Item item : question.shuffled()) {
            int index = question.items().indexOf(item);
            Versions<Item> each = orders.map(order -> order.items().get(index));
            items.add(choice(
                    inside.item(question.id(), item.id()),
                    Integer.toString(index + 1),
                    line(each.map(Item::text)),
                    Optional.empty(),
                    each.map(Item::feedback),
                    Optional.empty()));
        }
        String right = question.items().stream()
                .map(item -> Letters.of(inside.item(question.id(), item.id())))
                .collect(Collectors.joining());
        return question(
                "sequencing",
                "order",
                "put-in-order",
                CHECK,
                right,
                "",
                items,
                List.of(),
                blocks(orders.map(Question.Order::afterwards)));
    }

    @Override
    public View.Part match(Question.Match question) {
        Versions<Question.Match> matches = versions.map(each -> (Question.Match) each);
        List<View.Choice> lefts = new ArrayList<>();
        for (int i = 0; i < question.pairs().size(); i++) {
            int index = i;
            Versions<Item> left = matches.map(each -> each.pairs().get(index).left());
            String belongs = question.pairs().get(i).right().id();
            lefts.add(choice(
                    inside.item(question.id(), left.original().id()),
                    "",
                    line(left.map(Item::text)),
                    Optional.of(Integer.toString(inside.item(question.id(), belongs))),
                    left.map(Item::feedback),
                    Optional.empty()));
        }
        List<Question.Half> halves = question.halves();
        List<View.Option> options = new ArrayList<>();
        for (Question.Half half : question.shuffledHalves()) {
            int index = halves.indexOf(half);
            Versions<String> words =
                    matches.map(each -> prose.plain(each.halves().get(index).text()));
            options.add(new View.Option(
                    inside.item(question.id(), half.id()),
                    words.original(),
                    words.translated()
                            ? json(IntStream.range(0, speech.languages().size())
                                    .mapToObj(words::in)
                                    .toList())
                            : ""));
        }
        return question(
                "matching",
                "match",
                "match-each",
                CHECK,
                "",
                "",
                lefts,
                options,
                blocks(matches.map(Question.Match::afterwards)));
    }

    @Override
    public View.Part shortAnswer(Question.ShortAnswer question) {
        Versions<Question.ShortAnswer> answers = versions.map(each -> (Question.ShortAnswer) each);
        List<View.Choice> accepted = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < question.accepted().size(); i++) {
            int index = i;
            Versions<Question.Accepted> each =
                    answers.map(answer -> answer.accepted().get(index));
            accepted.add(choice(
                    i + 1,
                    "",
                    speech.text(each.map(one -> String.join(" / ", one.words()))),
                    Optional.of("yes"),
                    each.map(Question.Accepted::feedback),
                    Optional.empty()));
            // Whatever language a learner reads in, they may answer in any.
            words.add(Stream.concat(
                            Stream.of(each.original()), each.others().stream().flatMap(Optional::stream))
                    .flatMap(one -> one.words().stream())
                    .map(Question.ShortAnswer::plain)
                    .distinct()
                    .toList());
        }
        accepted.add(choice(
                0,
                "",
                new Html(""),
                Optional.of("no"),
                answers.map(Question.ShortAnswer::otherwise),
                Optional.empty()));
        return question(
                "fill-in",
                "write",
                "write-words",
                CHECK,
                "",
                jsonLists(words),
                accepted,
                List.of(),
                blocks(answers.map(Question.ShortAnswer::afterwards)));
    }

    private View.Choice choice(
            int number,
            String value,
            Html text,
            Optional<String> fits,
            Versions<Prose> feedback,
            Optional<View.Way> way) {
        return new View.Choice(
                number,
                number > 0 ? Letters.of(number) : "",
                value,
                text,
                fits,
                blocks(feedback),
                !feedback.original().isEmpty(),
                way);
    }

    private Html line(Versions<Prose> words) {
        return speech.line(words.map(each -> prose.line(each, inside.module())));
    }

    private Html blocks(Versions<Prose> words) {
        return speech.block(words.map(each -> prose.blocks(each, inside.module())));
    }

    private static String json(List<String> words) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            words.forEach(out::writeString);
            out.writeEndArray();
        }
        return text.toString();
    }

    private static String jsonLists(List<List<String>> lists) {
        return lists.stream().map(QuestionView::json).collect(Collectors.joining(",", "[", "]"));
    }
}
