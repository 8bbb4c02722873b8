package org.waymark.scorm.print;

import java.io.IOException;
import java.nio.file.Path;
import org.waymark.scorm.browser.TestCourse;

/** Exports a course for an LMS, in a machine of its own. */
final class WithoutPdf {

    private WithoutPdf() {}

    public static void main(String[] folder) throws IOException {
        TestCourse.small().export(Path.of(folder[0]));
    }
}
