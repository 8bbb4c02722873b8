package org.waymark.scorm.format;

import java.io.IOException;
import java.io.OutputStream;
import org.waymark.scorm.packaging.ZipWriter;

/** Where a format writes the files that it announced. A file appears under its name when all of them are whole. */
public interface PackageOutput {

    /**
     * Opens a zip; its directory is written when the format returns.
     *
     * @param file one of {@link PackageFormat#files}
     */
    ZipWriter zip(String file) throws IOException;

    /**
     * Opens a file that is no zip. The format need not close it.
     *
     * @param file one of {@link PackageFormat#files}
     */
    OutputStream stream(String file) throws IOException;
}
