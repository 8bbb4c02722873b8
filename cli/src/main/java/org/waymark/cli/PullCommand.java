package org.waymark.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.lms.LmsExport;
import org.waymark.xapi.pull.LrsAddress;
import org.waymark.xapi.pull.LrsCredentials;
import org.waymark.xapi.pull.LrsLook;
import org.waymark.xapi.pull.Pull;
import org.waymark.xapi.pull.PullSettings;
import org.waymark.xapi.statement.Timestamps;
import org.waymark.xapi.store.Intake;
import org.waymark.xapi.store.KeepLimits;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.SourceState;
import org.waymark.xapi.store.StatementFile;
import org.waymark.xapi.store.StatementKeeper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waymark pull}. */
@Command(
        name = "pull",
        description =
                "Fetches learners' records from a record store (LRS), or from files that an LMS exported, into a folder for reports.",
        footer = {
            "",
            "Learners become pseudonyms before anything is stored. Stop it at any moment and run it again: nothing is lost, and nothing is there twice.",
            "The name and secret come from WAYMARK_LRS_USERNAME and WAYMARK_LRS_PASSWORD, or from a file with the lines username=… and password=….",
            "",
            "  waymark pull --lrs https://lrs.example.org/xapi/ --store records",
            "  waymark pull --lrs https://lrs.example.org/xapi/ --credentials lrs.txt --since 2026-09-01 --store records",
            "  waymark pull --from scorm-report.csv --course \"Introduction\" --zone Europe/London --store records"
        })
