package org.waymark.core;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever it is called. */
public enum Signature {
    ZIP("a zip"),
    GZIP("a gzipped file"),
    XML("an XML file"),
    HTML("a web page"),
    RAR("a RAR archive"),
    SEVEN_ZIP("a 7-Zip archive"),
    TAR("a tar archive that is not gzipped"),
    PDF("a PDF"),
    OFFICE("an older Office document"),
    PROGRAM("a program"),
    PICTURE("a picture"),
    TEXT("a text file"),
    OTHER("something else");

    private final String words;

    Signature(String words) {
        this.words = words;
    }

    /** What it is, in words. */
    public String words() {
        return words;
    }

    /** Looks at the first bytes; 300 are enough. */
    public static Signature of(byte[] start) {
        if (starts(start, 'P', 'K', 3, 4) || starts(start, 'P', 'K', 5, 6) || starts(start, 'P', 'K', 7, 8)) {
            return ZIP;
        }
        if (starts(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(start, 'R', 'a', 'r', '!')) {
            return RAR;
        }
        if (starts(start, '7', 'z', 0xBC, 0xAF)) {
            return SEVEN_ZIP;
        }
        if (starts(start, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OFFICE;
        }
        if (isProgram(start)) {
            return PROGRAM;
        }
        if (starts(start, 0x89, 'P', 'N', 'G')
                || starts(start, 0xFF, 0xD8, 0xFF)
                || starts(start, 'G', 'I', 'F', '8')
                || (starts(start, 'R', 'I', 'F', 'F') && at(start, 8, "WEBP"))
                || at(start, 4, "ftypavi")) {
            return PICTURE;
        }
        if (at(start, 257, "ustar")) {
            return TAR;
        }
        return text(start);
    }

    private static boolean isProgram(byte[] start) {
        boolean windows = starts(start, 'M', 'Z') && hasControls(start);
        boolean linux = starts(start, 0x7F, 'E', 'L', 'F');
        boolean mac = starts(start, 0xCF, 0xFA, 0xED, 0xFE) || starts(start, 0xCE, 0xFA, 0xED, 0xFE);
        boolean java = starts(start, 0xCA, 0xFE, 0xBA, 0xBE);
        return windows || linux || mac || java;
    }

    private static boolean hasControls(byte[] start) {
        for (int i = 2; i < Math.min(16, start.length); i++) {
            if (start[i] >= 0 && start[i] < 9) {
                return true;
            }
        }
        return false;
    }

    private static Signature text(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return HTML;
        }
        if (text.startsWith("<?xml") || text.startsWith("<")) {
            return XML;
        }
        boolean plain = text.chars().noneMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t');
        return plain && !text.isEmpty() ? TEXT : OTHER;
    }

    private static boolean at(byte[] bytes, int place, String word) {
        return bytes.length >= place + word.length()
                && new String(bytes, place, word.length(), StandardCharsets.US_ASCII).equals(word);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
