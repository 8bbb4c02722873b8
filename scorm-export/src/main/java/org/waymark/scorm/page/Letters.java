package org.waymark.scorm.page;

/** How choices, items and points are called in records and in SCORM 1.2, by their numbers for life: the player's {@code letter()}. */
final class Letters {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Letters() {}

    /** The letter of a number from 1. */
    static String of(int number) {
        return number <= LETTERS.length() ? LETTERS.substring(number - 1, number) : "9";
    }
}
