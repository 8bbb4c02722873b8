package org.waymark.scorm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.waymark.scorm.picture.SmallerPicture;

/**
 * What a file of a package holds. The same content can go into any number of packages: its checksum, and for text its compressed form, are worked out when they are
 * first needed and kept; a file on disk is never held in memory. Not safe for use by several threads.
 */
public abstract sealed class Content permits BytesContent, PageContent, FileContent, PictureContent {

    /** Endings of files that are compressed already; the rest gains from being deflated. */
    private static final Set<String> COMPRESSED = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "mp4", "m4v", "m4a", "mov", "webm", "mp3", "aac", "ogg", "oga",
            "ogv", "opus", "flac", "woff", "woff2", "zip", "gz", "pdf", "docx", "pptx", "xlsx", "odt", "odp", "epub");

    /** A text, in UTF-8, deflated. */
    public static Content text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes, deflated. The array is not copied: leave it as it is. */
    public static Content bytes(byte[] bytes) {
        return new BytesContent(bytes);
    }

    /**
     * A text whose beginning differs from package to package and whose rest does not: the rest is compressed once for all of them.
     *
     * @param rest what {@link #text} or {@link #bytes} gave
     */
    public static Content startingWith(String beginning, Content rest) {
        if (!(rest instanceof BytesContent bytes)) {
            throw new IllegalArgumentException("only a text can follow another");
        }
        return new PageContent(beginning.getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** A file on disk: stored as it is if its ending says that it is compressed already, and deflated if not. */
    public static Content file(Path file) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new FileContent(file, !COMPRESSED.contains(ending));
    }

    /** A file on disk that, if it is a PNG or a JPEG and wider than this, is scaled down; any other as {@link #file} has it. */
    public static Content noWiderThan(int width, Path file) {
        return SmallerPicture.canBe(file) ? new PictureContent(file, width) : file(file);
    }

    Content() {}

    /** How many bytes it is smaller than the file it was made of, as far as that is known by now. */
    public long saved() throws IOException {
        return 0;
    }

    /** How many bytes it is. */
    public abstract long size() throws IOException;

    /** The CRC-32 of its bytes. */
    public abstract long crc() throws IOException;

    /** Its bytes. */
    public abstract InputStream open() throws IOException;

    /** Whether it stands deflated in a zip, rather than as it is. */
    abstract boolean deflated();

    /** How many bytes it takes in a zip. */
    abstract long packedSize() throws IOException;

    /**
     * Writes it as it stands in a zip.
     *
     * @throws IOException also if a file is no longer what it was when it was measured
     */
    abstract void packInto(WritableByteChannel out) throws IOException;
}
