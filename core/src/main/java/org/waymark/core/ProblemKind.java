package org.waymark.core;

/** A kind of problem, with a code that never changes. Each module lists its own kinds in an enum; each has its page in the reference. */
public interface ProblemKind {

    /** The stable code, such as {@code unknown-key}: lower-case words with hyphens. */
    String code();

    /** How much problems of this kind matter. */
    Severity severity();
}
