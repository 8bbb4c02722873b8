package org.waymark.course.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is in the folders of a catalogue, each looked into once while the catalogue is read. It answers only where the answer is beyond doubt; where links, or names that differ in
 * capital letters, might matter, it gives none, and the disk has to be asked. Safe for use by several threads.
 */
final class Folders {

    /**
     * What is in a folder.
     *
     * @param sure whether its path has no link in it and is written just as on disk
     * @param names the names of what is in it
     * @param small the same in small letters
     */
    private record Listing(boolean sure, Set<String> names, Set<String> small) {

        static final Listing NONE = new Listing(false, Set.of(), Set.of());
    }

    private final Map<Path, Listing> known = new ConcurrentHashMap<>();

    /**
     * The size of a plain file that lies just where its path says, in bytes.
     *
     * @param file an absolute path without {@code .} or {@code ..}
     * @return nothing if it is anything else, or not there
     */
    OptionalLong size(Path file) {
        Listing listing = around(file);
        if (!listing.sure() || !listing.names().contains(name(file))) {
            return OptionalLong.empty();
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? OptionalLong.of(attributes.size()) : OptionalLong.empty();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** Whether there is certainly nothing at an absolute path without {@code .} or {@code ..}. */
    boolean lack(Path file) {
        Listing listing = around(file);
        String name = name(file);
        return listing.sure()
                && name.chars().allMatch(c -> c < 128)
                && !listing.small().contains(name.toLowerCase(Locale.ROOT));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private Listing around(Path file) {
        Path folder = file.getParent();
        return folder == null ? Listing.NONE : known.computeIfAbsent(folder, Folders::look);
    }

    private static Listing look(Path folder) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            Set<String> names = new HashSet<>();
            Set<String> small = new HashSet<>();
            for (Path each : found) {
                String name = name(each);
                names.add(name);
                small.add(name.toLowerCase(Locale.ROOT));
            }
            return new Listing(folder.toRealPath().equals(folder), names, small);
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            return Listing.NONE;
        }
    }
}
