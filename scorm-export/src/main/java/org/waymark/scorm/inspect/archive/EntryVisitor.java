package org.waymark.scorm.inspect.archive;

import java.io.IOException;
import java.io.InputStream;

/** Looks at the files of an archive, one after the other, each once. */
@FunctionalInterface
public interface EntryVisitor {

    /**
     * Looks at one file.
     *
     * @param data its bytes; they need not be read to the end, and are gone when this returns
     * @throws IOException if they cannot be read
     */
    void visit(ArchiveEntry entry, InputStream data) throws IOException;
}
