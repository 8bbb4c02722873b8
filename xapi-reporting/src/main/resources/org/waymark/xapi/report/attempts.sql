-- name: attempts
-- title: Attempts
-- question: How often do learners take the same course?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: attempts | text | Attempts | How many registrations a learner has in the course.
-- column: learners | people started | Learners | Learners with so many attempts.
-- column: completed | people completed | Completed | Those among them who completed the course at least once.
-- column: share | share completed / learners | Share completed | Completed, of these learners.
-- total: attempts | All learners
-- chart: Learners by number of attempts | attempts | learners, completed | course
-- note: An attempt is a registration: the mark that an LMS (the system that learners take courses in) gives one person's go at a course. Where statements have none, all that a learner does in a course is one attempt. Some LMSs give a new registration
--       each time a course is opened: then this counts visits.
-- note: Statements that were taken back (voided) do not count.
WITH counted AS (
    SELECT
        course,
        CASE WHEN attempts >= 4 THEN '4 or more' ELSE CAST(attempts AS STRING) END AS attempts,
        completed
    FROM enrolment
)
SELECT i.title AS course, n.course AS course_iri, n.attempts, n.learners, n.completed
FROM (
    SELECT course, attempts, count(*) AS learners, count(CASE WHEN completed THEN 1 END) AS completed
    FROM counted
    GROUP BY course, attempts
    UNION ALL
    SELECT course, NULL AS attempts, count(*) AS learners, count(CASE WHEN completed THEN 1 END) AS completed
    FROM counted
    GROUP BY course
) n
JOIN item i ON i.item = n.course
ORDER BY i.position, coalesce(n.attempts, '9')
