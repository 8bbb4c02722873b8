package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets one process at a time make Parquet files; the others wait. */
final class TableLock {

    private TableLock() {}

    static <T> T holding(Path folder, Work<T> work) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            // Nobody else can write either, as on a medium for reading alone; what is up to date can be used all the
            // same.
            return work.done();
        }
        try (FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                try {
                    file.lock();
                    break;
                } catch (OverlappingFileLockException e) {
                    // Another thread of this process has it.
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
            return work.done();
        }
    }

    /** What is done meanwhile. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }
}
