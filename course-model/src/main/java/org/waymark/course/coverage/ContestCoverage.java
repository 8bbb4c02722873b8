package org.waymark.course.coverage;

import java.util.List;
import org.waymark.course.Contest;
import org.waymark.course.ElementRef;

/**
 * An objection to an element, and whether what was counted takes it up.
 *
 * @param contest who objects, and why
 * @param answers the elements that answer it, in the framework's order
 */
public record ContestCoverage(Contest contest, List<Answer> answers) {

    public ContestCoverage {
        answers = List.copyOf(answers);
    }

    /**
     * An element that answers an objection.
     *
     * @param ref the element
     * @param title its name, or the reference when there is no such element
     * @param reach how far the modules that everybody takes go into it
     * @param optional how far optional modules go into it
     */
    public record Answer(ElementRef ref, String title, Reach reach, Reach optional) {}

    /** Whether a module that everybody takes maps one of the answers. */
    public boolean answered() {
        return answers.stream().anyMatch(answer -> answer.reach().exists());
    }

    /** Whether only optional modules map an answer. */
    public boolean answeredOnlyInOptional() {
        return !answered()
                && answers.stream().anyMatch(answer -> answer.optional().exists());
    }
}
