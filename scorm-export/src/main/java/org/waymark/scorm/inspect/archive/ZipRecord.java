package org.waymark.scorm.inspect.archive;

/**
 * One record of a zip's central directory (APPNOTE 6.3.10 §4.3.12).
 *
 * @param name the name, as UTF-8 or, if it is not that, as code page 437
 * @param utf8 whether its bytes are UTF-8
 * @param flagged whether the record says that they are
 * @param flags the general purpose flags
 * @param method how it is compressed
 * @param crc the checksum
 * @param compressed its bytes in the archive
 * @param size its bytes when unpacked
 * @param offset where its local header is, from the start of the file
 * @param mode the Unix mode, or 0
 */
record ZipRecord(
        String name,
        boolean utf8,
        boolean flagged,
        int flags,
        int method,
        long crc,
        long compressed,
        long size,
        long offset,
        int mode) {

    private static final int KIND = 0xF000;
    private static final int SYMBOLIC_LINK = 0xA000;
    private static final int FOLDER = 0x4000;
    private static final int REGULAR = 0x8000;

    boolean encrypted() {
        return (flags & 1) != 0 || (flags & 1 << 6) != 0 || method == 99;
    }

    ArchiveEntry entry() {
        return new ArchiveEntry(name.replace('\\', '/'), type(), size, compressed);
    }

    private ArchiveEntry.Type type() {
        int kind = mode & KIND;
        if (kind != 0 && kind != FOLDER && kind != REGULAR) {
            return ArchiveEntry.Type.LINK;
        }
        return name.endsWith("/") || name.endsWith("\\") || kind == FOLDER
                ? ArchiveEntry.Type.FOLDER
                : ArchiveEntry.Type.FILE;
    }

    boolean symbolicLink() {
        return (mode & KIND) == SYMBOLIC_LINK;
    }
}
