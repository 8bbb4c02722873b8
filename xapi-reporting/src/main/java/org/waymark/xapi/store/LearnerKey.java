package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that makes learners into pseudonyms. It stands in a file of its own, outside of the store, that only its owner can read. Whoever has it and
 * a list of identifiers can find out who is who; without it nobody can, and nothing can be added to the store.
 */
public final class LearnerKey {

    private static final String HEAD = "waymark-learners-key 1 ";
    private static final int BYTES = 32;

    private final byte[] secret;

    private LearnerKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * A key that is kept somewhere else than in a file.
     *
     * @param secret 32 octets
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static LearnerKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a learners' key has " + BYTES + " octets");
        }
        return new LearnerKey(secret.clone());
    }

    /**
     * The key in a file; it is made if neither it nor the store is there yet.
     *
     * @throws IOException if it cannot be read or made, or is missing though the store is there
     */
    public static LearnerKey readOrMake(Path file, Path store) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        if (Files.exists(store.resolve("store.json"))) {
            throw new IOException("the learners' key of the store in " + store + " is missing. It was " + file
                    + ": bring it back, or name where it is with --learners-key. Nothing can be added without it.");
        }
        return make(file, new SecureRandom());
    }

    /** Where the key of a store is, unless it is put elsewhere: beside the folder. */
    public static Path fileOf(Path store) {
        Path whole = store.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ".learners-key");
    }

    /**
     * Makes a key and writes it to a file that only its owner can read.
     *
     * @throws FileAlreadyExistsException if the file is there: a key is never overwritten
     */
    public static LearnerKey make(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String text = HEAD + Base64.getEncoder().encodeToString(secret) + "\n";
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        FileAttribute<?>[] attributes = Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
        return new LearnerKey(secret);
    }

    /**
     * Reads a key.
     *
     * @throws IOException if it cannot be read, is no key, or others than its owner can read it
     */
    public static LearnerKey read(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            permissions.removeAll(PosixFilePermissions.fromString("rwx------"));
            if (!permissions.isEmpty()) {
                throw new IOException(
                        "others than its owner can read the learners' key " + file + ". Run: chmod 600 " + file);
            }
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        try {
            byte[] secret = Base64.getDecoder().decode(text.startsWith(HEAD) ? text.substring(HEAD.length()) : "");
            if (secret.length == BYTES) {
                return new LearnerKey(secret);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not a learners' key.", e);
        }
        throw new IOException(file + " is not a learners' key.");
    }

    /** A text by which a store recognises its key, and which does not give it away. */
    String check() {
        return new String(hash("check of a waymark store".getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
    }

    /** The keyed hash of some bytes: 128 bits of HMAC-SHA-256, as 32 hexadecimal digits. */
    byte[] hash(byte[] text) {
        return hash(mac(), text);
    }

    /** The same with a machine for it, which is made once. */
    static byte[] hash(Mac mac, byte[] text) {
        return HexFormat.of().formatHex(mac.doFinal(text), 0, 16).getBytes(StandardCharsets.US_ASCII);
    }

    Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "LearnerKey";
    }
}
