package org.waymark.scorm.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.scorm.packaging.DraftFile;
import org.waymark.scorm.packaging.ZipWriter;

/** Files in a folder, which appear when all are whole. */
public final class FolderOutput implements PackageOutput, AutoCloseable {

    /**
     * A file that was written.
     *
     * @param file where it lies
     * @param bytes how large it is
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     * @param entries what is in it, if it is a zip
     */
    public record Written(Path file, long bytes, String sha256, List<ZipWriter.Entry> entries) {

        public Written {
            entries = List.copyOf(entries);
        }
    }

    private final Path folder;
    private final List<String> names;
    private final Map<String, DraftFile> drafts = new LinkedHashMap<>();
    private final Map<String, ZipWriter> zips = new LinkedHashMap<>();

    /**
     * An output for one call of {@link PackageFormat#write}.
     *
     * @param folder made if it is not there
     * @param names the files that were announced
     */
    public FolderOutput(Path folder, List<String> names) {
        this.folder = folder;
        this.names = List.copyOf(names);
    }

    @Override
    public ZipWriter zip(String file) throws IOException {
        ZipWriter zip = new ZipWriter(draft(file));
        zips.put(file, zip);
        return zip;
    }

    @Override
    public OutputStream stream(String file) throws IOException {
        return new Stream(draft(file));
    }

    private DraftFile draft(String file) throws IOException {
        if (!names.contains(file) || drafts.containsKey(file)) {
            throw new IllegalArgumentException("\"" + file + "\" was not announced, or is open already: " + names);
        }
        DraftFile draft = new DraftFile(folder.resolve(file));
        drafts.put(file, draft);
        return draft;
    }

    /** Ends the files and moves them to their places. */
    public List<Written> complete() throws IOException {
        if (!drafts.keySet().containsAll(names)) {
            throw new IllegalStateException("announced were " + names + ", and written " + drafts.keySet());
        }
        for (ZipWriter zip : zips.values()) {
            zip.finish();
        }
        List<Written> written = new ArrayList<>();
        for (Map.Entry<String, DraftFile> each : drafts.entrySet()) {
            DraftFile draft = each.getValue();
            ZipWriter zip = zips.get(each.getKey());
            written.add(new Written(
                    draft.place(), draft.size(), draft.complete(), zip == null ? List.of() : zip.entries()));
        }
        return written;
    }

    /** Removes what was not completed. */
    @Override
    public void close() throws IOException {
        for (DraftFile draft : drafts.values()) {
            draft.close();
        }
    }

    private static final class Stream extends OutputStream {

        private final WritableByteChannel channel;

        Stream(WritableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
