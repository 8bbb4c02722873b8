package org.waymark.xapi.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Which statements are in a store, where each is, and a fingerprint of what it says: 32 octets for each in memory and in a file beside its segment, and
 * up to 14 more in memory to find it by. The files are made afresh from the segments if they are missing, cut off or behind. Not safe for use by
 * several threads.
 */
final class IdIndex {

    /** Statements are numbered from 0 in the order in which they were learnt. */
    static final int NONE = -1;

    static final int RECORD = 32;
    private static final int CHUNK = 1 << 14;
    private static final int LENGTH_BITS = 24;
    private static final int OFFSET_BITS = 28;

    private final List<long[]> chunks = new ArrayList<>();
    private int size;
    private int found;
    /** Numbers of statements, plus 1, by their ids: open addressing, never more than three quarters full. */
    private int[] slots = new int[1 << 20];
    /** A part of the id that stands in each slot, so that what stands elsewhere in memory is looked at for the right one alone; 0 if it is free. */
    private byte[] tags = new byte[1 << 20];

    static Path file(Path folder, int segment) {
        return folder.resolve("index-%06d".formatted(segment));
    }

    int size() {
        return size;
    }

    int find(long idHigh, long idLow) {
        return slots[slot(idHigh, idLow)] - 1;
    }

    /** Adds one that {@link #find} was just asked for, and did not know. */
    int add(long idHigh, long idLow, long print, int segment, long offset, int length) {
        if (size * 4L >= slots.length * 3L) {
            rehash();
            slot(idHigh, idLow);
        }
        if (size == chunks.size() * CHUNK) {
            chunks.add(new long[CHUNK * 4]);
        }
        long[] chunk = chunks.get(size / CHUNK);
        int at = size % CHUNK * 4;
        chunk[at] = idHigh;
        chunk[at + 1] = idLow;
        chunk[at + 2] = print;
        chunk[at + 3] = ((long) segment << (OFFSET_BITS + LENGTH_BITS)) | (offset << LENGTH_BITS) | length;
        slots[found] = ++size;
        tags[found] = tag(mixed(idHigh, idLow));
        return size - 1;
    }

    UUID id(int number) {
        return new UUID(get(number, 0), get(number, 1));
    }

    long print(int number) {
        return get(number, 2);
    }

    int segment(int number) {
        return segmentOf(get(number, 3));
    }

    long offset(int number) {
        return offsetOf(get(number, 3));
    }

    int length(int number) {
        return lengthOf(get(number, 3));
    }

    /** Where a line ends that is at a place. */
    static long end(long place) {
        return offsetOf(place) + lengthOf(place) + 1;
    }

    private static int segmentOf(long place) {
        return (int) (place >>> (OFFSET_BITS + LENGTH_BITS));
    }

    private static long offsetOf(long place) {
        return (place >>> LENGTH_BITS) & ((1L << OFFSET_BITS) - 1);
    }

    private static int lengthOf(long place) {
        return (int) (place & ((1L << LENGTH_BITS) - 1));
    }

    private long get(int number, int part) {
        return chunks.get(number / CHUNK)[number % CHUNK * 4 + part];
    }

    /** Where an id stands, or would stand. */
    private int slot(long idHigh, long idLow) {
        int mask = slots.length - 1;
        long mixed = mixed(idHigh, idLow);
        byte tag = tag(mixed);
        int slot = (int) (mixed >>> 32) & mask;
        for (byte there = tags[slot]; there != 0; there = tags[slot]) {
            if (there == tag && is(slots[slot] - 1, idHigh, idLow)) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        found = slot;
        return slot;
    }

    private boolean is(int number, long idHigh, long idLow) {
        long[] chunk = chunks.get(number / CHUNK);
        int at = number % CHUNK * 4;
        return chunk[at] == idHigh && chunk[at + 1] == idLow;
    }

    private static long mixed(long idHigh, long idLow) {
        return (idHigh * 31 + idLow) * 0x9E3779B97F4A7C15L;
    }

    /** From octets that do not choose the slot; never 0. */
    private static byte tag(long mixed) {
        return (byte) (mixed >>> 20 | 1);
    }

    private void rehash() {
        int length = Math.multiplyExact(slots.length, 2);
        slots = new int[length];
        tags = new byte[length];
        for (int number = 0; number < size; number++) {
            long[] chunk = chunks.get(number / CHUNK);
            int at = number % CHUNK * 4;
            long mixed = mixed(chunk[at], chunk[at + 1]);
            // All are different, so the first free slot is the right one.
            int slot = (int) (mixed >>> 32) & (length - 1);
            while (tags[slot] != 0) {
                slot = (slot + 1) & (length - 1);
            }
            slots[slot] = number + 1;
            tags[slot] = tag(mixed);
        }
    }

    /**
     * Takes in what the file of a segment says of the first octets of it.
     *
     * @return how far into the segment it reaches: what lies beyond has to be read from the segment itself
     */
    long load(Path folder, int segment, long within) throws IOException {
        Path file = file(folder, segment);
        if (!Files.exists(file)) {
            return 0;
        }
        long reached = 0;
        long whole = Files.size(file) / RECORD;
        long sound = 0;
        try (DataInputStream in =
                new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (; sound < whole; sound++) {
                long idHigh = in.readLong();
                long idLow = in.readLong();
                long print = in.readLong();
                long place = in.readLong();
                long end = end(place);
                if (offsetOf(place) < reached || lengthOf(place) == 0 || end > within) {
                    break;
                }
                reached = end;
                if (find(idHigh, idLow) == NONE) {
                    add(idHigh, idLow, print, segment, offsetOf(place), lengthOf(place));
                }
            }
        }
        if (sound * RECORD < Files.size(file)) {
            try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(sound * RECORD);
            }
        }
        return reached;
    }

    /** Adds the last statements, from this number on, to the file of their segment. */
    void save(Path folder, int segment, int from) throws IOException {
        append(folder, segment, records(from, segment));
    }

    /** Those of the last statements, from this number on, which are in a segment, as they stand in its file. */
    byte[] records(int from, int segment) {
        ByteBuffer records = ByteBuffer.allocate(Math.multiplyExact(size - from, RECORD));
        for (int number = from; number < size; number++) {
            long[] chunk = chunks.get(number / CHUNK);
            int at = number % CHUNK * 4;
            if (segmentOf(chunk[at + 3]) == segment) {
                records.putLong(chunk[at])
                        .putLong(chunk[at + 1])
                        .putLong(chunk[at + 2])
                        .putLong(chunk[at + 3]);
            }
        }
        return records.hasRemaining() ? Arrays.copyOf(records.array(), records.position()) : records.array();
    }

    /** Adds statements to the file of their segment. */
    static void append(Path folder, int segment, byte[] records) throws IOException {
        if (records.length > 0) {
            Files.write(file(folder, segment), records, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
