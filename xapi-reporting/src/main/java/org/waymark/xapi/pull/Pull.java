package org.waymark.xapi.pull;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.ScannedStatement;
import org.waymark.xapi.store.Intake;
import org.waymark.xapi.store.SourceState;

/**
 * One run over one record store: asks for statements by {@code stored}, ascending, from a little before the point that was reached last, follows
 * {@code more} to its end, and asks once more from the last statement before it believes in the end. It may be ended at any moment and run again.
 */
public final class Pull {

    private static final int COMMIT_BYTES = 8 << 20;
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(1);
    private static final int MOST_EMPTY = 50;
    private static final int MOST_IDLE = 8;

    private final LrsClient client;
    private final PullSettings settings;
    private final InstantSource clock;
    private final PullProgress progress;
    private final Intake intake;
    private int pageStatements;
    private @Nullable Instant first;
    private @Nullable Instant latest;
    /** What the page that was taken last promised: that everything stored earlier could be found then. */
    private @Nullable Instant end;
    /** The earliest such promise of a page that showed later statements all the same: among those, some may have been missing. */
    private @Nullable Instant sure;
    /** What the page that was fetched last promised. */
    private @Nullable Instant promised;

    private final PageOrder order = new PageOrder();
    private final Deque<Begun> begun = new ArrayDeque<>();
    private boolean ordered = true;
    private boolean whole;
    private int largest;
    private boolean broken;
    private Instant committed;

    /**
     * A run.
     *
     * @param base the address that resources lie below, such as {@code https://lrs.example.org/xapi/}
     * @param intake takes the statements; its source is the record store
     * @param progress is told how it goes, on the same thread
     */
    public Pull(
            URI base,
            Optional<LrsCredentials> credentials,
            PullSettings settings,
            Intake intake,
            InstantSource clock,
            PullProgress progress) {
        this.client = new LrsClient(LrsAddress.base(base), credentials, settings, clock, progress);
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.intake = intake;
        this.pageStatements = settings.pageStatements();
        this.committed = clock.instant();
    }

    /**
     * Fetches all that is new.
     *
     * @return what came of it
     * @throws PullException if the record store cannot be read to its end; what was fetched before is kept
     * @throws IOException if the store cannot be written
     */
    public SourceState run() throws IOException {
        LrsAbout.agree(client);
        Instant since = beginning();
        forwards(since);
        if (!order.isRising()) {
            backwards(since);
        }
        commit(true);
        return intake.state();
    }

    /** From a beginning to the end, as asked for: the earliest first. */
    private void forwards(@Nullable Instant beginning) throws IOException {
        Instant since = beginning;
        int idle = 0;
        while (true) {
            Instant before = latest;
            long kept = intake.counts().kept();
            Walk walk = walk(since, null);
            whole |= before == null && walk == Walk.END;
            Instant last = latest;
            boolean further = last != null
                    && (before == null
                            || last.isAfter(before)
                            || intake.counts().kept() > kept);
            if (further) {
                idle = 0;
            } else if (walk == Walk.END) {
                return;
            } else if (++idle == MOST_IDLE || walk == Walk.BROKEN) {
                shorterPages(last, walk);
            }
            since = last == null ? since : last.minus(1, ChronoUnit.MILLIS);
        }
    }

    /**
     * From the earliest that came back to the beginning. Some record stores give the latest first, whatever they are asked for: where their pages
     * broke off, what is missing is earlier than all that came, and not later. Others have no order at all: they are read until they were read whole.
     */
    private void backwards(@Nullable Instant beginning) throws IOException {
        int idle = 0;
        while (first != null) {
            Instant before = first;
            long kept = intake.counts().kept();
            // Some record stores compare whole milliseconds.
            Instant until = whole || order.isFalling() ? first.plus(1, ChronoUnit.MILLIS) : null;
            Walk walk = walk(beginning, until);
            whole |= until == null && walk == Walk.END;
            if (first.isBefore(before) || intake.counts().kept() > kept) {
                idle = 0;
            } else if (walk == Walk.END) {
                return;
            } else if (++idle == MOST_IDLE || walk == Walk.BROKEN) {
                shorterPages(first, walk);
            }
        }
    }

    private void shorterPages(@Nullable Instant last, Walk walk) throws PullException {
        String where = last == null ? "from the beginning" : "after " + last;
        if (walk == Walk.LINK_LOST || pageStatements == 1) {
            throw new PullException(
                    walk == Walk.LINK_LOST
                            ? "the record store's links to further pages lead nowhere " + where
                                    + ". What came before is kept. Tell those who run it."
                            : "the record store gives no whole page " + where
                                    + ", not even with one statement on it. What came before is kept. Tell those who run it.",
                    true);
        }
        pageStatements = Math.max(1, pageStatements / 4);
    }

    private @Nullable Instant beginning() {
        Instant reached = intake.state().reached();
        Instant again = reached == null ? null : reached.minus(settings.overlap());
        Instant asked = settings.since();
        return again == null || (asked != null && asked.isAfter(again)) ? asked : again;
    }

    /** Goes from a beginning through all pages. While one is asked for, the last one is scanned, and the one before it is kept. */
    private Walk walk(@Nullable Instant since, @Nullable Instant until) throws IOException {
        order.beginWalk();
        try {
            Walk end = pages(first(since, until));
            takeAll();
            return end;
        } catch (PullException e) {
            // What came before is kept.
            try {
                takeAll();
                commit(false);
            } catch (IOException worse) {
                e.addSuppressed(worse);
            }
            throw e;
        }
    }

