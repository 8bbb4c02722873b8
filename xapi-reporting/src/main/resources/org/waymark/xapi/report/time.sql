-- name: time
-- title: Time taken
-- question: How long do learners take for each course and module, and how does that compare with what was planned?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: what | text | Course or module | Its title.
-- column: what_iri | key | IRI | Its IRI.
-- column: kind | words | Kind | Whether it is a whole course or a module in it.
-- column: planned | plain minutes | Planned | The length that the catalogue gives.
-- column: timed | people | Learners with a time | Learners for whom any time was recorded.
-- column: quarter | measure timed minutes | A quarter took less | A quarter of these learners took less than this.
-- column: half | measure timed minutes | Half took less | The median: half of these learners took less than this, half took more.
-- column: three_quarters | measure timed minutes | Three quarters took less | A quarter of these learners took more than this.
-- dots: Minutes that the middle half of learners took | what | quarter, half, three_quarters | course
-- note: Time is the sum of the durations of "experienced" statements, which stop when a page is not in view; in an attempt without any, of its
--       "terminated" statements, or else what a result says. All of a learner's attempts count together.
-- note: The charts show modules, each course on a scale of its own; what a whole course took stands in the tables.
-- note: Learners who went part of the way count with the time that they took. A planned length is for those who do everything.
-- note: Reading more slowly, with help or with breaks, is not worse. These times are no measure of anybody.
-- note: Statements that were taken back (voided) do not count.
SELECT
    c.title AS course,
    v.course AS course_iri,
    i.title AS what,
    v.what AS what_iri,
    v.kind AS kind,
    CASE WHEN i.minutes > 0 THEN i.minutes END AS planned,
    count(v.value) AS timed,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY v.value) / 60 AS quarter,
    median(v.value) / 60 AS half,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY v.value) / 60 AS three_quarters
FROM (
    SELECT course, course AS what, 'Whole course' AS kind, learner, CAST(seconds AS DOUBLE) AS value FROM enrolment
    UNION ALL
    SELECT course, item AS what, 'Module' AS kind, learner, CAST(sum(seconds) AS DOUBLE) AS value
    FROM activity
    WHERE kind = 'module'
    GROUP BY course, item, learner
) v
JOIN item c ON c.item = v.course
JOIN item i ON i.item = v.what
LEFT JOIN part p ON p.whole = v.course AND p.item = v.what
GROUP BY v.course, v.what, v.kind, c.title, i.title, i.minutes, c.position, i.position, p.position
ORDER BY c.position, CASE WHEN v.kind = 'Module' THEN 1 ELSE 0 END, coalesce(p.position, 100000), i.position
