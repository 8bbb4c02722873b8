package org.waymark.scorm.moodle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.scorm.packaging.Content;

/** Files by the SHA-1 of what is in them, as Moodle keeps them: the same file in two activities is there once. */
final class FilePool {

    /** The SHA-1 of nothing, by which Moodle knows folders. */
    static final String NOTHING = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    /**
     * A file in the pool.
     *
     * @param hash its SHA-1, in hexadecimal
     * @param size how many bytes it is
     */
    record Kept(String hash, long size) {}

    private final SortedMap<String, BackupFile> files = new TreeMap<>();
    private final IdentityHashMap<Content, Kept> known = new IdentityHashMap<>();

    Kept add(Content content, boolean packed) throws IOException {
        Kept kept = known.get(content);
        if (kept == null) {
            kept = add(BackupFile.content(content, packed));
            known.put(content, kept);
        }
        return kept;
    }

    Kept add(BackupFile file) throws IOException {
        try (Measuring measuring = new Measuring()) {
            file.bytes().writeTo(measuring);
            return add(measuring.measured(), file);
        }
    }

    /** Adds a file that was measured already. */
    Kept add(Kept measured, BackupFile file) {
        if (measured.size() > 0) {
            files.putIfAbsent("files/" + measured.hash().substring(0, 2) + "/" + measured.hash(), file);
        }
        return measured;
    }

    /** All of them, by the names that they have in a backup. */
    SortedMap<String, BackupFile> files() {
        return files;
    }

    /** Counts and sums what is written to it, and keeps nothing. */
    static final class Measuring extends OutputStream {

        private final MessageDigest digest = sha1();
        private long count;

        @Override
        public void write(int single) {
            digest.update((byte) single);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
            count += length;
        }

        /** What came of it; asked once, at the end. */
        Kept measured() {
            return new Kept(HexFormat.of().formatHex(digest.digest()), count);
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
