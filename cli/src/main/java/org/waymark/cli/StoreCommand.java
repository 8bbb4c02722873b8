package org.waymark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waymark.xapi.receive.AccessKey;
import org.waymark.xapi.receive.AccessScope;
import org.waymark.xapi.receive.ReceiveSettings;
import org.waymark.xapi.receive.XapiHandler;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.StatementStore;
import org.waymark.xapi.store.StoreLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark store}. */
@Command(
        name = "store",
        description = "The record store: serving it on this machine, keys for it, and looking after it.")
final class StoreCommand implements Runnable {

    private final Console console;

    StoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.say("Name what to do: waymark store serve, keys, verify, forget, export or backup.");
        throw new picocli.CommandLine.ParameterException(
                new picocli.CommandLine(this), "Name what to do with the store.");
    }

    /** {@code waymark store keys}. */
    @Command(
            name = "keys",
            description = "Makes a key to a record store and writes it to a file that only you can read.",
            footer = {
                "",
                "A key with the scope append can send statements and nothing else: it alone may go into a package."
            })
    static final class Keys implements Callable<Integer> {

        private static final int SECRET_BYTES = 24;

        private final Console console;

        @Option(names = "--name", required = true, description = "The key's name: letters, digits and hyphens.")
        private String name = "";

        @Option(
                names = "--scope",
                defaultValue = "append",
                description = "append (for packages) or all (for yourself).")
        private AccessScope scope = AccessScope.APPEND;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                required = true,
                description = "The file to write. One that is there is not overwritten.")
        private Path out = Path.of("key");

        Keys(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,60}")) {
                console.say("waymark: \"" + name + "\" cannot be a key's name: use letters, digits and hyphens.");
                return ExitCode.USAGE;
            }
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            String text = "name=" + name + "\nsecret="
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\nscope="
                    + scope.name().toLowerCase(java.util.Locale.ROOT) + "\n";
            try {
                ownerOnly(out, text);
            } catch (FileAlreadyExistsException e) {
                throw new IOException(
                        "there is a file " + out + " already. Keys are not overwritten: name another file.", e);
            }
            console.out().println(out);
            return ExitCode.DONE;
        }

        private static void ownerOnly(Path file, String text) throws IOException {
            Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-------");
            boolean posix =
                    Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
            FileAttribute<?>[] attributes = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                    : new FileAttribute<?>[0];
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** {@code waymark store serve}. */
    @Command(
            name = "serve",
            description = "Takes statements over HTTP on this machine (127.0.0.1) and keeps them in a folder.",
            footer = {
                "",
                "To be reached from elsewhere it needs a web server with TLS in front of it. Ctrl+C ends it; nothing is lost.",
                "",
                "  waymark store keys --name packages --scope append --out packages.key",
                "  waymark store serve --store records --key packages.key"
            })
    static final class Serve implements Callable<Integer> {

        private final Console console;
        private final InstantSource clock;

        @Option(
                names = "--store",
                paramLabel = "DIR",
                required = true,
                description = "The folder to keep statements in; made if it is not there.")
        private Path store = Path.of("records");

        @Option(
                names = "--key",
                paramLabel = "FILE",
                required = true,
                description = "A key file that opens the store; may be repeated.")
        private List<Path> keys = List.of();

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "8412",
                description = "The port: 8412, unless said otherwise; 0 for any that is free.")
        private int port;

        @Option(
                names = "--allow-origin",
                paramLabel = "ORIGIN",
                defaultValue = "*",
                description = "From which web pages a browser may send: any, unless said otherwise.")
        private String origin = "*";

        Serve(Console console, InstantSource clock) {
            this.console = console;
            this.clock = clock;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            List<AccessKey> access = new ArrayList<>();
            for (Path file : keys) {
                KeyFile key = KeyFile.read(file);
                access.add(new AccessKey(
                        key.name(), key.secret(), key.appendOnly() ? AccessScope.APPEND : AccessScope.ALL));
            }
            try (StatementStore kept = StatementStore.open(
                            store,
                            LearnerKey.readOrMake(LearnerKey.fileOf(store), store),
                            clock,
                            StoreLimits.standard());
                    Served served = new Served(port)) {
                ReceiveSettings settings = ReceiveSettings.standard(access, served.address());
                served.server()
                        .createContext(
                                "/xapi/",
                                new XapiHandler(
                                        kept,
                                        new ReceiveSettings(
                                                settings.keys(),
                                                settings.authorityHome(),
                                                origin,
                                                settings.bodyBytes(),
                                                settings.pageStatements()),
                                        fault -> console.say("waymark: " + fault)));
                served.server().start();
                console.say("Taking statements at " + served.address() + "xapi/ into " + store + " (" + kept.size()
                        + " there). Ctrl+C ends it.");
                served.untilStopped();
            }
            return ExitCode.DONE;
        }
    }
}
