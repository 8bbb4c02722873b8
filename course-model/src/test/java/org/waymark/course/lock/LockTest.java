package org.waymark.course.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers are for life: what a learner did stays theirs, whatever an author changes later. */
class LockTest {

    private static final String[] TEA = {
        "kettle/welcome",
        "kettle/quiz/what-to-say/sit-down-here",
        "kettle/quiz/what-to-say/what-would-be-easiest",
        "kettle/quiz/in-the-cup/tea",
        "kettle/quiz/in-the-cup/water",
        "kettle/pause",
        "biscuits/the-tin"
    };

    private final Lock first = Lock.empty().covering(Outline.of(TEA));

    @Test
    void countsFromOneWithinWhatHoldsAThing() {
        assertThat(first.numbers())
                .containsEntry("kettle", 1)
                .containsEntry("biscuits", 2)
                .containsEntry("kettle/welcome", 1)
                .containsEntry("kettle/quiz", 2)
                .containsEntry("kettle/pause", 3)
                .containsEntry("kettle/quiz/what-to-say", 1)
                .containsEntry("kettle/quiz/in-the-cup", 2)
                .containsEntry("kettle/quiz/in-the-cup/tea", 1)
                .containsEntry("kettle/quiz/in-the-cup/water", 2)
                .containsEntry("biscuits/the-tin", 1)
                .hasSize(12);
    }

    @Test
    void saysTheNumberOfEachKindOfThing() {
        assertThat(first.module("biscuits")).contains(2);
        assertThat(first.activity("kettle", "quiz")).contains(2);
        assertThat(first.question("kettle", "quiz", "in-the-cup")).contains(2);
        assertThat(first.item("kettle", "quiz", "in-the-cup", "water")).contains(2);
        assertThat(first.module("toast")).isEmpty();
        assertThat(first.item("kettle", "quiz", "in-the-cup", "milk")).isEmpty();
    }

    @Test
    void changesNothingWhenNothingChanged() {
        assertThat(first.covering(Outline.of(TEA))).isEqualTo(first);
    }

    @Test
    void keepsEveryNumberWhenThingsAreMoved() {
        List<String> turned = new ArrayList<>(List.of(TEA));
        Collections.reverse(turned);
        assertThat(first.covering(Outline.of(turned))).isEqualTo(first);
    }

    @Test
    void givesTheNextNumberToWhatIsAddedAndMovesNothingElse() {
        List<String> more = new ArrayList<>(List.of(TEA));
        more.add(0, "toast/bread");
        more.add(1, "kettle/look-out");
        more.add("kettle/quiz/in-the-cup/milk");
        Lock lock = first.covering(Outline.of(more));
        assertThat(lock.numbers())
                .containsAllEntriesOf(first.numbers())
                .containsEntry("toast", 3)
                .containsEntry("toast/bread", 1)
                .containsEntry("kettle/look-out", 4)
                .containsEntry("kettle/quiz/in-the-cup/milk", 3)
                .hasSize(first.numbers().size() + 4);
    }

    @Test
    void keepsTheNumberOfWhatIsRemovedSoThatNothingElseEverGetsIt() {
        Lock without = first.covering(Outline.of("kettle/welcome", "biscuits/the-tin"));
        assertThat(without).isEqualTo(first);
        assertThat(without.covering(Outline.of("kettle/look-out")).numbers()).containsEntry("kettle/look-out", 4);
    }

    @Test
    void givesItsOldNumberBackToWhatReturns() {
        Lock later = first.covering(Outline.of("kettle/look-out")).covering(Outline.of(TEA));
        assertThat(later.numbers()).containsEntry("kettle/pause", 3);
    }

    @Test
    void carriesAChoicesNumberOverWhenItsWordsAreTouchedUp() {
        Lock lock = first.covering(
                Outline.of("kettle/quiz/what-to-say/sit-down-there", "kettle/quiz/what-to-say/what-would-be-easiest"));
        assertThat(lock.item("kettle", "quiz", "what-to-say", "sit-down-there")).contains(1);
        assertThat(lock.item("kettle", "quiz", "what-to-say", "sit-down-here")).isEmpty();
    }

    @Test
    void givesAChoiceThatIsRewrittenANumberOfItsOwn() {
        Lock lock = first.covering(Outline.of(
                "kettle/quiz/what-to-say/shall-i-leave-you-alone", "kettle/quiz/what-to-say/what-would-be-easiest"));
        assertThat(lock.item("kettle", "quiz", "what-to-say", "shall-i-leave-you-alone"))
                .contains(3);
        assertThat(lock.item("kettle", "quiz", "what-to-say", "sit-down-here")).contains(1);
    }

