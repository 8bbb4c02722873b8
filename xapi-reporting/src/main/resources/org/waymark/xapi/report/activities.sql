-- name: activities
-- title: Activities
-- question: At which activity of each course do learners stop, and how long do they stay with each?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: module | text | Module | The title of the module that the activity is in.
-- column: module_iri | key | Module IRI | The IRI of the module.
-- column: activity | text | Activity | The title of the activity, or its address (IRI) if nothing gives it a title.
-- column: activity_iri | key | Activity IRI | The IRI of the activity.
-- column: opened | people opened_activity | Opened | Learners with at least one statement about the activity, or a question in it, in this course.
-- column: finished | people finished_activity | Finished | Learners who finished it in this course at least once.
-- column: share | share finished / opened | Share finished | Finished, of those who opened it.
-- column: timed | basis | Learners with a time | Learners for whom any time was recorded.
-- column: minutes | measure timed minutes | Median time | Half of the learners with a recorded time took less than this in all, half took more.
-- part: timed of opened
-- chart: Learners who opened and finished each activity | activity | opened, finished | course
-- note: Activities stand in the order of the course. A learner may take them in another, and may come back to earlier ones: who opened a later activity
--       did not necessarily open all that come earlier.
-- note: An activity is opened by any statement about it or about a question in it, and finished by "completed" or "passed" about it, or any statement
--       about it whose result says that it is complete.
-- note: Everything is counted by learner and not by attempt: somebody who finishes an activity twice in the same course counts once.
-- note: Time is the sum of the durations of "experienced" statements about the activity, or else what its result says.
-- note: Statements that were taken back (voided) do not count. Courses that nobody started are left out; activities that nobody opened in a course
--       that somebody started are listed with zero.
WITH taken AS (
    SELECT course, module, item AS activity, learner, bool_or(finished) AS finished, sum(seconds) AS seconds
    FROM activity
    WHERE kind = 'activity'
    GROUP BY course, module, item, learner
),
listed AS (
    SELECT p.whole AS course, p.item AS module, q.item AS activity
    FROM part p
    JOIN part q ON q.whole = p.item
    JOIN (SELECT DISTINCT course FROM enrolment) e ON e.course = p.whole
    UNION
    SELECT course, module, activity FROM taken
)
SELECT
    c.title AS course,
    listed.course AS course_iri,
    coalesce(m.title, '(no module)') AS module,
    listed.module AS module_iri,
    coalesce(a.title, listed.activity) AS activity,
    listed.activity AS activity_iri,
    count(t.learner) AS opened,
    count(CASE WHEN t.finished THEN 1 END) AS finished,
    count(t.seconds) AS timed,
    median(t.seconds) / 60 AS minutes
FROM listed
JOIN item c ON c.item = listed.course
LEFT JOIN item m ON m.item = listed.module
LEFT JOIN item a ON a.item = listed.activity
LEFT JOIN taken t ON t.course = listed.course AND t.module = listed.module AND t.activity = listed.activity
LEFT JOIN part p ON p.whole = listed.course AND p.item = listed.module
LEFT JOIN part q ON q.whole = listed.module AND q.item = listed.activity
GROUP BY
    listed.course, listed.module, listed.activity, c.title, m.title, a.title,
    c.position, m.position, a.position, p.position, q.position
ORDER BY
    c.position, coalesce(p.position, 100000), coalesce(m.position, 0), coalesce(q.position, 100000),
    coalesce(a.position, 100000), listed.activity
