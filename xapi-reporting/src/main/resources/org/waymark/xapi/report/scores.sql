-- name: scores
-- title: Scores
-- question: How do learners score in each course and module?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: what | text | Course or module | Its title.
-- column: what_iri | key | IRI | Its IRI.
-- column: kind | words | Kind | Whether it is a whole course or a module in it.
-- column: scored | people | Learners with a score | Learners who got a score for it.
-- column: mean | measure scored % | Mean | The mean of the best scores of these learners.
-- column: quarter | measure scored % | A quarter got this or less | At least a quarter of these learners got this or less.
-- column: half | measure scored % | Half got this or less | The median: at least half of these learners got this or less, and at least half this or more.
-- column: three_quarters | measure scored % | Three quarters got this or less | At least a quarter of these learners got this or more.
-- dots: Scores of the middle half of learners, per cent | what | quarter, half, three_quarters | course
-- note: A score is the best scaled score that a learner got for the thing itself, in any attempt, as a percentage of the highest possible.
-- note: Modules and courses without a score, and learners who got none, are left out.
-- note: Statements that were taken back (voided) do not count.
SELECT
    c.title AS course,
    v.course AS course_iri,
    i.title AS what,
    v.what AS what_iri,
    v.kind AS kind,
    count(v.value) AS scored,
    round(avg(v.value), 9) * 100 AS mean,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY v.value) * 100 AS quarter,
    median(v.value) * 100 AS half,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY v.value) * 100 AS three_quarters
FROM (
    SELECT course, course AS what, 'Whole course' AS kind, learner, CAST(scaled AS DOUBLE) AS value FROM enrolment
    UNION ALL
    SELECT course, item AS what, 'Module' AS kind, learner, CAST(max(scaled) AS DOUBLE) AS value
    FROM activity
    WHERE kind = 'module'
    GROUP BY course, item, learner
) v
JOIN item c ON c.item = v.course
JOIN item i ON i.item = v.what
LEFT JOIN part p ON p.whole = v.course AND p.item = v.what
WHERE v.value IS NOT NULL
GROUP BY v.course, v.what, v.kind, c.title, i.title, i.minutes, c.position, i.position, p.position
ORDER BY c.position, CASE WHEN v.kind = 'Module' THEN 1 ELSE 0 END, coalesce(p.position, 100000), i.position