    @Test
    void carriesTheNumbersInsideAQuestionWhoseWordsAreTouchedUp() {
        Lock lock = first.covering(Outline.of(
                "kettle/quiz/what-to-say-now/sit-down-here", "kettle/quiz/what-to-say-now/what-would-be-easiest"));
        assertThat(lock.question("kettle", "quiz", "what-to-say-now")).contains(1);
        assertThat(lock.item("kettle", "quiz", "what-to-say-now", "sit-down-here"))
                .contains(1);
        assertThat(lock.item("kettle", "quiz", "what-to-say-now", "what-would-be-easiest"))
                .contains(2);
    }

    @Test
    void givesAnAddedChoiceAFreeNumberAlsoInAQuestionWhoseWordsAreTouchedUp() {
        Lock lock = first.covering(Outline.of(
                "kettle/quiz/what-to-say-now/nothing-at-all",
                "kettle/quiz/what-to-say-now/sit-down-here",
                "kettle/quiz/what-to-say-now/what-would-be-easiest"));
        assertThat(lock.item("kettle", "quiz", "what-to-say-now", "nothing-at-all"))
                .contains(3);
        assertUnique(lock);
    }

    @Test
    void takesQuestionsThatDifferByANumberForTwoQuestions() {
        Lock numbered = Lock.empty().covering(Outline.of("m/a/question-1/yes", "m/a/question-2/yes"));
        Lock lock = numbered.covering(Outline.of("m/a/question-2/yes", "m/a/question-3/yes"));
        assertThat(lock.question("m", "a", "question-3")).contains(3);
        assertThat(lock.question("m", "a", "question-1")).contains(1);
    }

    @Test
    void takesShortWordsThatDifferByALetterForTwoAnswers() {
        Lock lock = Lock.empty()
                .covering(Outline.of("m/a/q/tea", "m/a/q/milk"))
                .covering(Outline.of("m/a/q/pea", "m/a/q/milk"));
        assertThat(lock.item("m", "a", "q", "pea")).contains(3);
    }

    @Test
    void neverCarriesTheNumberOfAModuleOrAnActivityOverByGuessing() {
        Lock lock = first.covering(Outline.of("kettles/welcome", "biscuits/the-tins"));
        assertThat(lock.module("kettles")).contains(3);
        assertThat(lock.activity("biscuits", "the-tins")).contains(2);
    }

    @Test
    void carriesOneNumberToOneThingOnly() {
        Lock lock = first.covering(
                Outline.of("kettle/quiz/what-to-say/sit-down-heres", "kettle/quiz/what-to-say/sit-down-hera"));
        assertUnique(lock);
        assertThat(Set.of(
                        lock.item("kettle", "quiz", "what-to-say", "sit-down-heres")
                                .orElseThrow(),
                        lock.item("kettle", "quiz", "what-to-say", "sit-down-hera")
                                .orElseThrow()))
                .isEqualTo(Set.of(1, 3));
    }

    /** Three hundred catalogues with long lives, the same in every run. */
    @Test
    void keepsItsPromiseThroughManyEdits() {
        Random random = new Random(1123);
        for (int life = 0; life < 300; life++) {
            List<String> paths = new ArrayList<>(List.of(TEA));
            Lock lock = first;
            for (int edit = 0; edit < 12; edit++) {
                edit(paths, edit, random);
                Lock next = lock.covering(Outline.of(paths));
                assertUnique(next);
                List<String> now = LockKeys.of(Outline.of(paths));
                assertThat(next.numbers()).containsKeys(now.toArray(String[]::new));
                for (String key : now) {
                    if (lock.numbers().containsKey(key)) {
                        assertThat(next.numbers())
                                .containsEntry(key, lock.numbers().getOrDefault(key, 0));
                    }
                }
                assertThat(next.numbers().size())
                        .isGreaterThanOrEqualTo(lock.numbers().size());
                assertThat(next.covering(Outline.of(paths))).isEqualTo(next);
                lock = next;
            }
        }
    }

    private static void edit(List<String> paths, int edits, Random random) {
        int at = random.nextInt(paths.size());
        String path = paths.get(at);
        switch (random.nextInt(5)) {
            case 0 -> paths.add(at, path + "-" + (char) ('a' + random.nextInt(26)));
            case 1 -> Collections.swap(paths, at, random.nextInt(paths.size()));
            case 2 -> paths.set(at, path.substring(0, path.length() - 1) + "z");
            case 3 ->
                paths.replaceAll(
                        each -> each.replaceFirst("what-to-say[a-z-]*", "what-to-say-" + (char) ('a' + edits)));
            default -> {
                if (paths.size() > 2) {
                    paths.remove(at);
                }
            }
        }
    }

    private static void assertUnique(Lock lock) {
        Set<String> seen = new HashSet<>();
        lock.numbers()
                .forEach((key, number) -> assertThat(seen.add(LockKeys.parent(key) + " " + number))
                        .as(key + " " + number + " in " + lock)
                        .isTrue());
    }
}
