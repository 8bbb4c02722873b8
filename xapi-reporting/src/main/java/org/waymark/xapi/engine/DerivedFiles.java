package org.waymark.xapi.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which tables stay that were worked out from statements, so that the next reports over the same statements need not work them out again: a
 * DuckDB file for each state of the store, catalogue and period. They are derived, and may be deleted at any time.
 */
public final class DerivedFiles {

    private static final String ENDING = ".duckdb";
    private static final int MOST = 3;
    private static final long STALE_MILLIS = 24 * 3600 * 1000L;

    private final Path folder;
    private final String key;

    /**
     * The files of one state.
     *
     * @param folder where they are; it need not be there yet
     * @param key a text that is another one whenever the tables may be: letters and digits
     */
    public DerivedFiles(Path folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /** The folder within that of a store's Parquet files. */
    public static Path folderIn(Path parquet) {
        return parquet.resolve("derived");
    }

    /** All of them in a folder, whatever they are of. */
    public static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Deletes all of them, with those that are half made. */
    public static void deleteAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    Path file() {
        return folder.resolve(key + ENDING);
    }

    Optional<Path> found() {
        return Files.exists(file()) ? Optional.of(file()) : Optional.empty();
    }

    /** Where tables are written until they are whole. */
    Path draft() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("." + key + "." + ProcessHandle.current().pid() + "." + System.nanoTime() + ".part");
    }

    /** Gives a draft its name, and deletes those that were not used for longest. */
    void publish(Path draft) throws IOException {
        Files.move(draft, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        List<Path> newest = all(folder).stream()
                .sorted(Comparator.comparing(DerivedFiles::time).reversed())
                .toList();
        for (Path file : newest.subList(Math.min(MOST, newest.size()), newest.size())) {
            Files.deleteIfExists(file);
        }
        long now = time(file()).toMillis();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> !each.toString().endsWith(ENDING))::iterator) {
                if (time(file).toMillis() < now - STALE_MILLIS) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // Somebody else deleted it.
            return FileTime.fromMillis(0);
        }
    }
}
