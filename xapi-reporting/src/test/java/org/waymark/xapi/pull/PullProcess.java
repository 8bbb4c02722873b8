package org.waymark.xapi.pull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.store.KeepLimits;
import org.waymark.xapi.store.SourceState;
import org.waymark.xapi.store.StatementKeeper;
import org.waymark.xapi.store.TestKey;

/** Another process that pulls, until it is done or killed. */
public final class PullProcess {

    private PullProcess() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("begun");
        pull(URI.create(arguments[0]), Path.of(arguments[1]), 5_000);
        System.out.println("done");
    }

    static SourceState pull(URI lrs, Path store, long segmentBytes) throws Exception {
        PullSettings settings = PullSettings.standard()
                .withPauses(12, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(2))
                .withPages(40);
        try (StatementKeeper keeper = StatementKeeper.open(
                store, TestKey.KEY, InstantSource.system(), new KeepLimits(1 << 20, segmentBytes))) {
            return new Pull(
                            lrs,
                            Optional.of(new LrsCredentials("u", "p")),
                            settings,
                            keeper.intake("lrs", lrs.toString()),
                            InstantSource.system(),
                            new Silent())
                    .run();
        }
    }

    static Process start(URI lrs, Path store) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PullProcess.class.getName(),
                        lrs.toString(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Tells nobody. */
    static final class Silent implements PullProgress {
        @Override
        public void page(
                SourceState.Counts counts, @Nullable Instant first, @Nullable Instant reached, @Nullable Instant end) {}

        @Override
        public void note(String words) {}
    }
}
