-- name: periods
-- title: Month by month
-- question: How many learners start and complete each course in each month?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: month | text | Month | The calendar month, in UTC.
-- column: started | people started | Started | Learners whose first statement in the course was in this month.
-- column: completed | people completed | Completed | Learners who completed the course for the first time in this month.
-- total: month | All months
-- series: Learners who started and completed, by month | month | started, completed | course
-- note: Everybody is in one month only: that of their first start, and that of their first completion. Those who complete in a month need not have
--       started in it.
-- note: Months go by when things happened and not by when they were received: a month can still grow for some days after its end. Publish months that are
--       over, and publish them once.
-- note: Statements that were taken back (voided) do not count. Months in which nothing started or was completed anywhere are left out.
WITH happened AS (
    SELECT course, substr(CAST(started AS STRING), 1, 7) AS month, 1 AS started, 0 AS completed FROM enrolment
    UNION ALL
    SELECT course, substr(CAST(completed_at AS STRING), 1, 7) AS month, 0 AS started, 1 AS completed
    FROM enrolment
    WHERE completed
),
grid AS (
    SELECT c.course, m.month
    FROM (SELECT DISTINCT course FROM enrolment) c CROSS JOIN (SELECT DISTINCT month FROM happened) m
),
counted AS (
    SELECT g.course, g.month, coalesce(sum(h.started), 0) AS started, coalesce(sum(h.completed), 0) AS completed
    FROM grid g LEFT JOIN happened h ON h.course = g.course AND h.month = g.month
    GROUP BY g.course, g.month
    UNION ALL
    SELECT course, NULL AS month, sum(started) AS started, sum(completed) AS completed
    FROM happened
    GROUP BY course
)
SELECT i.title AS course, counted.course AS course_iri, counted.month, counted.started, counted.completed
FROM counted JOIN item i ON i.item = counted.course
ORDER BY i.position, coalesce(counted.month, '9999')
