package org.waymark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs what people run most, once, so that the JVM can keep the classes that it needs ({@code -XX:ArchiveClassesAtExit}) and later runs start fast. The launcher does this after a
 * build; what the commands say is of no interest.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Runs the commands.
     *
     * @param args the folder of a catalogue, and one to write to
     */
    public static void main(String[] args) throws Exception {
        Console console = Console.ofProcess(Map.of());
        Path out = Path.of(args[1]);
        Path statements = Files.writeString(out.resolve("none.ndjson"), "");
        String records = out.resolve("records").toString();
        List<List<String>> commands = List.of(
                List.of("--version"),
                List.of("check"),
                List.of("check", "--format", "sarif"),
                List.of(
                        "coverage",
                        "--format",
                        "html",
                        "--out",
                        out.resolve("coverage.html").toString()),
                List.of("export", "--format", "scorm12,scorm2004-4,cmi5", "--out", args[1]),
                List.of("pull", "--from", statements.toString(), "--store", records));
        for (List<String> command : commands) {
            boolean reads = List.of("check", "coverage", "export").contains(command.get(0));
            Main.run(
                    console,
                    Stream.concat(command.stream(), reads ? Stream.of("--catalogue", args[0]) : Stream.of())
                            .toArray(String[]::new));
        }
        try (Stream<Path> found = Files.list(out)) {
            for (Path each : found.filter(file -> file.toString().endsWith("-scorm12.zip"))
                    .sorted()
                    .limit(1)
                    .toList()) {
                Main.run(console, "inspect", each.toString());
            }
        }
        console.out().flush();
        System.exit(ExitCode.DONE);
    }
}
