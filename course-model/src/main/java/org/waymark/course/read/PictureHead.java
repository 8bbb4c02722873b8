package org.waymark.course.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Looks at the first bytes of a file that is named as a picture. */
final class PictureHead {

    /** Enough for every signature; an SVG may have a licence and a document type before it begins. */
    private static final int ENOUGH = 4096;

    private PictureHead() {}

    /**
     * What is wrong with a picture, as the end of a sentence; nothing if it is one of the kinds that browsers show, whatever its name says.
     *
     * @throws IOException if the file cannot be read
     */
    static Optional<String> fault(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(ENOUGH);
        }
        if (head.length == 0) {
            return Optional.of("is empty");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean shown = text.startsWith("\u0089PNG\r\n\u001a\n")
                || text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("GIF8")
                || (text.startsWith("RIFF") && text.startsWith("WEBP", 8))
                || (text.startsWith("ftyp", 4)
                        && text.substring(8, Math.min(text.length(), 64)).contains("avi"))
                || isSvg(head, text);
        return shown ? Optional.empty() : Optional.of("is not a picture, though its name says so");
    }

    private static boolean isSvg(byte[] head, String text) {
        boolean wide = head.length > 1 && ((head[0] & 0xFF) >= 0xFE || head[0] == 0 || head[1] == 0);
        String read = wide ? text.replace("\0", "") : text;
        return read.toLowerCase(Locale.ROOT).contains("<svg");
    }
}
