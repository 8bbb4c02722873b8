package org.waymark.scorm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for tests, found once and started once for all of them: {@code WAYMARK_CHROMIUM}, Debian's Chromium, {@code google-chrome}, or Playwright's own. Where there
 * is none, tests are skipped with a word on what to install; where {@code CI} is set, they fail with it. What a test opens is closed after it.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String MISSING =
            "No browser was found. Install Chromium (Debian and Ubuntu: apt-get install chromium), or set WAYMARK_CHROMIUM to the path of Chromium or Chrome.";

    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable Started started;

    /** A browser, and what speaks to it; to be used by one thread. */
    public record Started(Playwright playwright, Browser browser, Optional<Path> executable) implements AutoCloseable {

        /**
         * Starts one.
         *
         * @throws IllegalStateException if there is none on this machine
         */
        public static Started now() {
            Playwright playwright = Playwright.create();
            Optional<Path> executable = find(System.getenv());
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setArgs(ARGUMENTS).setHeadless(true);
            executable.ifPresent(options::setExecutablePath);
            try {
                return new Started(playwright, playwright.chromium().launch(options), executable);
            } catch (PlaywrightException e) {
                playwright.close();
                throw executable.isPresent() ? e : new IllegalStateException(MISSING, e);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** The browser that stands on this machine, if one does. */
    static Optional<Path> find(Map<String, String> environment) {
        Stream<Path> named =
                Stream.ofNullable(environment.get("WAYMARK_CHROMIUM")).map(Path::of);
        Stream<Path> debian = Stream.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
        Stream<Path> chrome = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "google-chrome"));
        return Stream.of(named, debian, chrome)
                .flatMap(each -> each)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            started = context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Chromium.class))
                    .getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class);
        } catch (IllegalStateException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            Assumptions.abort(MISSING);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(Chromium::close);
        contexts.clear();
    }

    private static void close(BrowserContext context) {
        try {
            context.close();
        } catch (PlaywrightException e) {
            // A test killed it already.
        }
    }

    /** A device of its own: no cookies, no storage. */
    public BrowserContext device() {
        return device(new Browser.NewContextOptions());
    }

    /** A device with these properties. */
    public BrowserContext device(Browser.NewContextOptions options) {
        BrowserContext context = started().browser().newContext(options);
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        return context;
    }

    /** A device whose storage lies in a folder, so that it survives the browser. */
    public BrowserContext device(Path profile) {
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setArgs(ARGUMENTS)
                .setHeadless(true);
        started().executable().ifPresent(options::setExecutablePath);
        BrowserContext context = started().playwright().chromium().launchPersistentContext(profile, options);
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        return context;
    }

    /** Kills the browser whose storage lies in this folder, as a power cut would. */
    public static void kill(Path profile) {
        String named = "--user-data-dir=" + profile;
        List<ProcessHandle> browser = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(named))
                .toList();
        if (browser.isEmpty()) {
            throw new IllegalStateException("no browser runs on " + profile);
        }
        browser.forEach(ProcessHandle::destroyForcibly);
        browser.forEach(process -> process.onExit().join());
    }

    private Started started() {
        if (started == null) {
            throw new IllegalStateException("a browser is there between beforeAll and the end of the tests");
        }
        return started;
    }
}
