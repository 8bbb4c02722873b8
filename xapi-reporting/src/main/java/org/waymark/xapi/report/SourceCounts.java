package org.waymark.xapi.report;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What was read for a report, and what was left out or is doubtful.
 *
 * @param read statements read
 * @param voided statements left out because they were taken back
 * @param voiding statements that take others back; they count for nothing else
 * @param repeated statements left out because their id was read before
 * @param withoutLearner statements left out because they are not about one person who is identified
 * @param withoutCourse statements left out because no course can be made out for them
 * @param withoutRegistration statements that do not say which attempt they belong to: all of a learner's in one course count as one attempt
 * @param inTheFuture statements that say they happened after the report was made; they count, with a doubtful time
 * @param notUnderstood lines left out because they are no statements
 * @param outside statements left out because they happened outside the period that was asked for
 * @param first the month (UTC) of the earliest statement that counts; empty if none does. Months, and no days: a day may be one learner's
 * @param last the month of the latest that is not dated in the future
 */
public record SourceCounts(
        long read,
        long voided,
        long voiding,
        long repeated,
        long withoutLearner,
        long withoutCourse,
        long withoutRegistration,
        long inTheFuture,
        long notUnderstood,
        long outside,
        Optional<YearMonth> first,
        Optional<YearMonth> last) {}
