package org.waymark.scorm.inspect.archive;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.DAMAGED_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.TOO_MANY_FILES;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.TRUNCATED_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.ZIP_BOMB;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.waymark.scorm.inspect.finding.Findings;

/** A gzipped tar, read once from front to back (POSIX ustar, with the long names of GNU and pax): the form of a Moodle backup. */
public final class TarArchive {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 64 * 1024;

    private final Path file;
    private final String name;
    private final Findings findings;
    private final Budget budget;

    /**
     * A gzipped tar.
     *
     * @param name what it is called in problems
     */
    public TarArchive(Path file, String name, Findings findings, Budget budget) {
        this.file = file;
        this.name = name;
        this.findings = findings;
        this.budget = budget;
    }

    /**
     * Reads it once.
     *
     * @return the entries, in their order
     * @throws IOException if the disk fails
     */
    public List<ArchiveEntry> read(EntryVisitor visitor) throws IOException {
        List<ArchiveEntry> entries = new ArrayList<>();
        EntryNames names = new EntryNames(name, findings);
        try (InputStream raw = Files.newInputStream(file);
                GuardedStream in = new GuardedStream(
                        new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16),
                        Files.size(file),
                        budget)) {
            read(in, entries, names, visitor);
        } catch (EOFException e) {
            findings.add(
                    TRUNCATED_ARCHIVE,
                    name,
                    "The backup breaks off: its end is missing.",
                    "Fetch it again, or make it again: it was cut off on its way.");
        } catch (BombException e) {
            findings.add(
                    ZIP_BOMB,
                    name,
                    "The file unpacks to more than " + Budget.BOMB_RATIO
                            + " times its size. That is a bomb: it fills the disk of whoever unpacks it.",
                    "Do not unpack or restore it. Ask whoever made it.");
        } catch (ZipException e) {
            damaged("its compressed bytes make no sense");
        }
        names.finish();
        return entries;
    }

    private void read(GuardedStream in, List<ArchiveEntry> entries, EntryNames names, EntryVisitor visitor)
            throws IOException {
        byte[] header = new byte[BLOCK];
        String longName = "";
        while (in.readNBytes(header, 0, BLOCK) == BLOCK && !blank(header)) {
            long size = octal(header, 124, 12);
            if (size < 0 || octal(header, 148, 8) != sum(header)) {
                damaged("the description of file " + (entries.size() + 1) + " in it makes no sense");
                return;
            }
            char type = (char) header[156];
            Part data = new Part(in, size);
            if (type == 'L' || type == 'x' || type == 'g') {
                byte[] text = data.readNBytes((int) Math.min(size, LONGEST_NAME));
                String said = new String(text, StandardCharsets.UTF_8);
                longName = type == 'L' ? text(text, 0, text.length) : type == 'x' ? pax(said, longName) : longName;
            } else {
                if (entries.size() >= budget.entries()) {
                    findings.add(
                            TOO_MANY_FILES,
                            name,
                            "There are more than " + budget.entries() + " files in it; only so many were examined.",
                            "A course needs far fewer. Ask whoever made it, and do not restore it.");
                    return;
                }
                String path = longName.isEmpty() ? shortName(header) : longName;
                longName = "";
                ArchiveEntry entry = new ArchiveEntry(path.replaceFirst("^\\./", ""), type(type, path), size, -1);
                entries.add(entry);
                names.check(entry.name(), entry.type());
                if (entry.isFile()) {
                    visitor.visit(entry, data);
                }
            }
            data.skipRest((BLOCK - size % BLOCK) % BLOCK);
        }
        in.drain();
    }

    private static ArchiveEntry.Type type(char type, String path) {
        return switch (type) {
            case '5' -> ArchiveEntry.Type.FOLDER;
            case '0', '\0', '7' -> path.endsWith("/") ? ArchiveEntry.Type.FOLDER : ArchiveEntry.Type.FILE;
            default -> ArchiveEntry.Type.LINK;
        };
    }

    private static String shortName(byte[] header) {
        String prefix = header[257] == 'u' && header[262] == 0 ? text(header, 345, 155) : "";
        String last = text(header, 0, 100);
        return prefix.isEmpty() ? last : prefix + "/" + last;
    }

    private static String pax(String records, String otherwise) {
        return records.lines()
                .filter(line -> line.contains(" path="))
                .map(line -> line.substring(line.indexOf(" path=") + " path=".length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(byte[] bytes, int from, int most) {
        int end = from;
        while (end < from + most && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        if ((header[from] & 0x80) != 0) {
            long value = 0;
            for (int i = from + length - 8; i < from + length; i++) {
                value = (value << 8) | (header[i] & 0xFF);
            }
            return value;
        }
        String digits = text(header, from, length).strip();
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.matches("[0-7]{1,20}") ? Long.parseLong(digits, 8) : -1;
    }

    private static long sum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
        }
        return sum;
    }

    private static boolean blank(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private void damaged(String what) {
        findings.add(
                DAMAGED_ARCHIVE,
                name,
                "The file is damaged: " + what + ".",
                "Fetch it again, or make it again: it was changed on its way.");
    }

    /** One file of the tar. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int got = super.read(into, from, (int) Math.min(most, left));
            if (got < 0) {
                throw new EOFException();
            }
            left -= got;
            return got;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        void skipRest(long padding) throws IOException {
            byte[] buffer = new byte[1 << 16];
            while (read(buffer, 0, buffer.length) >= 0) {
                // not looked at
            }
            left = padding;
            while (read(buffer, 0, buffer.length) >= 0) {
                // zeros up to the next block
            }
        }

        @Override
        public void close() {
            // The tar goes on.
        }
    }
}
