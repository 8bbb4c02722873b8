package org.waymark.course.yaml;

import java.util.Locale;

/** How the names of an enum are written in YAML: {@code SELF_PACED} as {@code self-paced}. */
public final class Words {

    private Words() {}

    /** The word for a constant. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant for a word, or the first constant if there is none: the shape has already complained.
     */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(word)) {
                return constant;
            }
        }
        return type.getEnumConstants()[0];
    }
}
