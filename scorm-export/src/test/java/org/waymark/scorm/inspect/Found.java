package org.waymark.scorm.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Inspects bytes as a file would be. */
final class Found {

    private Found() {}

    static Inspection in(Path folder, String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            return new Inspector(Optional.empty()).inspect(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each problem's code and place, sorted by place. */
    static List<String> problems(Inspection inspection) {
        return inspection.problems().stream()
                .map(each -> each.kind().code() + " " + each.place())
                .toList();
    }

    static List<String> codes(Inspection inspection) {
        return inspection.problems().stream()
                .map(each -> each.kind().code())
                .distinct()
                .toList();
    }
}
