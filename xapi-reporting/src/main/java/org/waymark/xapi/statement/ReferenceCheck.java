package org.waymark.xapi.statement;

import java.util.Set;

/** References to other statements (xAPI 1.0.3 Part Two §2.4.4.3). */
final class ReferenceCheck {

    private static final Set<String> REFERENCE = Set.of("objectType", "id");

    private ReferenceCheck() {}

    static void reference(Spot reference) {
        if (reference.object("a reference to a statement", REFERENCE)) {
            reference.required("objectType", "A reference to a statement").only("StatementRef");
            reference.required("id", "A reference to a statement").uuid();
        }
    }
}
