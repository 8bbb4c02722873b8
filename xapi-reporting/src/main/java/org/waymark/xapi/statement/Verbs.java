package org.waymark.xapi.statement;

import org.waymark.core.Vocabulary;

/** Verbs that go by two names. */
public final class Verbs {

    private static final String SECURE = "https://adlnet.gov/";

    private Verbs() {}

    /** The registered form of a verb: ADL's verbs are written with {@code http} by some and with {@code https} by others, and mean the same. */
    public static String registered(String verb) {
        return verb.startsWith(SECURE) ? "http" + verb.substring("https".length()) : verb;
    }

    /** Whether the verb takes an earlier statement back (xAPI 1.0.3 Part Two §2.3.2). */
    public static boolean isVoiding(String verb) {
        return registered(verb).equals(Vocabulary.VOIDED);
    }
}
