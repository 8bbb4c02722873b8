package org.waymark.scorm.browser.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.waymark.course.Activity;
import org.waymark.course.Choice;
import org.waymark.course.CourseModule;
import org.waymark.course.Question;
import org.waymark.course.lock.Lock;

/**
 * A question as the model knows it: how it can be answered, whether that is right, and how it is told.
 *
 * @param key module, activity and question by their numbers
 * @param interaction its id for an LMS
 * @param question the question
 * @param letters the letter of each item in it, by the item's id
 */
record Asked(String key, String interaction, Question question, Map<String, String> letters) {

    private static final List<String> WORDS =
            List.of("tea", "A cup of TEA.", "coffee", "tëa", "hot water, please; now", "a_b~c=d", "dŵr");

    static String letter(int number) {
        return String.valueOf("abcdefghijklmnopqrstuvwxyz0123456789".charAt(number - 1));
    }

    static Asked of(CourseModule module, Activity activity, Question question, Lock lock, String ref) {
        Map<String, String> letters = new HashMap<>();
        for (String item : question.itemIds()) {
            letters.put(
                    item,
                    letter(lock.item(module.id(), activity.id(), question.id(), item)
                            .orElseThrow()));
        }
        int number = lock.question(module.id(), activity.id(), question.id()).orElseThrow();
        String interaction =
                String.join("__", module.id(), activity.id(), question.id()).replace('-', '_');
        return new Asked(ref + "." + number, interaction, question, Map.copyOf(letters));
    }

    /** A random answer: what is put into the page. */
    String answer(Random random) {
        if (question instanceof Question.ShortAnswer) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        if (random.nextInt(3) == 0 && question.counts()) {
            return right();
        }
        if (question instanceof Question.Order order) {
            List<String> items = new ArrayList<>(
                    order.items().stream().map(item -> of(item.id())).toList());
            java.util.Collections.shuffle(items, random);
            return String.join("", items);
        }
        if (question instanceof Question.Match match) {
            List<String> halves =
                    match.halves().stream().map(half -> of(half.id())).toList();
            return pairs(match).stream()
                    .map(pair -> of(pair.left().id()) + halves.get(random.nextInt(halves.size())))
                    .collect(Collectors.joining());
        }
        List<String> all = question.itemIds().stream().map(this::of).sorted().toList();
        if (question instanceof Question.Several) {
            String some = all.stream().filter(each -> random.nextBoolean()).collect(Collectors.joining());
            return some.isEmpty() ? all.get(0) : some;
        }
        return all.get(random.nextInt(all.size()));
    }

    private String of(String item) {
        return Optional.ofNullable(letters.get(item)).orElseThrow();
    }

    private List<Question.Pair> pairs(Question.Match match) {
        return match.pairs().stream()
                .sorted(Comparator.comparing(pair -> of(pair.left().id())))
                .toList();
    }

    private String right() {
        if (question instanceof Question.Order order) {
            return order.items().stream().map(item -> of(item.id())).collect(Collectors.joining());
        }
        if (question instanceof Question.Match match) {
            return pairs(match).stream()
                    .map(pair -> of(pair.left().id()) + of(pair.right().id()))
                    .collect(Collectors.joining());
        }
        return ((Question.Choosing) question)
                .choices().stream()
                        .filter(Choice::right)
                        .map(choice -> of(choice.id()))
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** Whether an answer is right; nothing where none is right or wrong. */
    Optional<Boolean> isRight(String given) {
        if (question instanceof Question.ShortAnswer answer) {
            String plain = Question.ShortAnswer.plain(given);
            return Optional.of(answer.accepted().stream()
                    .flatMap(each -> each.words().stream())
                    .anyMatch(words -> Question.ShortAnswer.plain(words).equals(plain)));
        }
        return question.counts() ? Optional.of(right().equals(given)) : Optional.empty();
    }

    /** The answer as the standards break it up; {@code pair} joins two halves. */
    List<String> parts(String given, String pair) {
        if (question instanceof Question.ShortAnswer) {
            return List.of(given);
        }
        if (question instanceof Question.TrueFalse trueFalse) {
            return List.of(String.valueOf(given.equals(of(trueFalse.whenTrue().id()))));
        }
        List<String> parts = new ArrayList<>();
        int width = question instanceof Question.Match ? 2 : 1;
        for (int i = 0; i < given.length(); i += width) {
            parts.add(String.join(pair, given.substring(i, i + width).split("")));
        }
        return parts;
    }
}
