package org.waymark.scorm.inspect.archive;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.DAMAGED_ENTRY;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.ENCRYPTED_ENTRY;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.HEADERS_DISAGREE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.HIGH_COMPRESSION;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.OVERLAPPING_ENTRIES;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.TOO_MUCH_TO_EXAMINE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.UNSUPPORTED_COMPRESSION;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.WRONG_CHECKSUM;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.WRONG_SIZE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.ZIP_BOMB;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.waymark.scorm.inspect.finding.Findings;

/**
 * A zip, read by its directory and checked against what is really there. It is read here and not by {@code java.util.zip} because that stops at the first fault, hides
 * names that stand twice, and believes what headers claim.
 */
public final class ZipArchive {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int BUFFER = 1 << 16;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final Map<Integer, String> METHODS = Map.of(
            1, "Shrink", 6, "Implode", 9, "Deflate64", 12, "BZIP2", 14, "LZMA", 93, "Zstandard", 95, "XZ", 98, "PPMd");

    private final Path file;
    private final String name;
    private final Findings findings;
    private final Budget budget;

    /**
     * A zip.
     *
     * @param name what it is called in problems
     */
    public ZipArchive(Path file, String name, Findings findings, Budget budget) {
        this.file = file;
        this.name = name;
        this.findings = findings;
        this.budget = budget;
    }

