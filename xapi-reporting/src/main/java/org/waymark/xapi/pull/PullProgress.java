package org.waymark.xapi.pull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.store.SourceState;

/** Is told how a pull goes on. */
public interface PullProgress {

    /**
     * A page was taken in.
     *
     * @param counts what this run counted so far
     * @param first the earliest {@code stored} of this run; null before there is one
     * @param reached the latest so far
     * @param end up to when the record store has statements; null if it does not say
     */
    void page(SourceState.Counts counts, @Nullable Instant first, @Nullable Instant reached, @Nullable Instant end);

    /** Something that the person should know, though the pull goes on. */
    void note(String words);
}
