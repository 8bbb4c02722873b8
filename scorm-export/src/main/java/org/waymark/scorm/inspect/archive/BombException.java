package org.waymark.scorm.inspect.archive;

import java.io.IOException;

/** Something unpacks to far more than an honest file does. */
public final class BombException extends IOException {

    private static final long serialVersionUID = 1;

    BombException() {
        super("unpacks to far more than an honest file does");
    }
}
