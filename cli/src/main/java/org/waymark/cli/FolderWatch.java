package org.waymark.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes in a folder and all folders in it. Whole folders are watched, so that an editor which saves by writing a new file and renaming it
 * is noticed like any other. Hidden files and the drafts that editors leave behind are not waited for. Not safe for use by several threads.
 */
final class FolderWatch implements AutoCloseable {

    /** One save is several events: those that follow within this many milliseconds belong together. */
    private static final int TOGETHER_MILLIS = 25;

    /** The longest wait for an end of changes: what is copied for minutes is looked at meanwhile. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The whole folder, as it is named among what has changed. */
    private static final Path EVERYTHING = Path.of("");

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** @throws IOException if the folder can't be watched */
    FolderWatch(Path root) throws IOException {
        this.root = root;
        this.service = root.getFileSystem().newWatchService();
        register(root);
    }

    private void register(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && isDotted(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folders.put(
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void registerIfThere(Path folder) throws IOException {
        try {
            register(folder);
        } catch (NoSuchFileException gone) {
            folders.values().remove(folder);
        }
    }

    /**
     * Waits until something has changed and no more follows at once.
     *
     * @return what has changed, relative to the folder; an empty path if that may be anything. Nothing when there is nothing left to wait for: the folder is gone, or
     *     the watch was closed
     * @throws InterruptedException if the thread is interrupted meanwhile
     * @throws IOException if a new folder can't be watched
     */
    Set<Path> untilChanged() throws InterruptedException, IOException {
        Set<Path> changed = new HashSet<>();
        try {
            while (changed.isEmpty()) {
                note(service.take(), changed);
                if (!Files.isDirectory(root)) {
                    return Set.of();
                }
            }
            long began = System.nanoTime();
            WatchKey more = next();
            while (more != null) {
                note(more, changed);
                more = System.nanoTime() - began < LONGEST_NANOS ? next() : null;
            }
            return Files.isDirectory(root) ? changed : Set.of();
        } catch (ClosedWatchServiceException closed) {
            return Set.of();
        }
    }

    private @org.jspecify.annotations.Nullable WatchKey next() throws InterruptedException {
        return service.poll(TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void note(WatchKey key, Set<Path> changed) throws IOException {
        Path folder = folders.getOrDefault(key, root);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name)) {
                register(root);
                changed.add(EVERYTHING);
                continue;
            }
            Path path = folder.resolve(name);
            if (hidden(path) && (isDotted(path) || !Files.isDirectory(path))) {
                continue;
            }
            changed.add(root.relativize(path));
            if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && Files.isDirectory(path)) {
                registerIfThere(path);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** Hidden files, and the drafts and backups that editors and this tool write beside the file that they save. */
    private static boolean hidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".")
                || name.endsWith("~")
                || name.endsWith(".part")
                || name.endsWith(".swp")
                || name.endsWith(".tmp")
                || name.equals("4913");
    }

    private static boolean isDotted(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
