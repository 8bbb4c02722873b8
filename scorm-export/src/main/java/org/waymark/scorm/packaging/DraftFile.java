package org.waymark.scorm.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is written beside its place, and moved there when it is whole. Its SHA-256 is worked out on the way. */
public final class DraftFile implements WritableByteChannel {

    private final Path place;
    private final Path draft;
    private final FileChannel channel;
    private final MessageDigest digest = sha256Digest();
    private long size;

    /**
     * A draft of a file.
     *
     * @param place where it belongs; the folder is made if it is not there
     * @throws IOException if the folder or the draft can't be made
     */
    public DraftFile(Path place) throws IOException {
        Path folder = place.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        this.place = place;
        Path name = folder.resolve("." + place.getFileName() + ".part");
        for (int next = 2; Files.exists(name, LinkOption.NOFOLLOW_LINKS); next++) {
            name = folder.resolve("." + place.getFileName() + "." + next + ".part");
        }
        this.draft = name;
        // Not a temporary file: those can be read by their owner alone, and a package is for others.
        this.channel = FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        ByteBuffer same = bytes.duplicate();
        int count = channel.write(bytes);
        digest.update(same.limit(same.position() + count));
        size += count;
        return count;
    }

    /**
     * Moves the file to its place.
     *
     * @return its SHA-256, in hexadecimal
     */
    public String complete() throws IOException {
        channel.force(false);
        channel.close();
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Where it belongs. */
    public Path place() {
        return place;
    }

    /** How many bytes were written so far. */
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** Removes the draft, if it was not completed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(draft);
    }
}
