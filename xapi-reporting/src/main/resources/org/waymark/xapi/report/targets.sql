-- name: targets
-- title: Against what was promised
-- question: How many were trained, of the number that was promised?
-- column: target | text | What was promised | As the file of targets says.
-- column: kind | words | Target or result | Whether the number is a target, a result that somebody reported, or not clear, as the file says.
-- column: source | words | Where the number comes from | As the file says.
-- column: of | words | Who is counted | Which learners are counted, in which courses.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: cohort | key | Cohort | The cohort.
-- column: organisation | key | Organisation | The organisation.
-- column: counts | key | What is counted | Whether it counts starts or completions.
-- column: number | plain people | Number | The number that was promised.
-- column: counted | people from counts by course_iri, cohort, organisation | Counted | How many there are, each counted once.
-- column: share | share counted / number | Counted, of the number | Counted, as a percentage of the number. More than 100 % means that there are more than that.
-- chart: Counted, and the number | target | counted, number
-- note: The numbers come from a table of targets that was given when this report was made. What statements tell is only who took the courses in this store: training
--       that happened elsewhere, or before, is not counted.
-- note: A number of which nobody knows whether it is a target or a result is shown as what it is. This report does not settle it.
-- note: Statements that were taken back (voided) do not count.
SELECT
    t.title AS target,
    t.kind,
    t.source,
    concat(
        CASE WHEN t.counts = 'started' THEN 'Learners who started ' ELSE 'Learners who completed ' END,
        coalesce(i.title, CASE WHEN t.course = '' THEN 'any course' ELSE t.course END),
        CASE WHEN t.cohort = '' THEN '' ELSE concat(', of the cohort ', t.cohort) END,
        CASE WHEN t.organisation = '' THEN '' ELSE concat(', of ', t.organisation) END
    ) AS of,
    CASE WHEN t.course <> '' THEN t.course END AS course_iri,
    CASE WHEN t.cohort <> '' THEN t.cohort END AS cohort,
    CASE WHEN t.organisation <> '' THEN t.organisation END AS organisation,
    t.counts,
    t.number,
    count(DISTINCT e.learner) AS counted
FROM target t
LEFT JOIN item i ON i.item = t.course
LEFT JOIN enrolment e
    ON (t.course = '' OR e.course = t.course)
    AND (t.cohort = '' OR e.cohort = t.cohort)
    AND (t.organisation = '' OR e.organisation = t.organisation)
    AND (t.counts = 'started' OR e.completed)
GROUP BY t.position, t.title, t.kind, t.source, t.counts, t.number, t.course, t.cohort, t.organisation, i.title
ORDER BY t.position
