package org.waymark.scorm.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.waymark.scorm.packaging.Content;

/**
 * A file of a backup.
 *
 * @param size how many bytes it is
 * @param packed whether it is compressed already, so that to compress it again would be in vain
 * @param bytes what writes it; it can be asked more than once, and writes the same each time
 */
record BackupFile(long size, boolean packed, Bytes bytes) {

    /** Writes bytes. */
    @FunctionalInterface
    interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    static BackupFile text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new BackupFile(bytes.length, false, out -> out.write(bytes));
    }

    static BackupFile content(Content content, boolean packed) throws IOException {
        return new BackupFile(content.size(), packed, out -> {
            try (InputStream in = content.open()) {
                in.transferTo(out);
            }
        });
    }
}
