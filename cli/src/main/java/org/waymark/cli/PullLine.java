package org.waymark.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.pull.PullProgress;
import org.waymark.xapi.store.SourceState;

/** A line that rewrites itself on a terminal while statements are fetched, with a rate and the end in sight; nothing elsewhere but what matters. */
final class PullLine implements PullProgress {

    private final Console console;
    private final InstantSource clock;
    private final Instant begun;
    private Instant shown = Instant.MIN;
    private int width;

    PullLine(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public void page(
            SourceState.Counts counts, @Nullable Instant first, @Nullable Instant reached, @Nullable Instant end) {
        Instant now = clock.instant();
        if (!console.terminal()
                || Duration.between(shown.equals(Instant.MIN) ? begun.minusSeconds(9) : shown, now)
                                .toMillis()
                        < 200) {
            return;
        }
        shown = now;
        double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        StringBuilder line = new StringBuilder(
                "%,d statements, %,.0f a second".formatted(counts.received(), counts.received() / seconds));
        if (first != null && reached != null) {
            Instant goal = end == null || end.isAfter(now) ? now : end;
            double whole = Duration.between(first, goal).toMillis();
            double done = whole <= 0
                    ? 1
                    : Math.min(1, Duration.between(first, reached).toMillis() / whole);
            line.append(", reached ").append(reached.toString(), 0, 10);
            line.append(" (%.0f %% of the time until %s)"
                    .formatted(100 * done, goal.toString().substring(0, 10)));
            if (done > 0.02 && done < 1) {
                line.append(", about %s left".formatted(words((long) (seconds / done * (1 - done)))));
            }
        }
        rewrite(line.toString());
    }

    private static String words(long seconds) {
        return seconds < 90
                ? seconds + " s"
                : seconds < 5400 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
    }

    @Override
    public void note(String words) {
        end();
        console.say(words);
    }

    /** Ends the line. */
    void end() {
        if (width > 0) {
            console.err().print("\r" + " ".repeat(width) + "\r");
            console.err().flush();
            width = 0;
        }
    }

    private void rewrite(String line) {
        console.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        console.err().flush();
        width = line.length();
    }
}
