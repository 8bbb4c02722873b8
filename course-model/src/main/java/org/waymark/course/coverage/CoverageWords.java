package org.waymark.course.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.course.Contest;
import org.waymark.course.Depth;
import org.waymark.course.Framework;
import org.waymark.course.FrameworkStatus;
import org.waymark.course.yaml.Words;

/** The sentences that every form of coverage shares. */
final class CoverageWords {

    /** The sign of what is contested; the word always stands with it or in the legend beside it. */
    static final String CONTESTED = "◆";

    /** How things are counted, for whoever reads the figures. */
    static final List<String> RULES = List.of(
            "Minutes are planned: the time that each activity says it takes. Nobody's real time is measured here.",
            "An activity counts with its whole time for each element it maps. The same minute can stand under several "
                    + "elements, so minutes of different elements overlap and must not be added up.",
            "What a module maps as a whole counts only where none of its activities maps that element. Then the whole "
                    + "length of the module counts.",
            "Depth is the deepest that anything maps: introduces, practises or assesses.",
            "Optional modules are counted apart, because the course is complete without them. An element that only they "
                    + "reach is a gap.",
            "A module that several courses use is counted once.",
            "Training days are what the source of a framework plans. They and minutes are two units. Neither is ever "
                    + "turned into the other.",
            "A mapping is what the makers of a course say that it does. It does not show that anybody learned it.");

    private CoverageWords() {}

    static String letter(Depth depth) {
        return switch (depth) {
            case INTRODUCES -> "I";
            case PRACTISES -> "P";
            case ASSESSES -> "A";
        };
    }

    static String word(Depth depth) {
        return Words.written(depth);
    }

    static String depth(Reach reach) {
        return reach.deepest().map(CoverageWords::word).orElse("");
    }

    static String minutes(long minutes) {
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }

    static String days(int days) {
        return days + (days == 1 ? " training day" : " training days");
    }

    static String modules(long modules) {
        return modules + (modules == 1 ? " module" : " modules");
    }

    /** What was counted, and how long it is. */
    static String scope(Coverage coverage) {
        long counted =
                coverage.modules().stream().filter(each -> !each.optional()).count();
        long optional = coverage.modules().size() - counted;
        return minutes(coverage.minutes()) + " planned, in " + modules(counted)
                + (optional == 0
                        ? "."
                        : ", and " + minutes(coverage.optionalMinutes()) + " more in " + optional + " optional "
                                + (optional == 1 ? "module" : "modules") + ".");
    }

    static Optional<String> unused(Coverage coverage) {
        return coverage.unusedModules().isEmpty()
                ? Optional.empty()
                : Optional.of("Not counted, because no course uses them: " + String.join(", ", coverage.unusedModules())
                        + ".");
    }

    /** Where a framework comes from and how far it is agreed. */
    static String source(Framework framework) {
        return "Source: " + framework.source().title()
                + framework.source().date().map(date -> ", " + date).orElse("") + ". Status: "
                + status(framework) + (framework.complete() ? "." : ", and not complete here.");
    }

    /** An objection to a framework as a whole. */
    static String contested(Contest contest) {
        return CONTESTED + " Contested by " + contest.by() + ": " + contest.because();
    }

    /** How far a framework is agreed, with the sign if it is contested. */
    static String status(Framework framework) {
        return (framework.status() == FrameworkStatus.CONTESTED ? CONTESTED + " " : "")
                + Words.written(framework.status());
    }

    /** The claim of a framework, and what else a reader has to see at once. */
    static String summary(FrameworkCoverage framework) {
        List<String> more = new ArrayList<>();
        more.add(framework.claim());
        int introduced = framework.onlyIntroduced().size();
        if (introduced > 0) {
            more.add(introduced + (introduced == 1 ? " is only introduced." : " are only introduced."));
        }
        int contested = framework.contested().size();
        if (contested > 0) {
            more.add(contested + (contested == 1 ? " is contested." : " are contested."));
        }
        return String.join(" ", more);
    }

    /** Titles in a row, each contested one marked. */
    static String titles(List<ElementCoverage> elements) {
        return String.join("; ", elements.stream().map(CoverageWords::title).toList());
    }

    /** The title of an element, with what has to stand beside it. */
    static String title(ElementCoverage element) {
        return element.element().title()
                + (element.isContested() ? " (" + CONTESTED + "\u00a0contested)" : "")
                + (element.isOnlyInOptional() ? " (in an optional module only)" : "");
    }

    /** Who contests an element, and why. */
    static String contest(ContestCoverage contest) {
        String because = contest.contest().because();
        return "Contested by: " + ended(contest.contest().by()) + (because.isEmpty() ? "" : " " + ended(because));
    }

    /** What answers an objection, and whether that is taught. */
    static String answer(ElementCoverage element, ContestCoverage contest) {
        if (contest.answers().isEmpty()) {
            return "The framework names nothing that answers this.";
        }
        if (contest.answered() || contest.answeredOnlyInOptional()) {
            List<String> taught = contest.answers().stream()
                    .filter(answer ->
                            answer.reach().exists() || answer.optional().exists())
                    .map(CoverageWords::taught)
                    .toList();
            return "What answers this is taught here: " + String.join("; ", taught) + ".";
        }
        List<String> could =
                contest.answers().stream().map(answer -> named(answer)).toList();
        boolean taught = element.reach().exists() || element.optional().exists();
        return (taught
                        ? "Nothing that answers this is taught here. It could be: "
                        : "Not taught here. An answer would be: ")
                + String.join("; ", could) + ".";
    }

    private static String taught(ContestCoverage.Answer answer) {
        Reach reach = answer.reach().exists() ? answer.reach() : answer.optional();
        return named(answer) + ", " + depth(reach) + ", " + minutes(reach.minutes())
                + (answer.reach().exists() ? "" : ", in an optional module only");
    }

    private static String named(ContestCoverage.Answer answer) {
        String ref = answer.ref().toString();
        return answer.title().equals(ref) ? ref : answer.title() + " (" + ref + ")";
    }

    private static String ended(String sentence) {
        return sentence.isEmpty() || ".!?…".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                ? sentence
                : sentence + ".";
    }
}
