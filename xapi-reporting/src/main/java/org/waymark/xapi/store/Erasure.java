package org.waymark.xapi.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.waymark.xapi.statement.ScannedStatement;
import org.waymark.xapi.statement.StatementScan;

/**
 * Erases statements from every layer of a store: segments, index, what was set aside, Parquet. What is erased is noted first, so that it is not kept again
 * when it is pulled again, and so that an erasure that was broken off is finished by doing it once more.
 */
public final class Erasure {

    private static final byte[] NOBODY = Forgotten.NOBODY;

    private final Path store;

    /** An erasure in the store of a folder. */
    public Erasure(Path store) {
        this.store = store;
    }

    /**
     * Erases learners: statements about them go; where they stand in statements about others, such as an instructor, nobody stands.
     *
     * @param pseudonyms of the learners, as {@link Pseudonyms#of(String)} gives them
     * @throws StoreInUseException if somebody is writing to the store
     */
    public Erased learners(Collection<String> pseudonyms) throws IOException {
        return erase(Forgotten.read(store).andLearners(pseudonyms), pseudonyms, Instant.MIN);
    }

    /**
     * Erases what was stored before a time, and keeps nothing so old from now on.
     *
     * @throws StoreInUseException if somebody is writing to the store
     */
    public Erased before(Instant time) throws IOException {
        return erase(Forgotten.read(store).andBefore(time), List.of(), time);
    }

    private Erased erase(Forgotten forgotten, Collection<String> pseudonyms, Instant before) throws IOException {
        List<byte[]> names = pseudonyms.stream()
                .map(each -> each.getBytes(StandardCharsets.US_ASCII))
                .toList();
        long[] counts = new long[2];
        WriterLock lock = WriterLock.take(store);
        try (lock) {
            forgotten.write(store);
            for (Segment segment : Segment.all(store)) {
                segment(segment, names, before, counts);
            }
            for (Path file : files("set-aside", ".ndjson")) {
                setAside(file, names, before, counts);
            }
            try (Stream<Path> torn = Files.list(store)) {
                for (Path file : (Iterable<Path>)
                        torn.filter(each -> each.getFileName().toString().startsWith("torn-"))::iterator) {
                    Files.delete(file);
                }
            }
        }
        StatementTable.of(store).forgetDerived();
        StatementTable.of(store).refresh();
        return new Erased(counts[0], counts[1]);
    }

    private void segment(Segment segment, List<byte[]> names, Instant before, long[] counts) throws IOException {
        Path draft = segment.path().resolveSibling("." + segment.path().getFileName() + ".part");
        long[] here = new long[2];
        try {
            try (LineReader lines = segment.lines();
                    OutputStream out = segment.isPacked()
                            ? new PackedOutput(Files.newOutputStream(draft))
                            : new Packed(Files.newOutputStream(draft), segment.closed())) {
                StatementScan scan = new StatementScan((identifier, offset, length) -> NOBODY, true);
                while (lines.advance()) {
                    byte[] line = Arrays.copyOfRange(lines.buffer(), lines.start(), lines.start() + lines.length() + 1);
                    if (lines.length() == 0 || keep(line, scan, names, before, here)) {
                        out.write(line);
                    }
                }
            }
            if (here[0] + here[1] > 0) {
                StatementKeeper.force(draft);
                // What is derived goes first: it is made afresh, and must not outlive what it came from.
                StatementTable.of(store).forget(segment.number());
                Files.deleteIfExists(IdIndex.file(store, segment.number()));
                SafeFile.rename(draft, segment.path());
            }
        } finally {
            Files.deleteIfExists(draft);
        }
        counts[0] += here[0];
        counts[1] += here[1];
    }

    /** Whether a line stays; where a learner stands in it beside others, nobody stands then. */
    private static boolean keep(byte[] line, StatementScan scan, List<byte[]> names, Instant before, long[] counts) {
        boolean sound = scan.read(line, 0, line.length - 1);
        ScannedStatement found = scan.found();
        boolean old = sound && before.isAfter(Instant.MIN) && found.stored() < StoredTimes.micros(before);
        boolean about = names.stream().anyMatch(name -> sound ? found.isAbout(name) : indexOf(line, name, 0) >= 0);
        if (old || about) {
            counts[0]++;
            return false;
        }
        boolean changed = false;
        for (byte[] name : names) {
            for (int at = indexOf(line, name, 0); at >= 0; at = indexOf(line, name, at)) {
                System.arraycopy(NOBODY, 0, line, at, NOBODY.length);
                changed = true;
            }
        }
        counts[1] += changed ? 1 : 0;
        return true;
    }

    private static int indexOf(byte[] line, byte[] word, int from) {
        for (int i = from; i + word.length <= line.length; i++) {
            if (line[i] == word[0] && Arrays.equals(line, i, i + word.length, word, 0, word.length)) {
                return i;
            }
        }
        return -1;
    }

    private static void setAside(Path file, List<byte[]> names, Instant before, long[] counts) throws IOException {
        List<String> left = new ArrayList<>();
        List<String> all = Files.readAllLines(file);
        for (String line : all) {
            boolean about = names.stream().anyMatch(name -> line.contains(new String(name, StandardCharsets.US_ASCII)));
            int when = line.indexOf("\"when\":\"");
            boolean old = when >= 0
                    && Instant.parse(line.substring(when + 8, line.indexOf('"', when + 8)))
                            .isBefore(before);
            if (!about && !old) {
                left.add(line);
            }
        }
        if (left.size() < all.size()) {
            counts[0] += all.size() - left.size();
            String text = left.isEmpty() ? "" : String.join("\n", left) + "\n";
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Path> files(String folder, String ending) throws IOException {
        if (!Files.isDirectory(store.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store.resolve(folder))) {
            return files.filter(each -> each.toString().endsWith(ending)).toList();
        }
    }

    /**
     * What was erased.
     *
     * @param statements statements that are gone, with those that were set aside
     * @param changed statements about others in which a learner stood, and now nobody does
     */
    public record Erased(long statements, long changed) {}

    /** A segment as it is written: open ones as they are, closed ones in members. */
    private static final class Packed extends OutputStream {
        private final OutputStream out;
        private final boolean packs;
        private final byte[] raw = new byte[GzipMembers.MEMBER];
        private final byte[] room = new byte[GzipMembers.MEMBER];
        private final Deflater deflater = new Deflater(1, true);
        private int filled;

        Packed(OutputStream out, boolean packs) {
            this.out = new BufferedOutputStream(out, 1 << 16);
            this.packs = packs;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (!packs) {
                out.write(bytes, from, count);
                return;
            }
            int at = from;
            while (at < from + count) {
                int part = Math.min(raw.length - filled, from + count - at);
                System.arraycopy(bytes, at, raw, filled, part);
                filled += part;
                at += part;
                if (filled == raw.length) {
                    member();
                }
            }
        }

        private void member() throws IOException {
            GzipMembers.write(raw, 0, filled, deflater, room, out);
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            try (out) {
                if (packs && filled > 0) {
                    member();
                }
            } finally {
                deflater.end();
            }
        }
    }
}
