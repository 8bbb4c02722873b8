package org.waymark.xapi.store;

import java.io.IOException;
import java.io.OutputStream;
import org.waymark.xapi.statement.ByteText;

/** Writes a segment anew that is compressed from its beginning, a line at a time. */
final class PackedOutput extends OutputStream {

    private final OutputStream out;
    private final ByteText lines = new ByteText();
    private final ByteText frames = new ByteText();

    PackedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /** Takes a line with its end. */
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        lines.add(bytes, from, count);
        boolean endsBatch = count == 1 && bytes[from] == '\n';
        if (endsBatch && lines.length() >= ZstdMembers.MEMBER) {
            batch();
        }
    }

    private void batch() throws IOException {
        frames.clear();
        ZstdMembers.pack(lines.bytes(), lines.length(), frames);
        out.write(frames.bytes(), 0, frames.length());
        lines.clear();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (lines.length() > 0) {
                batch();
            }
        }
    }
}