    private Walk pages(URI beginning) throws IOException {
        Set<URI> seen = new HashSet<>();
        URI address = beginning;
        Question asked = client.ask(address);
        int empty = 0;
        for (boolean start = true; ; start = false) {
            seen.add(address);
            Page page = page(address, asked, start);
            if (page == null) {
                return broken ? Walk.BROKEN : Walk.LINK_LOST;
            }
            URI next = next(address, page);
            boolean goesOn = next != null && !seen.contains(next) && empty < MOST_EMPTY;
            if (goesOn && next != null) {
                asked = client.ask(next);
            }
            empty = page.size() == 0 ? empty + 1 : 0;
            begin(page);
            largest = Math.max(largest, page.size());
            if (!goesOn || next == null) {
                // A page as large as any, with a way on that is not gone: there may be more.
                boolean full = page.size() > 1 && page.size() >= Math.min(pageStatements, largest);
                boolean lost = !page.more().isEmpty() && full;
                return lost ? Walk.LINK_LOST : Walk.END;
            }
            address = next;
        }
    }

    private URI first(@Nullable Instant since, @Nullable Instant until) {
        StringBuilder query = new StringBuilder("statements?ascending=true&limit=").append(pageStatements);
        if (since != null) {
            query.append("&since=").append(URLEncoder.encode(since.toString(), StandardCharsets.UTF_8));
        }
        if (until != null) {
            query.append("&until=").append(URLEncoder.encode(until.toString(), StandardCharsets.UTF_8));
        }
        return client.resource(query.toString());
    }

    private @Nullable Page page(URI address, Question asked, boolean start) throws IOException {
        Question question = asked;
        broken = false;
        for (int tries = 1; ; tries++) {
            LrsClient.Answer answer = client.answer(address, question);
            if (answer.status() != 200) {
                if (start) {
                    throw LrsAnswers.refused(client.resource(""), answer);
                }
                // Links to further pages may go out of date; the last statement does not.
                return null;
            }
            answer.consistentThrough().ifPresent(time -> promised = time);
            Page page = Page.of(answer.body());
            if (page.isWhole()) {
                return page;
            }
            if (start && tries == 1 && !LrsAnswers.isJson(answer)) {
                throw LrsAnswers.notXapi(client.resource(""), answer);
            }
            if (tries >= 3) {
                broken = true;
                begin(page);
                return null;
            }
            question = client.ask(address);
        }
    }

    private @Nullable URI next(URI address, Page page) {
        if (page.more().isEmpty()) {
            return null;
        }
        try {
            URI next = address.resolve(page.more());
            if (client.isHere(next)) {
                return next;
            }
            progress.note("The record store points to another machine (" + next.getHost()
                    + (next.getPort() < 0 ? "" : ":" + next.getPort())
                    + ") for more. That is not followed; it is asked again from the last statement instead.");
        } catch (IllegalArgumentException e) {
            progress.note(
                    "The record store gives a link to more that is no address. It is asked again from the last statement.");
        }
        return null;
    }

    private void begin(Page page) throws IOException {
        intake.begin(page.body(), page.begins(), page.ends(), page.size());
        begun.add(new Begun(page, promised));
        while (begun.size() > 1) {
            take();
        }
    }

    private void takeAll() throws IOException {
        while (!begun.isEmpty()) {
            take();
        }
    }

    private void take() throws IOException {
        Begun next = begun.remove();
        Page page = next.page();
        end = next.promised();
        Instant firstBefore = first;
        Instant latestBefore = latest;
        order.beginPage();
        intake.takeBegun(stored -> {
            if (stored != ScannedStatement.NO_TIME) {
                order.time(stored);
                note(Instant.EPOCH.plus(stored, ChronoUnit.MICROS));
            }
        });
        order.endPage();
        if (!page.isWhole() && !order.isPageInOrder()) {
            // What was cut off may be earlier than what came, or later.
            first = firstBefore;
            latest = latestBefore;
        }
        if (end != null && latest != null && latest.isAfter(end) && (sure == null || end.isBefore(sure))) {
            sure = end;
        }
        Instant now = clock.instant();
        if (intake.waiting() >= COMMIT_BYTES || Duration.between(committed, now).compareTo(COMMIT_AFTER) > 0) {
            commit(false);
            committed = now;
        }
        progress.page(intake.counts(), first, latest, end);
    }

    private void note(Instant stored) {
        if (latest != null && stored.isBefore(latest)) {
            // Not in order (or asked again): how far everything was read is known at the end only.
            ordered &= !stored.isBefore(latest.minus(1, ChronoUnit.MILLIS));
        }
        first = first == null || stored.isBefore(first) ? stored : first;
        latest = latest == null || stored.isAfter(latest) ? stored : latest;
    }

    private void commit(boolean atEnd) throws IOException {
        // While all has the same time, there may be earlier to come.
        boolean far = atEnd || (ordered && order.isRising() && latest != null && latest.isAfter(first));
        Instant reached = far ? latest : null;
        Instant now = clock.instant();
        // Clocks disagree, and a record store may promise less than it shows.
        Instant most = end == null || end.isAfter(now) ? now : end;
        most = sure == null || sure.isAfter(most) ? most : sure;
        reached = reached != null && reached.isAfter(most) ? most : reached;
        Instant before = intake.state().reached();
        Instant known = before != null && reached != null && reached.isBefore(before) ? before : reached;
        if (atEnd) {
            intake.commit(known);
        } else {
            intake.commitMeanwhile(known);
        }
    }

    /** A page that is being scanned, and what the record store promised with it. */
    private record Begun(Page page, @Nullable Instant promised) {}

    /** How going through pages ended. */
    private enum Walk {
        /** There was no further page. */
        END,
        /** There is more, and the way to it does not work. */
        LINK_LOST,
        /** A page did not come whole. */
        BROKEN
    }
}
