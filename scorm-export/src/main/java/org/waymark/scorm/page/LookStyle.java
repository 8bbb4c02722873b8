package org.waymark.scorm.page;

import org.waymark.course.Look;
import org.waymark.course.check.Contrast;
import org.waymark.course.check.Papers;

/** The rules of style that a provider's look adds to the player's: its colours, and what follows from them. */
public final class LookStyle {

    private static final String LIGHT_INK = "#ffffff";
    private static final String DARK_INK = "#10201c";

    private LookStyle() {}

    /** The rules; nothing where nothing is changed. */
    public static String of(Look look) {
        StringBuilder rules = new StringBuilder();
        look.accent()
                .ifPresent(accent -> rules.append(":root{")
                        .append(colours(accent, Papers.LIGHT))
                        .append("}:root[data-colours=soft]{")
                        .append(colours(accent, Papers.SOFT))
                        .append("}"));
        look.accentDark()
                .or(() -> look.accent().map(accent -> "#86cbb9"))
                .ifPresent(accent -> rules.append(":root[data-colours=dark]{")
                        .append(colours(accent, Papers.DARK))
                        .append(
                                "}@media (prefers-color-scheme:dark){:root:not([data-colours=light],[data-colours=soft]){")
                        .append(colours(accent, Papers.DARK))
                        .append("}}"));
        return rules.toString();
    }

    /** The accent, what is written on it, and its tint, by the short names that the style sheet has in a package. */
    private static String colours(String accent, Papers papers) {
        String on = Contrast.of(accent, LIGHT_INK) >= Contrast.of(accent, DARK_INK) ? LIGHT_INK : DARK_INK;
        return "--a:" + accent + ";--u:" + on + ";--t:" + papers.tint(accent);
    }
}
