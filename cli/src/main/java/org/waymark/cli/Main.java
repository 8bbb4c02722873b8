package org.waymark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code waymark} command. */
@Command(
        name = "waymark",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Peer support training, written down as data: check it, export it to any LMS, and report how it went.",
        footer = {
            "",
            "waymark COMMAND --help says more about each. Exit: 0 done, 1 problems in the input, 2 wrong usage, 3 a fault outside."
        })
public final class Main implements Runnable {

    private static final List<String> VERSION = List.of("--version", "-V");

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // The JDK's server writes an answer in two pieces; without this the second waits for the first to be
        // acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Console console = Console.ofProcess(System.getenv());
        int code = run(console, args);
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }

    /** Runs the command; what it says goes to the console given. */
    static int run(Console console, String... args) {
        InstantSource clock = InstantSource.system();
        CommandLine line = new CommandLine(new Main(console));
        Map<String, Supplier<Object>> commands = commands(console, clock);
        commands.forEach((name, command) -> {
            // Looking into a command costs time: of those that are not meant only the list in the help is needed.
            boolean unknown = args.length == 0 || !(commands.containsKey(args[0]) || VERSION.contains(args[0]));
            if (unknown || args[0].equals(name)) {
                line.addSubcommand(command.get());
            }
        });
        line.getSubcommands().values().forEach(Main::help);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((exception, command, parsed) -> fault(console, exception));
        return line.execute(args);
    }

    /** The names of the commands, in the order of the help. */
    static Set<String> commandNames() {
        Console nowhere = Console.ofProcess(Map.of());
        return commands(nowhere, InstantSource.system()).keySet();
    }

    private static Map<String, Supplier<Object>> commands(Console console, InstantSource clock) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("check", () -> new CheckCommand(console));
        commands.put("coverage", () -> new CoverageCommand(console));
        commands.put("frameworks", () -> new FrameworksCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("inspect", () -> new InspectCommand(console));
        commands.put("preview", () -> new PreviewCommand(console));
        commands.put("new", () -> new NewCommand(console));
        commands.put("fmt", () -> new FmtCommand(console));
        commands.put("schema", () -> new SchemaCommand(console));
        commands.put("pull", () -> new PullCommand(console, clock, System.getenv()));
        commands.put("report", () -> new ReportCommand(console, clock));
        commands.put(
                "store",
                () -> new CommandLine(new StoreCommand(console))
                        .addSubcommand(new StoreCommand.Serve(console, clock))
                        .addSubcommand(new StoreCommand.Keys(console))
                        .addSubcommand(new StoreKeeping.Verify(console))
                        .addSubcommand(new StoreKeeping.Forget(console))
                        .addSubcommand(new StoreKeeping.Export(console))
                        .addSubcommand(new StoreKeeping.Backup(console)));
        commands.put(
                "demo",
                () -> new DemoCommand(console, clock, DemoCommand.home(System.getProperty("waymark.home", ""))));
        return commands;
    }

    private static void help(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands().values().forEach(Main::help);
    }

    private static int fault(Console console, Exception exception) {
        Throwable cause = exception instanceof java.io.UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : exception;
        if (cause instanceof IOException io) {
            console.say("waymark: " + words(io));
        } else {
            console.say("waymark: a fault of the program, not of your files. Please report it with what follows.");
            exception.printStackTrace(console.err());
        }
        return ExitCode.FAULT;
    }

    private static String words(IOException exception) {
        if (exception instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile() + ".";
        }
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written. Check its permissions.";
        }
        if (exception instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason() + ".";
        }
        if (String.valueOf(exception.getMessage()).startsWith("No space left")) {
            return "the disk is full. What was written before is whole: make room, and run the same command again.";
        }
        return String.valueOf(exception.getMessage());
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        new CommandLine(this).usage(console.err());
        throw new CommandLine.ParameterException(new CommandLine(this), "Name a command.");
    }

    /** The version, from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"waymark " + version()};
        }
    }

    /** The version that stands in the jar. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }
}
