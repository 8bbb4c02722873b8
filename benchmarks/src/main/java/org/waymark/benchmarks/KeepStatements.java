package org.waymark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.waymark.xapi.store.Intake;
import org.waymark.xapi.store.KeepLimits;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.StatementFile;
import org.waymark.xapi.store.StatementKeeper;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How long it takes to keep a file of statements, with pseudonyms, index and Parquet, against what Jackson takes merely to read the same file.
 *
 * <pre>java -Xmx900m -cp "benchmarks/target/lib/*:benchmarks/target/classes" org.waymark.benchmarks.KeepStatements FILE NEW-FOLDER [jackson]</pre>
 *
 * With the word {@code jackson} it only reads. Both are whole processes, so both pay for a cold start.
 */
public final class KeepStatements {

    private KeepStatements() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        long begun = System.nanoTime();
        long count = arguments.length > 2 ? read(file) : keep(file, Path.of(arguments[1]));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%s: %,d, %.2f s by the clock, %.2f s of processor time%n",
                arguments.length > 2 ? "tokens read by Jackson" : "statements kept",
                count,
                (System.nanoTime() - begun) / 1e9,
                system.getProcessCpuTime() / 1e9);
        System.out.printf(
                "of these: %.2f s on the main thread; by the clock %.2f s compiling, %.2f s collecting garbage%n",
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9,
                ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3,
                ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(each -> each.getCollectionTime()).sum() / 1e3);
    }

    private static long read(Path file) throws Exception {
        long tokens = 0;
        try (InputStream in = new FileInputStream(file.toFile());
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static long keep(Path file, Path store) throws Exception {
        Path keyFile = LearnerKey.fileOf(store);
        LearnerKey key =
                Files.exists(keyFile) ? LearnerKey.read(keyFile) : LearnerKey.make(keyFile, new SecureRandom());
        try (StatementKeeper keeper = StatementKeeper.open(store, key, InstantSource.system(), KeepLimits.standard())) {
            Intake intake = keeper.intake("benchmark", "");
            intake.addAll(new StatementFile(file));
            System.out.println(intake.counts());
            return keeper.size();
        }
    }
}
