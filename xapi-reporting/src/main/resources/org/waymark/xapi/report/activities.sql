-- name: activities
-- title: Activities
-- question: At which activity of each course do learners stop, and how long do they stay with each?
-- column: course | text | Course | The title of the course, or its IRI if the catalogue does not have it.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: module | text | Module | The title of the module, or its IRI; nothing if that is not known.
-- column: module_iri | key | Module IRI | The IRI of the module.
-- column: activity | text | Activity | The title of the activity, or its IRI if the catalogue does not have it.
-- column: activity_iri | key | Activity IRI | The IRI of the activity.
-- column: opened | people | Opened | Learners with at least one statement about the activity, or a question in it, in this course.
-- column: finished | people | Finished | Learners who finished the activity in this course at least once.
-- column: share | share finished / opened | Share finished | Finished, of those who opened the activity.
-- column: timed | basis | Learners with a time | Learners for whom any time was recorded.
-- column: minutes | measure timed minutes | Median time | Half of the learners with a recorded time took less than this in all, half took more.
-- chart: Learners who opened and finished each activity | activity | opened, finished | course
-- note: Activities stand in the order of the catalogue. Learners may take them in any order, so a later one can have more learners than an earlier.
-- note: An activity is opened by any statement about it or about a question in it, and finished by "completed" or "passed" about it, or any statement
--       about it whose result says that it is complete.
-- note: Everything is counted by learner and not by attempt: somebody who finishes an activity twice in the same course counts once.
-- note: Time is the sum of the durations of "experienced" statements about the activity.
-- note: Statements that were taken back (voided) do not count. Courses that nobody started are left out; activities that nobody opened in a course
--       that somebody started are listed with zero.
WITH taken AS (
    SELECT course, module, item AS activity, learner, bool_or(finished) AS finished, sum(seconds) AS seconds
    FROM activity
    WHERE kind = 'activity'
    GROUP BY course, module, item, learner
),
listed AS (
    SELECT modules.whole AS course, modules.item AS module, activities.item AS activity
    FROM part modules JOIN part activities ON activities.whole = modules.item
    WHERE modules.whole IN (SELECT course FROM attempt)
    UNION
    SELECT course, module, activity FROM taken
)
SELECT
    coalesce(c.title, listed.course) AS course,
    listed.course AS course_iri,
    coalesce(m.title, listed.module) AS module,
    listed.module AS module_iri,
    coalesce(a.title, listed.activity) AS activity,
    listed.activity AS activity_iri,
    count(learner) AS opened,
    count(learner) FILTER (finished) AS finished,
    NULL AS share,
    count(seconds) AS timed,
    median(seconds) / 60 AS minutes
FROM listed
LEFT JOIN taken ON taken.course = listed.course AND taken.module = listed.module AND taken.activity = listed.activity
LEFT JOIN item c ON c.item = listed.course
LEFT JOIN item m ON m.item = listed.module
LEFT JOIN item a ON a.item = listed.activity
LEFT JOIN part p ON p.whole = listed.course AND p.item = listed.module
LEFT JOIN part q ON q.whole = listed.module AND q.item = listed.activity
GROUP BY listed.course, listed.module, listed.activity, c.title, m.title, a.title, c.position, p.position, q.position
ORDER BY
    c.position NULLS LAST, listed.course, p.position NULLS LAST, listed.module, q.position NULLS LAST, listed.activity
