package org.waymark.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.waymark.course.format.HouseFormat;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.FileKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark fmt}. */
@Command(
        name = "fmt",
        description =
                "Lays out a catalogue's files in the house format, without changing a word. What cannot safely be changed is left alone.",
        footer = {
            "",
            "The paths of the files that change are printed. Exit: 0 done, 1 with --check if a file would change."
        })
final class FmtCommand implements Callable<Integer> {

    private static final int DEEPEST = 4;

    private final Console console;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(
            names = "--check",
            description = "Change nothing: list the files that would change, and exit with 1 if there are any.")
    private boolean check;

    FmtCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = catalogue.folder();
        if (!Files.isRegularFile(folder.resolve(CatalogueReader.CATALOGUE_FILE))) {
            console.say(
                    "There is no catalogue.yaml in " + folder + ". Name the folder that holds it with --catalogue.");
            return ExitCode.PROBLEMS;
        }
        HouseFormat format = new HouseFormat(folder);
        int changed = 0;
        for (Path path : files(folder)) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            Optional<String> text = text(path);
            if (text.isEmpty()) {
                continue;
            }
            String formatted = format.format(name, text.get());
            if (!formatted.equals(text.get())) {
                changed++;
                console.out().println(path);
                if (!check) {
                    write(path, formatted);
                }
            }
        }
        console.out().flush();
        console.say(
                changed == 0
                        ? "Every file is in the house format."
                        : changed + (changed == 1 ? " file " : " files ") + (check ? "would change." : "changed."));
        return check && changed > 0 ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> !Files.isSymbolicLink(path))
                    .filter(path -> FileKind.of(
                                    folder.relativize(path).toString().replace('\\', '/'))
                            .isPresent())
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> text(Path path) throws IOException {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /** In full or not at all. */
    private static void write(Path path, String text) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".part");
        Files.writeString(draft, text);
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
