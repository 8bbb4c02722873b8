package org.waymark.xapi.store;

import java.io.IOException;
import java.time.Instant;

/** A statement in a store. It stays where it is for as long as the store exists; what it says is read when it is asked for. */
public final class StoredStatement {

    private final SegmentFiles files;
    private final long place;
    private final int length;
    private final Instant stored;

    StoredStatement(SegmentFiles files, long place, int length, Instant stored) {
        this.files = files;
        this.place = place;
        this.length = length;
        this.stored = stored;
    }

    /** When it was stored: different for every statement of a store. */
    public Instant stored() {
        return stored;
    }

    /** How long it is, in octets. */
    public int length() {
        return length;
    }

    /**
     * Its JSON as UTF-8, on one line.
     *
     * @throws IOException if reading fails
     */
    public byte[] read() throws IOException {
        return files.read(place, length);
    }
}
