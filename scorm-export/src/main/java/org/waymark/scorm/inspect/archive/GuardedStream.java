package org.waymark.scorm.inspect.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Counts and sums what is unpacked, and stops when it is a bomb or the budget is spent. */
final class GuardedStream extends FilterInputStream {

    private final long compressed;
    private final Budget budget;
    private final CRC32 crc = new CRC32();
    private long count;
    private boolean bomb;

    /** @param compressed the bytes it takes in the archive; {@link Long#MAX_VALUE} if it is not compressed */
    GuardedStream(InputStream in, long compressed, Budget budget) {
        super(in);
        this.compressed = compressed;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (bomb) {
            throw new BombException();
        }
        if (budget.spent()) {
            return -1;
        }
        int got = super.read(into, from, most);
        if (got > 0) {
            crc.update(into, from, got);
            count += got;
            budget.spend(got);
            bomb = Budget.isBomb(count, compressed);
            if (bomb) {
                throw new BombException();
            }
        }
        return got;
    }

    /** Reads what is left. */
    void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (!bomb && read(buffer, 0, buffer.length) >= 0) {
            // counted and summed on the way
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    boolean bomb() {
        return bomb;
    }

    boolean stopped() {
        return budget.spent();
    }

    long count() {
        return count;
    }

    long crc() {
        return crc.getValue();
    }
}
