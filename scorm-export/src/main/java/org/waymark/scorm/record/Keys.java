package org.waymark.scorm.record;

/**
 * How long the keys of one list in a record are, within one module, where they come in the order of their numbers: the first is in full, the next ones leave out the
 * module, and the activity where it is the same as before. A comma before and a colon behind each are counted. The form is that of the player's {@code entries.js}.
 */
final class Keys {

    private final int module;
    private int activityBefore;

    Keys(int module) {
        this.module = module;
    }

    /** The next key of an activity, which has no further number. */
    int next(int activity) {
        int length = (activityBefore == 0 ? digits(module) + 1 : 0) + digits(activity) + 2;
        activityBefore = activity;
        return length;
    }

    /** The next key of something in an activity. */
    int next(int activity, int inside) {
        boolean same = activity == activityBefore;
        return same ? digits(inside) + 2 : next(activity) + 1 + digits(inside);
    }

    static int digits(int number) {
        return Integer.toString(number).length();
    }
}
