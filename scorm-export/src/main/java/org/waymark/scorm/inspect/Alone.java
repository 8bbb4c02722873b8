package org.waymark.scorm.inspect;

import java.nio.charset.StandardCharsets;

/** A manifest or page that comes without a package. */
final class Alone {

    private Alone() {}

    /** What it would be called in a package, by the first element in it. */
    static String nameOf(String name, byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<courseStructure")) {
            return "cmi5.xml";
        }
        if (text.contains("<tincan")) {
            return "tincan.xml";
        }
        return text.matches("(?s).*<(?:\\w+:)?manifest[\\s>].*") ? "imsmanifest.xml" : name;
    }
}
