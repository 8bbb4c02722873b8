package org.waymark.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Edits the files of a catalogue in place, as somebody at work on it does: writes, adds, removes and renames files and folders, and now and then takes all back. */
final class RandomEdits {

    /**
     * What was done.
     *
     * @param changed the files and folders that somebody who watches is told of, relative to the catalogue
     */
    record Edit(String what, List<Path> changed) {

        Edit {
            changed = List.copyOf(changed);
        }
    }

    private static final int TAKEN_BACK = 5;

    private final Path root;
    private final Random random;
    private final Map<Path, byte[]> original = new TreeMap<>();
    private int made;

    RandomEdits(Path root, Random random) throws IOException {
        this.root = root;
        this.random = random;
        for (Path file : files()) {
            original.put(file, Files.readAllBytes(root.resolve(file)));
        }
    }

    Edit next() throws IOException {
        made++;
        if (made % TAKEN_BACK == 0) {
            return takeBack();
        }
        Path file = pick(files());
        return switch (random.nextInt(10)) {
            case 0 -> remove(file);
            case 1 -> rename(file, file.resolveSibling("x" + random.nextInt(5) + "-" + file.getFileName()));
            case 2 -> add(file, file.resolveSibling("new-" + pick(files()).getFileName()));
            case 3 -> renameFolder();
            case 4 -> rules();
            default -> write(file);
        };
    }

    private Edit write(Path file) throws IOException {
        Files.write(root.resolve(file), Mutation.of(Files.readAllBytes(root.resolve(file)), random));
        return new Edit("wrote " + file, List.of(file));
    }

    private Edit rules() throws IOException {
        Path file = Path.of(random.nextBoolean() ? "catalogue.yaml" : "language/words.yaml");
        return Files.exists(root.resolve(file)) ? write(file) : write(pick(files()));
    }

    private Edit remove(Path file) throws IOException {
        Files.delete(root.resolve(file));
        return new Edit("removed " + file, List.of(file));
    }

    private Edit rename(Path from, Path to) throws IOException {
        Files.move(root.resolve(from), root.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        return new Edit("renamed " + from + " to " + to, List.of(from, to));
    }

    private Edit add(Path from, Path to) throws IOException {
        Files.copy(root.resolve(from), root.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        return new Edit("copied " + from + " to " + to, List.of(to));
    }

    private Edit renameFolder() throws IOException {
        List<Path> modules = new ArrayList<>();
        try (Stream<Path> found = Files.list(root.resolve("modules"))) {
            found.filter(Files::isDirectory).map(root::relativize).sorted().forEach(modules::add);
        }
        Path from = pick(modules);
        Path to = from.resolveSibling("renamed-" + made);
        Files.move(root.resolve(from), root.resolve(to));
        return new Edit("renamed " + from + " to " + to, List.of(from, to));
    }

    private Edit takeBack() throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path file : files()) {
            if (!original.containsKey(file)) {
                Files.delete(root.resolve(file));
                changed.add(file);
            }
        }
        for (Map.Entry<Path, byte[]> each : original.entrySet()) {
            Path file = root.resolve(each.getKey());
            if (!Files.exists(file) || !java.util.Arrays.equals(Files.readAllBytes(file), each.getValue())) {
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
                changed.add(each.getKey());
            }
        }
        return new Edit("took all back", changed);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
