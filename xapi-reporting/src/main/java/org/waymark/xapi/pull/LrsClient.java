package org.waymark.xapi.pull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.Timestamps;

/** Asks one record store, again and again if need be, and never any other: links that lead elsewhere are not followed. */
final class LrsClient implements AutoCloseable {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    /** Of a page, in octets. */
    private static final int LARGEST = 256 << 20;

    private static final Duration LONGEST_STALL = Duration.ofSeconds(15);

    private final URI base;
    private final Optional<LrsCredentials> credentials;
    private final PullSettings settings;
    private final InstantSource clock;
    private final PullProgress progress;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private String version = "1.0.3";

    LrsClient(
            URI base,
            Optional<LrsCredentials> credentials,
            PullSettings settings,
            InstantSource clock,
            PullProgress progress) {
        this.base = base;
        this.credentials = credentials;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /** The address of a resource. */
    URI resource(String name) {
        return base.resolve(name);
    }

    void speak(String other) {
        version = other;
    }

    /** Whether an address belongs to this record store. */
    boolean isHere(URI address) {
        return base.getScheme().equalsIgnoreCase(String.valueOf(address.getScheme()))
                && base.getHost().equalsIgnoreCase(String.valueOf(address.getHost()))
                && port(base) == port(address);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** Begins to ask; {@link #answer} waits for what comes. */
    Question ask(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("X-Experience-API-Version", version)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
        credentials.ifPresent(each -> request.header("Authorization", each.header()));
        Duration stall = settings.timeout().compareTo(LONGEST_STALL) < 0 ? settings.timeout() : LONGEST_STALL;
        return new Question(http, request.GET().build(), LARGEST, stall);
    }

    /**
     * The answer to a question that was begun, asked again as often as the settings allow if something passing is in the way.
     *
     * @throws PullException if there is none
     */
    Answer answer(URI address, Question first) throws PullException {
        Question asked = first;
        Duration pause = settings.firstPause();
        for (int tries = 1; ; tries++) {
            String trouble;
            Duration wanted = Duration.ZERO;
            IOException cause = null;
            try {
                HttpResponse<byte[]> response = asked.await();
                if (!PASSING.contains(response.statusCode())) {
                    return new Answer(response.statusCode(), response.headers(), body(response));
                }
                trouble = "it answered " + response.statusCode();
                wanted = retryAfter(response.headers());
            } catch (IOException e) {
                refuseWhatStays(e);
                trouble = words(e);
                cause = e;
            }
            if (tries >= settings.tries()) {
                String message = "the record store " + base + " does not answer well (" + trouble + "), after " + tries
                        + " tries. What was fetched is kept: run the same command again later.";
                throw cause == null ? new PullException(message, true) : new PullException(message, true, cause);
            }
            Duration longer = wanted.compareTo(pause) > 0 ? wanted : pause;
            sleep(longer.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : longer, trouble);
            pause = pause.multipliedBy(2);
            asked = ask(address);
        }
    }

    /** What is at an address that a record store need not have: asked for twice at most, and null if nothing comes of it. */
    @Nullable
    Answer answerIfAny(URI address) throws PullException {
        for (int tries = 1; tries <= 2; tries++) {
            try {
                HttpResponse<byte[]> response = ask(address).await();
                if (!PASSING.contains(response.statusCode())) {
                    return new Answer(response.statusCode(), response.headers(), body(response));
                }
            } catch (PullException e) {
                throw e;
            } catch (IOException e) {
                refuseWhatStays(e);
            }
        }
        return null;
    }

    private void sleep(Duration pause, String trouble) throws PullException {
        if (pause.compareTo(Duration.ofSeconds(5)) >= 0) {
            progress.note("The record store is in trouble (" + trouble + "); waiting " + pause.toSeconds() + " s.");
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PullException("interrupted", true, e);
        }
    }

    /** Faults that no patience mends. */
    private void refuseWhatStays(IOException e) throws PullException {
        if (e instanceof SSLException) {
            boolean plain = String.valueOf(e.getMessage()).contains("plaintext");
            throw new PullException(
                    plain
                            ? base + " does not speak TLS. Does its address begin with http:// ?"
                            : "the connection to " + base + " cannot be trusted: " + e.getMessage()
                                    + ". Its certificate may be out of date, for another name, or from an authority that Java does not know.",
                    false,
                    e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException
                    || cause instanceof java.nio.channels.UnresolvedAddressException) {
                throw new PullException(
                        "there is no machine called " + base.getHost() + ". Look at the address again.", false, e);
            }
        }
    }

    private static String words(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return "it took too long";
        }
        if (e instanceof ConnectException) {
            return "it refused the connection";
        }
        return e.getMessage() == null ? "the connection broke" : e.getMessage();
    }

    private static byte[] body(HttpResponse<byte[]> response) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .map(each -> each.toLowerCase(Locale.ROOT).contains("gzip"))
                .orElse(false);
        if (!packed) {
            return response.body();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()), 1 << 16)) {
            byte[] body = in.readNBytes(LARGEST);
            if (body.length == LARGEST) {
                throw new IOException("a page is larger than " + (LARGEST >> 20) + " MiB");
            }
            return body;
        }
    }

    private Duration retryAfter(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), then);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (java.time.DateTimeException e) {
            return Duration.ZERO;
        }
    }

    @Override
    public void close() {
        // java.net.http's client is let go of by the garbage collector; it has no close before Java 21.
    }

    /**
     * What a record store answered.
     *
     * @param status of HTTP
     * @param headers of HTTP
     * @param body uncompressed
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
    record Answer(int status, HttpHeaders headers, byte[] body) {

        /** Up to when everything can be found (xAPI 1.0.3 Part Three §2.1.3). */
        Optional<Instant> consistentThrough() {
            return headers.firstValue("X-Experience-API-Consistent-Through").flatMap(Timestamps::parse);
        }
    }
}