    /** Whether a file ends as a zip does, whatever it begins with. */
    public static boolean hasDirectory(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return ZipDirectory.isThere(new FileWindow(channel));
        }
    }

    /**
     * Reads it once, from the first entry to the last.
     *
     * @return the entries, whether they could be read or not; empty if there is no directory
     * @throws IOException if the disk fails
     */
    public List<ArchiveEntry> read(EntryVisitor visitor) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FileWindow window = new FileWindow(channel);
            List<ZipRecord> records = new ZipDirectory(window, name, findings, budget.entries())
                    .read()
                    .orElse(List.of());
            List<ArchiveEntry> entries = records.stream().map(ZipRecord::entry).toList();
            new EntryNames(name, findings).checkZip(records);
            boolean[] overlapping = overlaps(records);
            for (int i = 0; i < records.size(); i++) {
                if (budget.spent()) {
                    tooMuch();
                    break;
                }
                if (!overlapping[i] && entries.get(i).isFile()) {
                    readOne(window, records.get(i), visitor);
                }
            }
            return entries;
        }
    }

    private void tooMuch() {
        findings.add(
                TOO_MUCH_TO_EXAMINE,
                name,
                "There is so much in it that not all of it was unpacked and examined.",
                "Do not import it before you know from whoever made it why it is so large.");
    }

    /** Files that share bytes: an honest tool never writes them, and they are how the largest bombs are made. */
    private boolean[] overlaps(List<ZipRecord> records) {
        boolean[] found = new boolean[records.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> records.get(i).offset()));
        long end = -1;
        for (int i : order) {
            ZipRecord each = records.get(i);
            if (each.offset() < end) {
                found[i] = true;
                findings.add(
                        OVERLAPPING_ENTRIES,
                        each.name(),
                        "This file shares its bytes with another file of the zip, which is how zip bombs are made.",
                        "Do not unpack or import this package. Ask whoever made it.");
            }
            long length = LOCAL_LENGTH + Math.max(0, each.compressed());
            end = Math.max(end, each.offset() + length);
        }
        return found;
    }

    private void readOne(FileWindow window, ZipRecord entry, EntryVisitor visitor) throws IOException {
        ByteBuffer local = window.at(entry.offset(), LOCAL_LENGTH);
        if (local.remaining() < LOCAL_LENGTH || local.getInt(0) != LOCAL) {
            damaged(entry, "it is not where the zip's directory says");
            return;
        }
        int nameLength = local.getShort(26) & 0xFFFF;
        long start = entry.offset() + LOCAL_LENGTH + nameLength + (local.getShort(28) & 0xFFFF);
        ByteBuffer localName = window.at(entry.offset() + LOCAL_LENGTH, nameLength);
        byte[] bytes = new byte[localName.remaining()];
        localName.get(bytes);
        boolean sameName = entry.name().equals(new String(bytes, StandardCharsets.UTF_8))
                || (!entry.utf8() && bytes.length == entry.name().length());
        boolean sameSizes = (local.getShort(6) & 1 << 3) != 0
                || ((local.getInt(14) & 0xFFFFFFFFL) == entry.crc()
                        && isOr64(local.getInt(18), entry.compressed())
                        && isOr64(local.getInt(22), entry.size()));
        if (!sameName || !sameSizes || (local.getShort(8) & 0xFFFF) != entry.method()) {
            findings.add(
                    HEADERS_DISAGREE,
                    entry.name(),
                    sameName
                            ? "The zip says in two places how large this file is and how it is compressed, and they differ."
                            : "The zip gives this file two different names, so programs do not agree on what is in it.",
                    "Make the zip again. If it came from elsewhere, ask: this is also a way to slip a file past a check.");
        }
        if (entry.encrypted()) {
            findings.add(
                    ENCRYPTED_ENTRY,
                    entry.name(),
                    "This file is locked with a password. No LMS can read it.",
                    "Make the zip again without a password.");
            return;
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            findings.add(
                    UNSUPPORTED_COMPRESSION,
                    entry.name(),
                    "This file is compressed with " + METHODS.getOrDefault(entry.method(), "method " + entry.method())
                            + ", which LMSs cannot unpack.",
                    "Make the zip again with the usual compression (Deflate), or none.");
            return;
        }
        if (entry.compressed() < 0 || start + entry.compressed() > window.length()) {
            damaged(entry, "its end is beyond the end of the zip");
            return;
        }
        unpack(window, entry, start, visitor);
    }

    private static boolean isOr64(int there, long expected) {
        return (there & 0xFFFFFFFFL) == 0xFFFFFFFFL || (there & 0xFFFFFFFFL) == (expected & 0xFFFFFFFFL);
    }

    private void unpack(FileWindow window, ZipRecord entry, long start, EntryVisitor visitor) throws IOException {
        InputStream raw = window.stream(start, entry.compressed());
        Inflater inflater = new Inflater(true);
        // The inflater wants one byte more than a raw stream has.
        InputStream data =
                entry.method() == STORED ? raw : new InflaterInputStream(new WithOneMore(raw), inflater, BUFFER);
        try (GuardedStream guarded =
                new GuardedStream(data, entry.method() == STORED ? Long.MAX_VALUE : entry.compressed(), budget)) {
            visitor.visit(entry.entry(), guarded);
            guarded.drain();
            if (guarded.bomb()) {
                bomb(entry, guarded.count());
                return;
            }
            if (guarded.stopped()) {
                return;
            }
            verify(entry, guarded, entry.method() == STORED ? entry.compressed() : inflater.getBytesRead());
        } catch (BombException e) {
            bomb(entry, Budget.BOMB_BYTES);
        } catch (ZipException | java.io.EOFException e) {
            damaged(entry, "its compressed bytes make no sense");
        } finally {
            inflater.end();
        }
    }

    private void verify(ZipRecord entry, GuardedStream data, long used) {
        if (data.count() != entry.size() || used != entry.compressed()) {
            findings.add(
                    WRONG_SIZE,
                    entry.name(),
                    "The zip says that this file has " + entry.size() + " bytes, and it has " + data.count() + ".",
                    "Make the zip again: many LMSs refuse a file whose size is wrong.");
        }
        if (data.crc() != entry.crc()) {
            findings.add(
                    WRONG_CHECKSUM,
                    entry.name(),
                    "This file is not what it was when the zip was made: its checksum is wrong.",
                    "Make the zip again, or fetch it again: it was changed or damaged on its way.");
        }
        if (Budget.isHigh(data.count(), entry.compressed()) && entry.method() == DEFLATED) {
            findings.add(
                    HIGH_COMPRESSION,
                    entry.name(),
                    "This file unpacks to " + data.count() / Math.max(1, entry.compressed())
                            + " times its size in the zip, which only files that are nearly empty do.",
                    "Look whether the file is what it should be.");
        }
    }

    private void bomb(ZipRecord entry, long count) {
        findings.add(
                ZIP_BOMB,
                entry.name(),
                "This file takes " + entry.compressed() + " bytes in the zip and unpacks to more than " + count
                        + ". That is a zip bomb: it fills the disk of whoever unpacks it.",
                "Do not unpack or import this package. Ask whoever made it.");
    }

    private void damaged(ZipRecord entry, String what) {
        findings.add(
                DAMAGED_ENTRY,
                entry.name(),
                "This file cannot be unpacked: " + what + ".",
                "Make the zip again, or fetch it again: it was cut off or damaged on its way.");
    }
}
