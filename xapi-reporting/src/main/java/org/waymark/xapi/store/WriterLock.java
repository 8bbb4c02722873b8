package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes sure that only one process writes to a store. The operating system lets go of it when the process ends, however it ends. */
final class WriterLock implements AutoCloseable {

    /**
     * The folders that this process writes to. POSIX drops a process's lock when the process closes any handle of the file, so a second attempt
     * in the same process must be turned away before it opens one. The lock belongs to the process; so must this.
     */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private WriterLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    static WriterLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_BY_THIS_PROCESS.add(real)) {
            throw new StoreInUseException(folder);
        }
        FileChannel file = null;
        try {
            file = FileChannel.open(real.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new StoreInUseException(folder);
            }
            return new WriterLock(real, file);
        } catch (IOException | OverlappingFileLockException e) {
            if (file != null) {
                file.close();
            }
            HELD_BY_THIS_PROCESS.remove(real);
            throw e instanceof IOException io ? io : new StoreInUseException(folder);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            HELD_BY_THIS_PROCESS.remove(folder);
        }
    }
}
