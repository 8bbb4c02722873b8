package org.waymark.scorm.record;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.course.Activity;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Question;
import org.waymark.course.lock.Lock;

/**
 * The longest record of an attempt that a learner of a course could ever need, in characters: everything opened, done and answered, with every choice of every
 * question that takes several. What the lock remembers and the course no longer has is counted too, since learners who began earlier still carry it. The form is
 * that of the player's {@code attempt.js}; a test in a browser compares the two.
 */
public final class LargestRecord {

    /** What SCORM 1.2 holds in {@code cmi.suspend_data} (SCORM 1.2 RTE §3.4.4). */
    public static final int SCORM_12 = 4096;

    private static final int REGISTRATION = 22;
    private static final int SECONDS = 9;
    /** A dot and a digit: tries are counted up to nine. */
    private static final int TRIES = 2;

    private static final int MARK = 1;
    /** A short answer in which every character has to be written with four. */
    private static final int WORDS = 4 * Question.ShortAnswer.MOST_CHARACTERS;

    private LargestRecord() {}

    /** The length for a course made of these modules. */
    public static int of(Course course, List<CourseModule> modules, Lock lock) {
        int topModule = modules.stream()
                .mapToInt(module -> lock.module(module.id()).orElse(1))
                .max()
                .orElse(1);
        int done = 0;
        int answers = 0;
        int topActivity = 1;
        for (CourseModule module : modules) {
            int number = lock.module(module.id()).orElse(1);
            int highest = highest(lock, module.id());
            topActivity = Math.max(topActivity, highest);
            done += Keys.digits(number) + 1 + bits(highest) + 1;
            answers += answers(lock, module, number);
        }
        String fixed = "w=2;r=;p=..;o=;c=;d=;q=;s=100;t=;f=1";
        int place = Keys.digits(topModule) + Keys.digits(topActivity) + 3;
        boolean walks = any(modules, activity -> activity instanceof Activity.Scenario);
        boolean ticks = any(modules, activity -> !activity.tickLists().isEmpty());
        int fields = (walks ? "b=;".length() : 0) + (ticks ? "k=;".length() : 0);
        return fixed.length() + fields + REGISTRATION + place + 2 * bits(topModule) + done + answers + SECONDS;
    }

    private static boolean any(List<CourseModule> modules, Predicate<Activity> kind) {
        return modules.stream().flatMap(module -> module.activities().stream()).anyMatch(kind);
    }

    /**
     * What the questions, checklists and scenarios of a module add, at most; of those that are gone too, since learners who began earlier still carry them. With all
     * of them in the record, a key leaves out most: but one more entry never makes the whole shorter, so that is still the longest record. Of what is gone nobody
     * knows in which of the lists it stood, and so its key is counted in full.
     */
    private static int answers(Lock lock, CourseModule module, int number) {
        Set<String> ticks = module.activities().stream()
                .flatMap(activity ->
                        activity.tickLists().stream().map(list -> module.id() + "/" + activity.id() + "/" + list.id()))
                .collect(Collectors.toSet());
        Map<String, Question> questions = new HashMap<>();
        for (Activity activity : module.activities()) {
            activity.questions()
                    .forEach(question ->
                            questions.put(module.id() + "/" + activity.id() + "/" + question.id(), question));
        }
        Map<String, Integer> items = items(lock, module.id());
        Keys answered = new Keys(number);
        Keys ticked = new Keys(number);
        int sum = 0;
        for (String key : byNumbers(lock, module.id())) {
            int activity = lock.numbers().getOrDefault(key.substring(0, key.lastIndexOf('/')), 1);
            int own = lock.numbers().getOrDefault(key, 1);
            int choices = items.getOrDefault(key, 0);
            Question question = questions.get(key);
            // ",m.a.q:code.t+", or ",m.a.c:code" for a checklist, without what the key shares with the one before
            if (ticks.contains(key)) {
                sum += ticked.next(activity, own) + choices;
            } else if (question != null) {
                sum += answered.next(activity, own) + code(question, choices) + TRIES + MARK;
            } else {
                // Nobody knows what it was: pairs need two letters for each left half, and words leave no items behind.
                sum += new Keys(number).next(activity, own) + (choices == 0 ? WORDS : 2 * choices) + TRIES + MARK;
            }
        }
        Keys walked = new Keys(number);
        for (Activity activity : module.activities()) {
            if (activity instanceof Activity.Scenario scenario) {
                // ",m.a:letters", one for each scene that is passed
                sum += walked.next(lock.activity(module.id(), activity.id()).orElse(1));
                sum += scenario.scenes().size();
            }
        }
        return sum;
    }

    /** The keys of what stands inside the activities of a module, in the order of their numbers. */
    private static List<String> byNumbers(Lock lock, String module) {
        Comparator<String> byActivity =
                Comparator.comparing(key -> lock.numbers().getOrDefault(key.substring(0, key.lastIndexOf('/')), 1));
        return lock.numbers().keySet().stream()
                .filter(key -> key.startsWith(module + "/") && slashes(key) == 2)
                .sorted(byActivity.thenComparing(key -> lock.numbers().getOrDefault(key, 1)))
                .toList();
    }

    /** How many items each question or checklist of a module has, or had. */
    private static Map<String, Integer> items(Lock lock, String module) {
        Map<String, Integer> items = new HashMap<>();
        for (String key : lock.numbers().keySet()) {
            if (key.startsWith(module + "/") && slashes(key) == 3) {
                items.merge(key.substring(0, key.lastIndexOf('/')), 1, Integer::sum);
            }
        }
        return items;
    }

    /** How long the code of an answer can be. */
    private static int code(Question question, int items) {
        return question.on(new Question.Kinds<Integer>() {
            @Override
            public Integer one(Question.One one) {
                return 1;
            }

            @Override
            public Integer several(Question.Several several) {
                return items;
            }

            @Override
            public Integer trueFalse(Question.TrueFalse trueFalse) {
                return 1;
            }

            @Override
            public Integer order(Question.Order order) {
                return items;
            }

            @Override
            public Integer match(Question.Match match) {
                return 2 * items;
            }

            @Override
            public Integer shortAnswer(Question.ShortAnswer shortAnswer) {
                return WORDS;
            }

            @Override
            public Integer scale(Question.Scale scale) {
                return 1;
            }

            @Override
            public Integer step(Question.Step step) {
                return 1;
            }
        });
    }

    private static int highest(Lock lock, String module) {
        return lock.numbers().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(module + "/") && slashes(entry.getKey()) == 1)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(1);
    }

    private static long slashes(String key) {
        return key.chars().filter(character -> character == '/').count();
    }

    private static int bits(int highest) {
        return (highest + 5) / 6;
    }
}
