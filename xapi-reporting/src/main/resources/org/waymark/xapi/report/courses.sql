-- name: courses
-- title: Courses
-- question: How many learners start each course, how many complete it, how long does it take them, and how do they score?
-- column: course | text | Course | The title of the course, or its IRI if the catalogue does not have it.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: learners | people | Learners | People with at least one statement in the course.
-- column: attempts | people | Attempts | Registrations of these learners; somebody who takes a course twice is one learner with two attempts.
-- column: completions | people | Completed | Learners who completed or passed the course at least once.
-- column: share | share completions / learners | Share completed | Completed, of all learners of the course.
-- column: timed | basis | Learners with a time | Learners for whom any time was recorded.
-- column: minutes | measure timed minutes | Median time | Half of the learners with a recorded time took less than this in all, half took more.
-- column: scored | basis | Learners with a score | Learners who got a score for the course.
-- column: mean_score | measure scored % | Mean score | The mean of the best scores of the learners who got one.
-- column: median_score | measure scored % | Median score | Half of the learners with a score got less than this, half got more.
-- chart: Learners who started and completed each course | course | learners, completions
-- note: A learner started a course as soon as there is any statement about them in it: that it was opened, or anything inside of it.
-- note: A course is completed by a statement "completed" or "passed" about the course itself. Completing it again counts once.
-- note: Time is the sum of the durations of "experienced" statements, which stop when a page is not in view. An attempt without any takes the
--       durations of its "terminated" statements instead. All of a learner's attempts count together.
-- note: A score is the best scaled score that a learner got for the course itself, in any attempt, as a percentage of the highest possible.
-- note: Statements that were taken back (voided) do not count. Courses of the catalogue that nobody started are listed with zero.
WITH taken AS (
    SELECT course, learner, count(*) AS attempts, bool_or(completed) AS completed, sum(seconds) AS seconds, max(scaled) AS scaled
    FROM attempt
    GROUP BY course, learner
),
listed AS (
    SELECT item AS course FROM item WHERE kind = 'course'
    UNION
    SELECT course FROM taken
)
SELECT
    coalesce(item.title, listed.course) AS course,
    listed.course AS course_iri,
    count(learner) AS learners,
    coalesce(sum(attempts), 0) AS attempts,
    count(learner) FILTER (completed) AS completions,
    NULL AS share,
    count(seconds) AS timed,
    median(seconds) / 60 AS minutes,
    count(scaled) AS scored,
    avg(scaled) * 100 AS mean_score,
    median(scaled) * 100 AS median_score
FROM listed
LEFT JOIN taken ON taken.course = listed.course
LEFT JOIN item ON item.item = listed.course
GROUP BY listed.course, item.title, item.position
ORDER BY item.position NULLS LAST, listed.course
