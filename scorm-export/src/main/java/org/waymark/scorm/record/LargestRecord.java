package org.waymark.scorm.record;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    private static final int TRIES = 2;
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
            done += digits(number) + 1 + bits(highest) + 1;
            answers += answers(lock, module, number);
        }
        String fixed = "w=1;r=;p=..;o=;c=;d=;q=;s=100;t=;f=1";
        int place = digits(topModule) + digits(topActivity) + 3;
        boolean walks = any(modules, activity -> activity instanceof Activity.Scenario);
        boolean ticks = any(modules, activity -> !activity.tickLists().isEmpty());
        int fields = (walks ? "b=;".length() : 0) + (ticks ? "k=;".length() : 0);
        return fixed.length() + fields + REGISTRATION + place + 2 * bits(topModule) + done + answers + SECONDS;
    }

    private static boolean any(List<CourseModule> modules, Predicate<Activity> kind) {
        return modules.stream().flatMap(module -> module.activities().stream()).anyMatch(kind);
    }

    /** What the questions, checklists and scenarios of a module add, at most; of those that are gone too, since learners who began earlier still carry them. */
    private static int answers(Lock lock, CourseModule module, int number) {
        String inside = module.id() + "/";
        int sum = 0;
        for (Map.Entry<String, Integer> entry : lock.numbers().entrySet()) {
            String key = entry.getKey();
            if (key.startsWith(inside) && slashes(key) == 2) {
                String activity = key.substring(0, key.lastIndexOf('/'));
                int activityNumber = lock.numbers().getOrDefault(activity, 1);
                // ",m.a.q:code.tries+", or ",m.a.c:code" for a checklist
                sum += 1 + digits(number) + 1 + digits(activityNumber) + 1 + digits(entry.getValue()) + 1;
                sum += code(lock, module, key) + 1 + TRIES + 1;
            }
        }
        for (Activity activity : module.activities()) {
            if (activity instanceof Activity.Scenario scenario) {
                // ",m.a:letters", one for each scene that is passed
                sum += 1
                        + digits(number)
                        + 1
                        + digits(lock.activity(module.id(), activity.id()).orElse(1))
                        + 1;
                sum += scenario.scenes().size();
            }
        }
        return sum;
    }

    /** How long the code of an answer, or of ticks, can be. */
    private static int code(Lock lock, CourseModule module, String key) {
        int items = (int) lock.numbers().keySet().stream()
                .filter(each -> each.startsWith(key + "/"))
                .count();
        return module.activities().stream()
                .flatMap((Activity activity) -> activity.questions().stream()
                        .filter(question -> key.equals(module.id() + "/" + activity.id() + "/" + question.id())))
                .findFirst()
                .map(question -> code(question, items))
                // Nobody knows what it was: pairs need two letters for each left half, and words leave no items behind.
                .orElse(items == 0 ? WORDS : 2 * items);
    }

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

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
