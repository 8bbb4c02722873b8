package org.waymark.xapi.pull;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Says in words what an answer means that is not a page of statements. */
final class LrsAnswers {

    private static final String NOTHING = "Nothing was changed.";

    private LrsAnswers() {}

    static PullException refused(URI base, LrsClient.Answer answer) {
        int status = answer.status();
        if (status == 401) {
            return new PullException(
                    "the record store " + base
                            + " does not accept the name and secret. They come from WAYMARK_LRS_USERNAME and"
                            + " WAYMARK_LRS_PASSWORD, or from the file that --credentials names. " + NOTHING,
                    false);
        }
        if (status == 403) {
            return new PullException(
                    "the name and secret may not read all statements of " + base + ". Ask for a key that can read. "
                            + NOTHING,
                    false);
        }
        if (status >= 300 && status < 400) {
            String to = answer.headers().firstValue("Location").orElse("somewhere it does not say");
            return new PullException(
                    "the record store " + base + " has moved to " + to.replaceAll("[?#].*", "")
                            + ". The secret is not sent after it by itself: if you trust that address, name it with --lrs.",
                    false);
        }
        if (status == 404) {
            return new PullException(
                    "there are no statements at " + base
                            + ". The address is the one that ends just before \"statements\".",
                    false);
        }
        return new PullException(
                "the record store " + base + " answered " + status + quoted(answer) + ". " + NOTHING, false);
    }

    static boolean isJson(LrsClient.Answer answer) {
        String body = start(answer).strip();
        return body.startsWith("{");
    }

    static PullException notXapi(URI base, LrsClient.Answer answer) {
        return new PullException(
                "what is at " + base + " is not a record store: it answered " + answer.status()
                        + ", but not with statements" + quoted(answer) + ". Look at the address again.",
                false);
    }

    private static String quoted(LrsClient.Answer answer) {
        String start = start(answer)
                .replaceAll("\\s+", " ")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return start.isEmpty() ? "" : ": \"" + (start.length() > 120 ? start.substring(0, 120) + "…" : start) + "\"";
    }

    private static String start(LrsClient.Answer answer) {
        byte[] body = answer.body();
        return new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
    }
}