final class PullCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--lrs",
            paramLabel = "URL",
            description = "The address of the record store; it ends just before \"statements\".")
    private @Nullable URI lrs;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files in place of a record store: Moodle's SCORM reports or activity completion, or statements a line each (.ndjson, .ndjson.gz).")
    private List<Path> from = List.of();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            required = true,
            description = "The folder to keep them in; made if it is not there.")
    private Path store = Path.of("records");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "What the source is called in reports. Made from its address, unless said otherwise.")
    private @Nullable String source;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Ask for nothing that was stored earlier, such as 2026-09-01.")
    private @Nullable String since;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "A file with the lines username=… and password=….")
    private @Nullable Path credentials;

    @Option(
            names = "--learners-key",
            paramLabel = "FILE",
            description =
                    "The key that makes learners into pseudonyms. Beside the store, unless said otherwise; made if neither is there yet.")
    private @Nullable Path learnersKey;

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many statements to ask for at once: 1000, unless said otherwise.")
    private int page = 1000;

    @Option(names = "--dry-run", description = "Look at the record store, or at the files, and keep nothing.")
    private boolean dryRun;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of the dates in an LMS's files, such as Europe/London.")
    private @Nullable String zone;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the dates in an LMS's files, such as de. Found out, if it can be.")
    private @Nullable String language;

    @Option(
            names = "--course",
            paramLabel = "NAME",
            description =
                    "Which course an LMS's files are about: its IRI, as in the catalogue, or any name that stays the same.")
    private @Nullable String course;

    PullCommand(Console console, InstantSource clock, Map<String, String> environment) {
        this.console = console;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if ((lrs == null) == from.isEmpty()) {
            throw usage("Name where to pull from: --lrs URL, or --from FILE.");
        }
        if (page < 1 || page > 100_000) {
            throw usage("--page is a number from 1 to 100000.");
        }
        return lrs == null ? fromFiles() : fromRecordStore(lrs);
    }

    private int fromRecordStore(URI address) throws IOException {
        URI base;
        try {
            base = LrsAddress.base(address);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        Optional<LrsCredentials> key = CredentialsFile.find(Optional.ofNullable(credentials), environment);
        PullSettings settings = PullSettings.standard().from(since()).withPages(page);
        PullLine line = new PullLine(console, clock);
        if (dryRun) {
            new LrsLook(base, key, settings, clock, line).look().forEach(console::say);
            return ExitCode.DONE;
        }
        if (base.getScheme().equals("http")
                && key.isPresent()
                && !base.getHost().matches("localhost|127\\..*|\\[::1]")) {
            console.say("Careful: over http:// the name and secret, and learners' records, can be read on the way.");
        }
        String name = name(LrsAddress.sourceName(base));
        StatementKeeper keeper = StatementKeeper.open(store, key(), clock, KeepLimits.standard());
        try {
            SourceState state = new Pull(base, key, settings, keeper.intake(name, base.toString()), clock, line).run();
            line.end();
            console.say("Bringing the tables for reports up to date …");
            keeper.close();
            say(name, state);
            return ExitCode.DONE;
        } catch (IOException | RuntimeException e) {
            line.end();
            abandon(keeper, e);
            throw e;
        }
    }

    private int fromFiles() throws IOException {
        for (Path file : from) {
            if (!Files.isRegularFile(file)) {
                throw new java.nio.file.NoSuchFileException(file.toString());
            }
        }
        if (dryRun) {
            for (Path file : from) {
                if (!isStatements(file)) {
                    export(file).notes().forEach(console::say);
                }
            }
            return ExitCode.DONE;
        }
        String name = name(isStatements(from.get(0)) ? "files" : "lms");
        StatementKeeper keeper = StatementKeeper.open(store, key(), clock, KeepLimits.standard());
        try {
            Intake intake = keeper.intake(name, "");
            for (Path file : from) {
                if (isStatements(file)) {
                    intake.addAll(new StatementFile(file));
                } else {
                    LmsExport export = export(file);
                    export.notes().forEach(console::say);
                    intake.addAll(export.statements(keeper.names()));
                }
            }
            keeper.close();
            say(name, intake.state());
            return intake.counts().allSetAside() > 0 ? ExitCode.PROBLEMS : ExitCode.DONE;
        } catch (IOException | RuntimeException e) {
            abandon(keeper, e);
            throw e;
        }
    }

    /** What went wrong first is what is told. */
    private static void abandon(StatementKeeper keeper, Exception first) {
        try {
            keeper.abandon();
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    private static boolean isStatements(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(nd)?jsonl?(\\.gz)?");
    }

    private LmsExport export(Path file) throws IOException {
        if (course == null) {
            throw usage("Name the course that " + file + " is about with --course: its file does not say.");
        }
        if (zone == null) {
            throw usage("Name the time zone of the dates in " + file
                    + " with --zone, such as Europe/London: its file does not say.");
        }
        try {
            return LmsExport.read(
                    file, course, ZoneId.of(zone), language == null ? null : Locale.forLanguageTag(language));
        } catch (java.time.DateTimeException e) {
            throw usage("\"" + zone + "\" is not a time zone. Write one such as Europe/London.");
        }
    }

    private void say(String name, SourceState state) {
        SourceState.Counts counts = state.last();
        console.say("Statements from %s: %,d new ones kept, %,d there already."
                .formatted(name, counts.kept(), counts.repeated()));
        if (counts.forgotten() > 0) {
            console.say("%,d were not kept: erased before, or older than what is kept.".formatted(counts.forgotten()));
        }
        new TreeMap<>(counts.setAside())
                .forEach((reason, count) ->
                        console.say("%,d set aside: %s.".formatted(count, SetAsideWords.of(reason))));
        if (counts.allSetAside() > 0) {
            console.say(
                    "They are in " + store.resolve("set-aside").resolve(name + ".ndjson") + ", each with its reason.");
        }
        console.out().println(store);
    }

    private String name(String otherwise) {
        if (source == null) {
            return otherwise;
        }
        if (!source.matches("[a-z0-9][a-z0-9._-]{0,62}")) {
            throw usage(
                    "\"" + source + "\" cannot be the name of a source: use small letters, digits, dots and hyphens.");
        }
        return source;
    }

    private LearnerKey key() throws IOException {
        return LearnerKey.readOrMake(learnersKey == null ? LearnerKey.fileOf(store) : learnersKey, store);
    }

    private @Nullable Instant since() {
        if (since == null) {
            return null;
        }
        String whole = since.matches("\\d{4}-\\d{2}-\\d{2}") ? since + "T00:00:00Z" : since;
        return Timestamps.parse(whole)
                .orElseThrow(
                        () -> usage("\"" + since + "\" is not a time. Write 2026-09-01, or 2026-09-01T08:00:00Z."));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
