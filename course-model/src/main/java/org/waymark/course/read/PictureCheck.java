package org.waymark.course.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.waymark.core.Load;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.core.Signature;
import org.waymark.core.Svg;
import org.waymark.course.CatalogueProblem;

/** Looks into a file that is shown as a picture: whether it is one, is no larger than a phone can bear, and has everything in itself. */
final class PictureCheck {

    /** The most bytes of a picture before it is called large: 40 seconds at 1 megabit a second. */
    static final long LARGEST = 5_000_000;
    /** The most pixels across or down. */
    static final int LONGEST = 6000;

    /** Enough for every signature; an SVG may have a licence and a document type before it begins. */
    private static final int HEAD = 4096;

    private static final int PIECE = 1 << 16;
    private static final int OVERLAP = 4 << 10;

    private final Problems problems;

    PictureCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Notes what is wrong with a picture.
     *
     * @param picture where it is
     * @param file its file, from the catalogue's folder
     * @param named how it is named where it is asked for
     * @param asked where it is asked for
     */
    void look(Path picture, String file, String named, Place asked) {
        try (InputStream in = Files.newInputStream(picture)) {
            byte[] head = in.readNBytes(HEAD);
            boolean svg = isSvg(head);
            if (head.length == 0) {
                notAPicture("is empty", named, asked);
            } else if (svg) {
                large(Files.size(picture), Optional.empty(), file);
                drawing(head, in, file);
            } else if (Signature.of(head) == Signature.PICTURE) {
                large(Files.size(picture), size(head, picture), file);
            } else {
                notAPicture("is not a picture, though its name says so", named, asked);
            }
        } catch (IOException e) {
            notAPicture("cannot be read", named, asked);
        }
    }

    private void notAPicture(String what, String named, Place asked) {
        problems.add(
                CatalogueProblem.NOT_A_PICTURE,
                asked,
                "The file \"" + named + "\" " + what + ".",
                "Save the picture again from the program that it was made with, as png or jpg.");
    }

    private static Optional<PictureSize> size(byte[] head, Path picture) throws IOException {
        try (InputStream again = Files.newInputStream(picture)) {
            return PictureSize.of(head, again);
        }
    }

    private void large(long bytes, Optional<PictureSize> size, String file) {
        boolean wide = size.filter(each -> each.longest() > LONGEST).isPresent();
        if (bytes <= LARGEST && !wide) {
            return;
        }
        String what = wide
                ? "This picture is " + size.get().width() + " by " + size.get().height()
                        + " pixels large. To show it, a phone needs "
                        + size.get().megabytesShown() + " MB of memory."
                : String.format(
                        Locale.ROOT,
                        "This picture has %.1f MB. At 1 megabit a second, as on a phone far from the next mast, it takes %d seconds to come.",
                        bytes / 1e6,
                        bytes * 8 / 1_000_000);
        boolean scaled = file.matches("(?i).*\\.(png|jpe?g)");
        problems.add(
                CatalogueProblem.LARGE_PICTURE,
                Place.wholeFile(file),
                what,
                scaled
                        ? "Save it 1600 pixels wide, or let the export do that: --resize-images 1600."
                        : "Save it smaller, or as jpg with a width of 1600 pixels.");
    }

    /** Reads an SVG to its end, in pieces: what it does once is said once. */
    private void drawing(byte[] head, InputStream in, String file) throws IOException {
        Charset charset = charset(head);
        String text = new String(head, charset);
        boolean scripted = false;
        boolean fetching = false;
        while (true) {
            if (!scripted && Svg.script(text).isPresent()) {
                scripted = true;
                problems.add(
                        CatalogueProblem.SCRIPTED_PICTURE,
                        Place.wholeFile(file),
                        "There is a script in this picture. Opened by itself, it could do whatever a page of the LMS can.",
                        "Save it again without scripts and links (as a plain SVG), or as png.");
            }
            Optional<Load> load = fetching ? Optional.empty() : Svg.loads(text).findFirst();
            if (load.isPresent()) {
                fetching = true;
                fetches(load.get(), file);
            }
            byte[] piece = in.readNBytes(PIECE);
            if (piece.length == 0) {
                return;
            }
            text = text.substring(Math.max(0, text.length() - OVERLAP)) + new String(piece, charset);
        }
    }

    private void fetches(Load load, String file) {
        problems.add(
                CatalogueProblem.REMOTE_IMAGE,
                Place.wholeFile(file),
                "This picture has a part that is not in it, and learners would not see: " + clipped(load.address()),
                load.style()
                        ? "Save it again with its words turned into outlines, or as png. A package asks the network for nothing."
                        : "Save it again with its pictures embedded, or as png. A package asks the network for nothing.");
    }

    private static String clipped(String address) {
        return address.length() <= 80 ? address : address.substring(0, 80) + "…";
    }

    private static boolean isSvg(byte[] head) {
        // The noughts are those of UTF-16.
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT)
                .contains("<svg");
    }

    private static Charset charset(byte[] head) {
        if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean big = head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF;
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
