package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.course.schema.FileSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark schema}. */
@Command(
        name = "schema",
        description =
                "Writes the JSON Schemas of a catalogue's files, for editors that complete and check while you type.")
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write them to.")
    private Path out = Path.of(".");

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<String, String> schema : new FileSchemas().all().entrySet()) {
            Path file = out.resolve(schema.getKey());
            Files.writeString(file, schema.getValue());
            console.out().println(file);
        }
        console.out().flush();
        return ExitCode.DONE;
    }
}
