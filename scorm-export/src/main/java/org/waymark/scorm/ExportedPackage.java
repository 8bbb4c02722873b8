package org.waymark.scorm;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A package that was written.
 *
 * @param course the course's id
 * @param module the module's id, if it holds a module alone
 * @param format the id of its format
 * @param file where it lies
 * @param bytes how large it is
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 * @param record the most characters that are to be kept for one learner
 * @param recordLimit the most that the format lets an LMS keep; empty if there is no limit
 */
public record ExportedPackage(
        String course,
        Optional<String> module,
        String format,
        Path file,
        long bytes,
        String sha256,
        int record,
        OptionalInt recordLimit) {}
