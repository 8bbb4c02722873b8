package org.waymark.course;

import java.util.List;

/**
 * An objection to an element.
 *
 * @param by who objects, and where
 * @param because why, in our own words
 * @param answerWith elements that a course can take up so that the objection is heard
 */
public record Contest(String by, String because, List<ElementRef> answerWith) {

    public Contest {
        answerWith = List.copyOf(answerWith);
    }
}
