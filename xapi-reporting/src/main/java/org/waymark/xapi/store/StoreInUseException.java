package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process, or another part of this one, is already writing to the store. */
public final class StoreInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    StoreInUseException(Path folder) {
        super("The store in " + folder
                + " is already being written to. Stop the other one first, or use another folder.");
    }
}
