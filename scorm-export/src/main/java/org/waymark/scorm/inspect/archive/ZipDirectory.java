package org.waymark.scorm.inspect.archive;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.DAMAGED_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.DATA_AFTER_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.DATA_BEFORE_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.NOTHING_INSIDE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.SPLIT_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.TOO_MANY_FILES;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.TRUNCATED_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.ZIP64;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.scorm.inspect.finding.Findings;

/** Reads the directory at the end of a zip (APPNOTE 6.3.10 §4.3.12 to §4.3.16), and says what is wrong with it. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int RECORD = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int RECORD_LENGTH = 46;
    private static final int TAIL = 1 << 20;
    private static final long ALL_32 = 0xFFFFFFFFL;
    private static final int ALL_16 = 0xFFFF;
    private static final int UTF8 = 1 << 11;
    private static final String AGAIN =
            "Make the zip again, or fetch the file again: it was probably cut off or changed on its way.";

    private final FileWindow file;
    private final String name;
    private final Findings findings;
    private final int most;

    ZipDirectory(FileWindow file, String name, Findings findings, int most) {
        this.file = file;
        this.name = name;
        this.findings = findings;
        this.most = most;
    }

    static boolean isThere(FileWindow file) throws IOException {
        return endRecord(file.at(Math.max(0, file.length() - TAIL), TAIL)) >= 0;
    }

    /** The directory, or nothing if there is none that can be read; then that has been said. */
    Optional<List<ZipRecord>> read() throws IOException {
        long tailStart = Math.max(0, file.length() - TAIL);
        ByteBuffer tail = file.at(tailStart, TAIL);
        int found = endRecord(tail);
        if (found < 0) {
            findings.add(
                    TRUNCATED_ARCHIVE,
                    name,
                    "The zip ends before its directory: its end is missing, so no program can open it.",
                    AGAIN);
            return Optional.empty();
        }
        long end = tailStart + found;
        int comment = tail.getShort(found + 20) & ALL_16;
        long after = file.length() - end - END_LENGTH - comment;
        if (after > 0) {
            findings.add(
                    DATA_AFTER_ARCHIVE,
                    name,
                    after + " bytes follow the end of the zip. They belong to no file in it.",
                    "Make the zip again with nothing added to it; ask whoever made it what the extra bytes are.");
        }
        return read(tail, found, end);
    }

    private Optional<List<ZipRecord>> read(ByteBuffer tail, int found, long end) throws IOException {
        int disk = tail.getShort(found + 4) & ALL_16;
        int startDisk = tail.getShort(found + 6) & ALL_16;
        long count = tail.getShort(found + 10) & ALL_16;
        long size = tail.getInt(found + 12) & ALL_32;
        long offset = tail.getInt(found + 16) & ALL_32;
        long directoryEnd = end;
        boolean wants64 = count == ALL_16 || size == ALL_32 || offset == ALL_32;
        ByteBuffer locator = file.at(end - 20, 20);
        if (locator.remaining() == 20 && locator.getInt(0) == LOCATOR_64) {
            long at = locator.getLong(8);
            ByteBuffer end64 = file.at(at, 56);
            if (at < 0 || at >= end || end64.remaining() < 56 || end64.getInt(0) != END_64) {
                return damaged("Its directory for large archives (zip64) is not where the zip says.");
            }
            count = end64.getLong(32);
            size = end64.getLong(40);
            offset = end64.getLong(48);
            directoryEnd = at;
            findings.add(
                    ZIP64,
                    name,
                    "The zip uses the form for large archives (zip64), which some older LMSs cannot open.",
                    "If an LMS refuses it, make the zip again with a tool that uses zip64 only when it must.");
        } else if (wants64 && offset == ALL_32) {
            return damaged("It says that it has a directory for large archives (zip64), and there is none.");
        }
        if ((disk != 0 || startDisk != 0) && !(disk == ALL_16 && startDisk == ALL_16)) {
            findings.add(
                    SPLIT_ARCHIVE,
                    name,
                    "This is one part of a zip that was split into several files.",
                    "Put the parts together again, or make the zip in one piece.");
            return Optional.empty();
        }
        long shift = directoryEnd - size - offset;
        if (size < 0 || offset < 0 || count < 0 || shift < 0) {
            return damaged("Its directory is not where the zip says: some bytes are missing.");
        }
        if (shift > 0) {
            findings.add(
                    DATA_BEFORE_ARCHIVE,
                    name,
                    shift + " bytes stand before the zip begins, as in a program that unpacks itself.",
                    "Send the plain zip. An LMS may refuse this one, and a program in front of it is not for learners.");
        }
        return records(offset + shift, directoryEnd, count, shift);
    }

    private Optional<List<ZipRecord>> records(long start, long end, long count, long shift) throws IOException {
        List<ZipRecord> records = new ArrayList<>();
        ByteBuffer window = file.at(start, 1 << 16);
        long windowStart = start;
        long at = start;
        while (at < end) {
            if (records.size() >= most) {
                findings.add(
                        TOO_MANY_FILES,
                        name,
                        "There are more than " + most + " files in it; only so many were examined.",
                        "A course needs far fewer. Ask whoever made the package, and do not import it.");
                return Optional.of(records);
            }
            if (at - windowStart + RECORD_LENGTH > window.limit()) {
                window = file.at(at, 1 << 18);
                windowStart = at;
            }
            int here = (int) (at - windowStart);
            if (window.limit() - here < RECORD_LENGTH || window.getInt(here) != RECORD) {
                return damagedAfter(records);
            }
            int length = RECORD_LENGTH
                    + (window.getShort(here + 28) & ALL_16)
                    + (window.getShort(here + 30) & ALL_16)
                    + (window.getShort(here + 32) & ALL_16);
            if (here + length > window.limit()) {
                window = file.at(at, 1 << 18);
                windowStart = at;
                here = 0;
            }
            if (length > window.limit() || at + length > end) {
                return damagedAfter(records);
            }
            records.add(record(window.slice(here, length).order(ByteOrder.LITTLE_ENDIAN), shift));
            at += length;
        }
        if (records.size() != count && !(count == ALL_16 && records.size() > ALL_16)) {
            damaged("It says that it holds " + count + " files, and lists " + records.size() + ".");
        }
        if (records.isEmpty()) {
            findings.add(
                    NOTHING_INSIDE,
                    name,
                    "The zip is empty: there is no file in it.",
                    "Make the zip again, from the folder with the course's files.");
        }
        return Optional.of(records);
    }

    private static ZipRecord record(ByteBuffer bytes, long shift) {
        int flags = bytes.getShort(8) & ALL_16;
        long compressed = bytes.getInt(20) & ALL_32;
        long size = bytes.getInt(24) & ALL_32;
        int nameLength = bytes.getShort(28) & ALL_16;
        int extraLength = bytes.getShort(30) & ALL_16;
        long offset = bytes.getInt(42) & ALL_32;
        int unix = (bytes.getShort(4) & 0xFF00) >> 8 == 3 || (bytes.getShort(4) & 0xFF00) >> 8 == 19
                ? bytes.getInt(38) >>> 16
                : 0;
        byte[] name = new byte[nameLength];
        bytes.get(RECORD_LENGTH, name);
        ByteBuffer extra = bytes.slice(RECORD_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & ALL_16;
            int length = extra.getShort() & ALL_16;
            if (length > extra.remaining()) {
                break;
            }
            if (id == 1) {
                ByteBuffer large = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                size = size == ALL_32 && large.remaining() >= 8 ? large.getLong() : size;
                compressed = compressed == ALL_32 && large.remaining() >= 8 ? large.getLong() : compressed;
                offset = offset == ALL_32 && large.remaining() >= 8 ? large.getLong() : offset;
            }
            extra.position(extra.position() + length);
        }
        boolean utf8 = isUtf8(name);
        return new ZipRecord(
                new String(name, utf8 ? StandardCharsets.UTF_8 : fallback()),
                utf8,
                (flags & UTF8) != 0,
                flags,
                bytes.getShort(10) & ALL_16,
                bytes.getInt(16) & ALL_32,
                compressed,
                size,
                offset < 0 ? offset : offset + shift,
                unix);
    }

    private static Charset fallback() {
        return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
    }

    private static boolean isUtf8(byte[] name) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The last end record whose comment fits; if there is none, the last that is there at all. */
    private static int endRecord(ByteBuffer tail) {
        int any = -1;
        for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                int comment = tail.getShort(i + 20) & ALL_16;
                if (i + END_LENGTH + comment == tail.limit()) {
                    return i;
                }
                any = Math.max(any, i + END_LENGTH + comment < tail.limit() ? i : -1);
            }
        }
        return any;
    }

    private Optional<List<ZipRecord>> damagedAfter(List<ZipRecord> records) {
        damaged("Its directory cannot be read after " + records.size() + " files.");
        return records.isEmpty() ? Optional.empty() : Optional.of(records);
    }

    private Optional<List<ZipRecord>> damaged(String what) {
        findings.add(DAMAGED_ARCHIVE, name, "The zip is damaged. " + what, AGAIN);
        return Optional.empty();
    }
}
