package org.waymark.scorm;

import java.nio.file.Path;

/**
 * A package that was written.
 *
 * @param course the course's id
 * @param file where it lies
 * @param bytes how large it is
 * @param record the most characters that an LMS has to keep for one learner
 * @param recordLimit the most that the standard lets it keep
 */
public record ExportedPackage(String course, Path file, long bytes, int record, int recordLimit) {}
