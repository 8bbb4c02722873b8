-- name: cohorts
-- title: By cohort
-- question: How many learners of each cohort start and complete each course?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: cohort | text | Cohort | The cohort, a group of people who learn together, as the table of learners names it.
-- column: started | people started | Started | Learners with at least one statement in the course.
-- column: completed | people completed | Completed | Learners who completed or passed the course at least once.
-- column: share | share completed / started | Share completed | Completed, of those who started.
-- total: cohort | All cohorts
-- chart: Learners who started and completed, by cohort | cohort | started, completed | course
-- note: Who is in which cohort comes from a table of learners that was given when this report was made. Everybody is in one; those who are not in it, or have no
--       cohort there, stand together.
-- note: Cohorts are small. Where most numbers are hidden, put cohorts together or do not break down.
-- note: Statements that were taken back (voided) do not count.
WITH counted AS (
    SELECT
        course, CASE WHEN cohort = '' THEN '(in no cohort)' ELSE cohort END AS cohort,
        count(*) AS started, count(CASE WHEN completed THEN 1 END) AS completed
    FROM enrolment
    GROUP BY course, CASE WHEN cohort = '' THEN '(in no cohort)' ELSE cohort END
    UNION ALL
    SELECT course, NULL AS cohort, count(*) AS started, count(CASE WHEN completed THEN 1 END) AS completed
    FROM enrolment
    GROUP BY course
)
SELECT i.title AS course, n.course AS course_iri, n.cohort, n.started, n.completed
FROM counted n JOIN item i ON i.item = n.course
ORDER BY i.position, CASE WHEN n.cohort IS NULL THEN 2 WHEN n.cohort = '(in no cohort)' THEN 1 ELSE 0 END, n.cohort
