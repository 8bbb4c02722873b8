-- name: organisations
-- title: By organisation
-- question: How many learners of each organisation start and complete each course?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: organisation | text | Organisation | The organisation, as the table of learners names it.
-- column: started | people started | Started | Learners with at least one statement in the course.
-- column: completed | people completed | Completed | Learners who completed or passed the course at least once.
-- column: share | share completed / started | Share completed | Completed, of those who started.
-- total: organisation | All organisations
-- chart: Learners who started and completed, by organisation | organisation | started, completed | course
-- note: Who is in which organisation comes from a table of learners that was given when this report was made. Everybody is in one; those who are not in it, or have no
--       organisation there, stand together.
-- note: Some organisations are small. Where most numbers are hidden, put organisations together or do not break down.
-- note: Statements that were taken back (voided) do not count.
WITH counted AS (
    SELECT
        course, CASE WHEN organisation = '' THEN '(in no organisation)' ELSE organisation END AS organisation,
        count(*) AS started, count(CASE WHEN completed THEN 1 END) AS completed
    FROM enrolment
    GROUP BY course, CASE WHEN organisation = '' THEN '(in no organisation)' ELSE organisation END
    UNION ALL
    SELECT course, NULL AS organisation, count(*) AS started, count(CASE WHEN completed THEN 1 END) AS completed
    FROM enrolment
    GROUP BY course
)
SELECT i.title AS course, n.course AS course_iri, n.organisation, n.started, n.completed
FROM counted n JOIN item i ON i.item = n.course
ORDER BY i.position, CASE WHEN n.organisation IS NULL THEN 2 WHEN n.organisation = '(in no organisation)' THEN 1 ELSE 0 END, n.organisation
