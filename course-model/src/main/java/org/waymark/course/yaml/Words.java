package org.waymark.course.yaml;

import java.util.Locale;
import java.util.Optional;

/** How the names of an enum are written in YAML: {@code SELF_PACED} as {@code self-paced}. */
public final class Words {

    private Words() {}

    /** The word for a constant. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How {@code true} or {@code false} is written here, for a word that means one of them elsewhere. */
    static Optional<String> truth(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "on", "true" -> Optional.of("true");
            case "no", "n", "off", "false" -> Optional.of("false");
            default -> Optional.empty();
        };
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
