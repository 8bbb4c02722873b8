package org.waymark.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.InvalidStatementException;
import org.waymark.xapi.statement.StatementReader;
import org.waymark.xapi.statement.Timestamps;
import org.waymark.xapi.store.Erasure;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.Pseudonyms;
import org.waymark.xapi.store.StatementFolder;
import org.waymark.xapi.store.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that look after a store: {@code waymark store verify|forget|export|backup}. */
final class StoreKeeping {

    private StoreKeeping() {}

    private static void isStore(Path store) throws IOException {
        if (!Files.isDirectory(store)) {
            throw new NotDirectoryException(store.toString());
        }
    }

    /** {@code waymark store verify}. */
    @Command(
            name = "verify",
            description =
                    "Looks whether a store is sound: checksums, index, tables, and that nobody's name or address is in it.")
    static final class Verify implements Callable<Integer> {
        private final Console console;

        @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
        private Path store = Path.of("records");

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            isStore(store);
            StoreCheck check = new StoreCheck(store);
            List<String> faults = check.faults();
            faults.forEach(console::say);
            console.say("%,d statements in %d %s: %s."
                    .formatted(
                            check.statements(),
                            check.segments(),
                            check.segments() == 1 ? "segment" : "segments",
                            faults.isEmpty() ? "all sound" : faults.size() + " faults"));
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
        }
    }

    /** {@code waymark store forget}. */
    @Command(
            name = "forget",
            description =
                    "Erases what is older than a time, or one or more learners, from everything in the store. It cannot be undone.",
            footer = {
                "",
                "Learners are named in a file, or on standard input with -, a line each: an e-mail address; account HOMEPAGE NAME; or an xAPI agent as JSON.",
                "",
                "  waymark store forget --store records --before 2024-09-01",
                "  waymark store forget --store records --learner - < who.txt"
            })
    static final class Forget implements Callable<Integer> {
        private final Console console;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
        private Path store = Path.of("records");

        @Option(
                names = "--before",
                paramLabel = "TIME",
                description = "Erase what was stored before, such as 2024-09-01.")
        private @Nullable String before;

        @Option(
                names = "--learner",
                paramLabel = "FILE",
                description = "A file that names learners; - for standard input.")
        private @Nullable Path learner;

        @Option(
                names = "--learners-key",
                paramLabel = "FILE",
                description = "The key of the store. Beside the store, unless said otherwise.")
        private @Nullable Path learnersKey;

        Forget(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            isStore(store);
            if ((before == null) == (learner == null)) {
                throw new ParameterException(
                        spec.commandLine(), "Say what to forget: --before TIME, or --learner FILE.");
            }
            Erasure erasure = new Erasure(store);
            Erasure.Erased erased = before != null ? erasure.before(time(before)) : erasure.learners(pseudonyms());
            console.say(
                    "%,d statements erased; in %,d about others a learner's place is empty now. Backups are not touched: erase there too."
                            .formatted(erased.statements(), erased.changed()));
            return ExitCode.DONE;
        }

        private Instant time(String text) {
            return Timestamps.parse(text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00:00Z" : text)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "\"" + text + "\" is not a time. Write 2024-09-01."));
        }

        private List<String> pseudonyms() throws IOException {
            Pseudonyms names =
                    new Pseudonyms(LearnerKey.read(learnersKey == null ? LearnerKey.fileOf(store) : learnersKey));
            List<String> pseudonyms = new ArrayList<>();
            int number = 0;
            for (String line : lines()) {
                number++;
                if (!line.isBlank()) {
                    pseudonyms.add(names.of(identifier(line.strip(), number)));
                }
            }
            if (pseudonyms.isEmpty()) {
                throw new IOException("nobody is named in " + learner + ".");
            }
            return pseudonyms;
        }

        private List<String> lines() throws IOException {
            if (learner == null || learner.toString().equals("-")) {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
            return Files.readAllLines(learner);
        }

        /** What is wrong is told by its line alone: what stands there is somebody's name. */
        private static String identifier(String line, int number) throws IOException {
            String json = line;
            if (!line.startsWith("{")) {
                String[] words = line.split("\\s+", 3);
                var agent = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
                if (words.length == 3 && words[0].equals("account")) {
                    agent.putObject("account").put("homePage", words[1]).put("name", words[2]);
                } else {
                    agent.put("mbox", line.startsWith("mailto:") ? line : "mailto:" + line);
                }
                json = agent.toString();
            }
            try {
                return new StatementReader().readAgentKey(json);
            } catch (InvalidStatementException e) {
                throw new IOException("line " + number
                        + " names nobody: write an e-mail address; account HOMEPAGE NAME; or an xAPI agent as JSON.");
            }
        }
    }

    /** {@code waymark store export}. */
    @Command(
            name = "export",
            description = "Writes all statements, with pseudonyms, to one file, a line each (NDJSON).")
    static final class Export implements Callable<Integer> {
        private final Console console;

        @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
        private Path store = Path.of("records");

        @Option(
                names = "--out",
                paramLabel = "FILE",
                required = true,
                description = "The file to write; compressed, if its name ends in .gz.")
        private Path out = Path.of("statements.ndjson");

        Export(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            isStore(store);
            Path target = out.toAbsolutePath();
            Path draft = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
                try (OutputStream to =
                        out.toString().endsWith(".gz") ? new java.util.zip.GZIPOutputStream(file, 1 << 16) : file) {
                    new StatementFolder(store).readAll((json, offset, length) -> {
                        to.write(json, offset, length);
                        to.write('\n');
                    });
                }
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            console.out().println(out);
            return ExitCode.DONE;
        }
    }

    /** {@code waymark store backup}. */
    @Command(
            name = "backup",
            description =
                    "Copies a store to a new folder, while it may be written to. The learners' key is not in it: keep that somewhere else.")
    static final class Backup implements Callable<Integer> {
        private final Console console;

        @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
        private Path store = Path.of("records");

        @Option(
                names = "--out",
                paramLabel = "DIR",
                required = true,
                description = "The folder to make; it must not be there yet.")
        private Path out = Path.of("backup");

        Backup(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            isStore(store);
            if (Files.exists(out)) {
                throw new IOException("there is " + out + " already. Name a new folder.");
            }
            Path draft = out.toAbsolutePath().resolveSibling("." + out.getFileName() + ".part");
            // Checkpoints first: a copy that is behind its checkpoint would lose what lies between.
            for (String part : List.of("store.json", "sources", "forgotten", "set-aside")) {
                copy(store.resolve(part), draft.resolve(part));
            }
            try (Stream<Path> files = Files.list(store)) {
                for (Path file : (Iterable<Path>)
                        files.filter(each -> each.getFileName().toString().startsWith("statements-"))
                                .sorted()::iterator) {
                    copy(file, draft.resolve(file.getFileName()));
                }
            }
            Files.move(draft, out.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
            console.say("The learners' key is not in the backup. Keep a copy of " + LearnerKey.fileOf(store)
                    + " apart from it.");
            console.out().println(out);
            return ExitCode.DONE;
        }

        private static void copy(Path from, Path to) throws IOException {
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.list(from)) {
                    for (Path file : (Iterable<Path>)
                            files.filter(each -> !each.getFileName().toString().startsWith("."))::iterator) {
                        copy(file, to.resolve(file.getFileName()));
                    }
                }
            } else if (Files.exists(from)) {
                Files.createDirectories(to.getParent());
                try (InputStream in = Files.newInputStream(from);
                        OutputStream copied = Files.newOutputStream(to)) {
                    in.transferTo(copied);
                }
            }
        }
    }
}
