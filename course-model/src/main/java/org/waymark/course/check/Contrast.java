package org.waymark.course.check;

import java.util.Locale;
import java.util.Optional;

/** Contrast of colours, written {@code #rrggbb} (WCAG 2.2, relative luminance and contrast ratio). */
public final class Contrast {

    /** What text needs (WCAG 2.2, 1.4.3). */
    public static final double TEXT = 4.5;

    private static final int STEPS = 100;

    private Contrast() {}

    /** From 1 to 21. */
    public static double of(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** The colour that is nearest to one on the way to black, or to white, and has contrast enough with all papers; nothing if there is none. */
    public static Optional<String> enough(String colour, String towards, java.util.List<String> papers) {
        for (int step = 0; step <= STEPS; step++) {
            String mixed = mixed(towards, colour, (double) step / STEPS);
            if (papers.stream().allMatch(paper -> of(mixed, paper) >= TEXT)) {
                return Optional.of(mixed);
            }
        }
        return Optional.empty();
    }

    /** A mixture: so much of the first, the rest of the second. */
    public static String mixed(String one, String other, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            long value = Math.round(channel(one, i) * share + channel(other, i) * (1 - share));
            mixed.append(String.format(Locale.ROOT, "%02x", value));
        }
        return mixed.toString();
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0))
                + 0.7152 * linear(channel(colour, 1))
                + 0.0722 * linear(channel(colour, 2));
    }

    private static int channel(String colour, int index) {
        return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
