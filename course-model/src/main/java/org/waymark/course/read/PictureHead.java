package org.waymark.course.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.waymark.core.Signature;

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
        boolean shown = Signature.of(head) == Signature.PICTURE || isSvg(head);
        return shown ? Optional.empty() : Optional.of("is not a picture, though its name says so");
    }

    private static boolean isSvg(byte[] head) {
        // The noughts are those of UTF-16.
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT)
                .contains("<svg");
    }
}
