package org.waymark.scorm.format;

/**
 * Something in a package that its authors did not write, for the bill of materials.
 *
 * @param id what tells it apart in the bill
 * @param name its name
 * @param licence its licence, as an SPDX expression
 */
public record Ingredient(String id, String name, String licence) {

    /** The learner's run-time. */
    public static final Ingredient PLAYER =
            new Ingredient("waymark-player", "Waymark, the learner's run-time", "Apache-2.0");
}
