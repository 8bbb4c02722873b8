package org.waymark.scorm.inspect.archive;

/**
 * A file in an archive, as the archive describes it.
 *
 * @param name its path, with {@code /} between folders
 * @param type what it is
 * @param size how many bytes it claims to have; -1 if it does not say
 * @param compressed how many it takes in the archive; -1 if it has no size of its own there
 */
public record ArchiveEntry(String name, Type type, long size, long compressed) {

    /** What an entry is. */
    public enum Type {
        FILE,
        FOLDER,
        LINK
    }

    /** Whether it is a file. */
    public boolean isFile() {
        return type == Type.FILE;
    }
}
