package org.waymark.scorm.browser.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.scorm.RecordStore;
import org.waymark.scorm.browser.Chromium;
import org.waymark.scorm.browser.StoreStub;

/**
 * Learners who do anything, while everything goes wrong: whatever they did is on record in the end, in the LMS and in the LRS, once and as it was. Set
 * {@code waymark.walks} (how many), {@code waymark.walks.seed} (of the first; each has the next), {@code waymark.walks.formats} and {@code waymark.walks.threads}.
 */
class WalksIT {

    private static final int COUNT = Integer.getInteger("waymark.walks", 60);
    private static final long SEED = Long.getLong("waymark.walks.seed", 1);
    private static final int THREADS = Integer.getInteger("waymark.walks.threads", 2);
    private static final List<String> FORMATS = Arrays.asList(
            System.getProperty("waymark.walks.formats", "scorm12,scorm2004-4").split(","));
    private static final int ENOUGH = 10;

    /** Sees to it that there is a browser, or says what is missing. */
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @Test
    void whateverALearnerDoesAndWhateverGoesWrongAllIsOnRecordOnceInTheEnd() throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Path own = folder.resolve("worker-" + i);
            Callable<Integer> worker = () -> walks(own, next, failures);
            all.add(workers.submit(worker));
        }
        workers.shutdown();
        for (Future<?> each : all) {
            each.get();
        }
        assertThat(failures)
                .withFailMessage(() -> failures.size() + " of " + Math.min(next.get(), COUNT)
                        + " walks went wrong; run one alone with -Dwaymark.walks=1 -Dwaymark.walks.seed=…\n\n"
                        + String.join("\n\n", failures))
                .isEmpty();
    }

    private static int walks(Path folder, AtomicInteger next, List<String> failures) throws IOException {
        RecordStore told;
        try (StoreStub any = new StoreStub()) {
            told = any.told();
        }
        int port = URI.create(told.endpoint()).getPort();
        int done = 0;
        try (Chromium.Started started = Chromium.Started.now();
                Site site = new Site(folder, FORMATS, told)) {
            for (int i = next.getAndIncrement(); i < COUNT && failures.size() < ENOUGH; i = next.getAndIncrement()) {
                walk(SEED + i, started.browser(), site, port).ifPresent(failures::add);
                done++;
            }
        }
        return done;
    }

    private static Optional<String> walk(long seed, Browser browser, Site site, int port) throws IOException {
        try (StoreStub store = new StoreStub(port);
                BrowserContext device = browser.newContext()) {
            device.setDefaultTimeout(10_000);
            device.addInitScript(script());
            Walk walk = new Walk(seed, site, store, device);
            try {
                walk.goes();
                return Optional.empty();
            } catch (AssertionError | Exception e) {
                String text = "walk " + seed + ":\n  " + String.join("\n  ", walk.steps) + "\n  WRONG:\n    "
                        + e.getMessage();
                return Optional.of(
                        e instanceof AssertionError ? text : text + "\n    " + Arrays.toString(e.getStackTrace()));
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = WalksIT.class.getResourceAsStream("walk.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
