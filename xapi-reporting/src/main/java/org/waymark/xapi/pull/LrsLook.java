package org.waymark.xapi.pull;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.xapi.statement.InvalidStatementException;
import org.waymark.xapi.statement.StatementReader;

/** Looks at a record store before it is pulled from: whether it answers, and what its first page is like. Nothing is kept. */
public final class LrsLook {

    private final LrsClient client;
    private final PullSettings settings;
    private final URI base;

    /** A look at the record store that lies at an address. */
    public LrsLook(
            URI base,
            Optional<LrsCredentials> credentials,
            PullSettings settings,
            InstantSource clock,
            PullProgress progress) {
        this.base = LrsAddress.base(base);
        this.client = new LrsClient(this.base, credentials, settings, clock, progress);
        this.settings = settings;
    }

    /**
     * Asks for one page.
     *
     * @return what was seen, as sentences
     * @throws PullException if it does not answer as a record store does
     */
    public List<String> look() throws IOException {
        LrsAbout.agree(client);
        Instant since = settings.since();
        URI address = client.resource("statements?ascending=true&limit=" + Math.min(100, settings.pageStatements())
                + (since == null ? "" : "&since=" + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8)));
        LrsClient.Answer answer = client.answer(address, client.ask(address));
        if (answer.status() != 200) {
            throw LrsAnswers.refused(base, answer);
        }
        Page page = Page.of(answer.body());
        if (!page.isWhole()) {
            throw LrsAnswers.notXapi(base, answer);
        }
        List<String> seen = new ArrayList<>();
        seen.add(base + " answers as a record store. Its first page has " + page.size() + " statements"
                + (page.more().isEmpty() ? ", and there are no more." : ", and there are more."));
        StatementReader reader = StatementReader.ofAnyVersion();
        int wrong = 0;
        for (int i = 0; i < page.size(); i++) {
            try {
                reader.readOne(Arrays.copyOfRange(page.body(), page.begin(i), page.begin(i) + page.length(i)));
            } catch (InvalidStatementException e) {
                if (wrong++ == 0) {
                    seen.add("One would be set aside, since: "
                            + e.faults().get(0).message());
                }
            }
        }
        seen.add(wrong + " of these would be set aside.");
        answer.consistentThrough().ifPresent(time -> seen.add("It has everything that was stored up to " + time + "."));
        seen.add("Nothing was kept.");
        return seen;
    }
}
