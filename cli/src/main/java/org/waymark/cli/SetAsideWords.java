package org.waymark.cli;

/** Reasons for which statements are set aside, in words. */
final class SetAsideWords {

    private SetAsideWords() {}

    static String of(String reason) {
        return switch (reason) {
            case "not-valid" -> "not valid by the rules of xAPI";
            case "not-json" -> "not readable as JSON";
            case "no-id" -> "without an id, so that they could not be told apart";
            case "conflict" -> "with the id of another statement that says something else";
            case "too-long" -> "too long";
            case "unusual" -> "with a name or address where there must not be one";
            default -> reason;
        };
    }
}
