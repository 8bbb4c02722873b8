package org.waymark.course;

import java.nio.file.Path;

/**
 * A file that an activity shows or plays: a picture, a recording, captions.
 *
 * @param path its path within the module's folder, with {@code /} between folders, as authors write it
 * @param file where it is on disk: a plain file inside the catalogue
 */
public record MediaFile(String path, Path file) {}
