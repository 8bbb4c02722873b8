package org.waymark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.xapi.pull.Pull;
import org.waymark.xapi.pull.PullProgress;
import org.waymark.xapi.pull.PullSettings;
import org.waymark.xapi.store.KeepLimits;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.SourceState;
import org.waymark.xapi.store.StatementFile;
import org.waymark.xapi.store.StatementKeeper;

/**
 * How fast statements are pulled from a stub on loopback, which has its pages ready in memory, so that the stub is not what is measured.
 *
 * <pre>java -Xmx3g -cp "benchmarks/target/lib/*:benchmarks/target/classes" org.waymark.benchmarks.PullStatements FILE NEW-FOLDER</pre>
 *
 * A file of 300,000 statements or so; the stub keeps all of it in memory.
 */
public final class PullStatements {

    private static final int PAGE = 1_000;

    private PullStatements() {}

    public static void main(String[] arguments) throws Exception {
        List<byte[]> pages = pages(Path.of(arguments[0]));
        HttpServer stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.createContext("/", exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            // Asked again from the last statement, it has nothing more.
            int number = query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : query.contains("since=") ? pages.size() : 0;
            byte[] page = number < pages.size() ? pages.get(number) : "{\"statements\":[],\"more\":\"\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("about") ? 404 : 200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        stub.start();
        URI address = URI.create("http://127.0.0.1:" + stub.getAddress().getPort() + "/xapi/");
        Path store = Path.of(arguments[1]);
        LearnerKey key = LearnerKey.make(LearnerKey.fileOf(store), new SecureRandom());
        InstantSource clock = InstantSource.system();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (StatementKeeper keeper = StatementKeeper.open(store, key, clock, KeepLimits.standard())) {
            long begun = System.nanoTime();
            long processor = system.getProcessCpuTime();
            SourceState state = new Pull(
                            address, Optional.empty(), PullSettings.standard(), keeper.intake("stub", ""), clock, new Silent())
                    .run();
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cpu = (system.getProcessCpuTime() - processor) / 1e9;
            System.out.printf(
                    "%,d statements pulled, %,.0f a second by the clock (%.2f s); %,.0f for each second of processor time, the stub's included (%.2f s)%n",
                    state.last().kept(), state.last().kept() / seconds, seconds, state.last().kept() / cpu, cpu);
        } finally {
            stub.stop(0);
        }
    }

    private static List<byte[]> pages(Path file) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        int[] count = new int[1];
        new StatementFile(file).readAll((json, offset, length) -> {
            page.writeBytes((count[0] % PAGE == 0 ? "{\"statements\":[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
            page.write(json, offset, length);
            if (++count[0] % PAGE == 0) {
                end(page, pages);
            }
        });
        if (page.size() > 0) {
            end(page, pages);
        }
        return pages;
    }

    private static void end(ByteArrayOutputStream page, List<byte[]> pages) {
        page.writeBytes(("],\"more\":\"/xapi/more?page=" + (pages.size() + 1) + "\"}").getBytes(StandardCharsets.UTF_8));
        pages.add(page.toByteArray());
        page.reset();
    }

    private static final class Silent implements PullProgress {
        @Override
        public void page(SourceState.Counts counts, Instant first, Instant reached, Instant end) {}

        @Override
        public void note(String words) {
            System.err.println(words);
        }
    }
}
