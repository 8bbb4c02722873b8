package org.waymark.course.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.course.yaml.YamlNode.Keys;

/**
 * What was read of a catalogue's modules, for the next reading of the same catalogue. Whoever holds it says {@linkplain #forget what has changed} meanwhile; then a
 * reading with it finds exactly what a reading without it finds. What depends on more than the files in its own folder is never kept: a module whose id is not the
 * folder's name, or that has a link (by which a change elsewhere would change it) anywhere in its folder. A file with two names (a hard link) has to be told by both.
 *
 * <p>Not safe for use by several threads.
 */
public final class KeptModules {

    /** What the reading of every module depends on, beside its own folder. */
    private record Rules(Path root, List<String> languages, Optional<Keys> words, Optional<Keys> reading) {}

    private final Map<String, ModuleReading> readings = new HashMap<>();
    private Optional<Rules> rules = Optional.empty();

    /** Nothing kept yet. */
    public KeptModules() {}

    /**
     * Forgets what depends on a file or folder that was written, renamed or removed, or is new.
     *
     * @param path relative to the catalogue; an empty path for the whole catalogue
     */
    public void forget(Path path) {
        Path changed = path.normalize();
        boolean inModules = changed.getName(0).toString().equals("modules");
        if (changed.toString().isEmpty() || (inModules && changed.getNameCount() == 1)) {
            readings.clear();
        } else if (inModules) {
            readings.remove(changed.getName(1).toString());
        }
    }

    /** Says by what the catalogue is read now. If it was read by anything else, everything is forgotten. */
    void readWith(Path root, List<String> languages, Optional<Keys> words, Optional<Keys> reading) {
        Optional<Rules> now = Optional.of(new Rules(root, languages, words, reading));
        if (!rules.equals(now)) {
            readings.clear();
            rules = now;
        }
    }

    Optional<ModuleReading> of(String name) {
        return Optional.ofNullable(readings.get(name));
    }

    void keep(String name, ModuleReading reading) {
        boolean named = reading.module().filter(each -> each.id().equals(name)).isPresent();
        if (named && rules.isPresent() && !linked(rules.get().root(), name)) {
            readings.put(name, reading);
        }
    }

    /** Whether a module's folder is reached by a link, or holds one. */
    private static boolean linked(Path root, String name) {
        Path modules = root.resolve("modules");
        try (Stream<Path> all = Files.walk(modules.resolve(name))) {
            return Files.isSymbolicLink(modules) || all.anyMatch(Files::isSymbolicLink);
        } catch (IOException | UncheckedIOException gone) {
            return true;
        }
    }
}
