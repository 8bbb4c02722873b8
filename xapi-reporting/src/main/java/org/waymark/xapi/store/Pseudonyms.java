package org.waymark.xapi.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.waymark.xapi.statement.AgentNames;

/**
 * Gives learners their pseudonyms, and remembers the last ones given. An e-mail address and its SHA-1 sum are one learner. Not safe for use by several
 * threads.
 */
public final class Pseudonyms implements AgentNames {

    private static final int SETS = 1 << 15;
    private static final int SHIFT = 32 - 15;
    private static final int WAYS = 4;
    private static final byte[] MBOX = "mbox ".getBytes(StandardCharsets.US_ASCII);

    private final Mac mac;
    private final MessageDigest sha1;
    private int next;
    private final byte[][] identifiers = new byte[SETS * WAYS][0];
    private final byte[][] names = new byte[SETS * WAYS][];

    /** Makes them with a key. */
    public Pseudonyms(LearnerKey key) {
        this.mac = key.mac();
        this.sha1 = sha1();
    }

    @Override
    public byte[] of(byte[] identifier, int offset, int length) {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + identifier[i];
        }
        int set = ((hash * 0x9E3779B9) >>> SHIFT) * WAYS;
        for (int slot = set; slot < set + WAYS; slot++) {
            byte[] known = identifiers[slot];
            if (known.length > 0 && Arrays.equals(known, 0, known.length, identifier, offset, offset + length)) {
                return names[slot];
            }
        }
        int slot = set + (next++ & (WAYS - 1));
        byte[] copy = Arrays.copyOfRange(identifier, offset, offset + length);
        byte[] name = LearnerKey.hash(mac, canonical(copy));
        identifiers[slot] = copy;
        names[slot] = name;
        return name;
    }

    /** The pseudonym for an identifier, written as {@link org.waymark.xapi.statement.StatementReader#readAgentKey} gives it. */
    public String of(String identifier) {
        byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
        return new String(of(bytes, 0, bytes.length), StandardCharsets.US_ASCII);
    }

    private byte[] canonical(byte[] identifier) {
        if (!Arrays.equals(identifier, 0, Math.min(5, identifier.length), MBOX, 0, 5)) {
            return identifier;
        }
        byte[] sum = sha1.digest(Arrays.copyOfRange(identifier, 5, identifier.length));
        return ("sha1 " + HexFormat.of().formatHex(sum)).getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
