package org.waymark.course.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waymark.core.Iris;

/**
 * The ID numbers by which Moodle knows frameworks and competencies: the same for life, and still different from each other within the {@value #LONGEST}
 * characters that Moodle keeps. A course backup names competencies by the same numbers.
 */
public final class MoodleIdNumber {

    /** The most characters that Moodle keeps of an ID number. */
    public static final int LONGEST = 100;

    private static final int DIGITS = 12;

    private MoodleIdNumber() {}

    /** Of a framework: its IRI, since it has to be the only one of its kind on a site. */
    public static String framework(Iris iris, String framework) {
        return fitting(iris.framework(framework));
    }

    /** Of all frameworks of a catalogue together: the catalogue's IRI. */
    public static String together(Iris iris) {
        return fitting(iris.catalogue() + "/frameworks");
    }

    /** Of a framework as a branch of all together: its id. */
    public static String branch(String framework) {
        return fitting(framework);
    }

    /** Of an element: {@code framework/element}, whether its framework stands alone or with others. */
    public static String element(String framework, String element) {
        return fitting(framework + "/" + element);
    }

    /** A text that is too long keeps its beginning, and gets twelve digits of its SHA-256 in place of the rest. */
    private static String fitting(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - DIGITS - 1) + "~" + digest(text).substring(0, DIGITS);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
