-- name: courses
-- title: Courses
-- question: How many learners start each course, how many complete it, how long does it take them, and how do they score?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: learners | people started | Learners | People with at least one statement in the course.
-- column: attempts | things learners | Attempts | How often these learners took it: registrations, as the system that they take it in gives them. Somebody who takes a course twice is one learner with two attempts.
-- column: completions | people completed | Completed | Learners who completed or passed the course at least once.
-- column: share | share completions / learners | Share completed | Completed, of all learners of the course.
-- column: timed | basis | Learners with a time | Learners for whom any time was recorded.
-- column: minutes | measure timed minutes | Median time | Half of the learners with a recorded time took less than this in all, half took more.
-- column: scored | basis | Learners with a score | Learners who got a score for the course.
-- column: mean_score | measure scored % | Mean score | The mean of the best scores of the learners who got one.
-- column: median_score | measure scored % | Median score | At least half of the learners with a score got this or less, and at least half this or more.
-- part: learners of attempts
-- part: timed of learners
-- part: scored of learners
-- chart: Learners who started and completed each course | course | learners, completions
-- note: A learner started a course as soon as there is any statement about them in it: that it was opened, or anything inside of it.
-- note: A course is completed by a statement "completed", "passed" or "satisfied" about the course itself, or one whose result says that it is
--       complete. In cmi5, where nothing need be said of the course, it is completed when all of its modules are. Completing it again counts once.
-- note: Time is the sum of the durations of "experienced" statements, which stop when a page is not in view. An attempt without any takes the
--       durations of its "terminated" statements instead, or else what the result of the course says. All of a learner's attempts count together.
-- note: A score is the best scaled score that a learner got for the course itself, in any attempt, as a percentage of the highest possible.
-- note: Statements that were taken back (voided) do not count. Courses of the catalogue that nobody started are listed with zero.
WITH listed AS (
    SELECT item AS course FROM item WHERE kind = 'course' AND known
    UNION
    SELECT course FROM enrolment
)
SELECT
    i.title AS course,
    listed.course AS course_iri,
    count(e.learner) AS learners,
    coalesce(sum(e.attempts), 0) AS attempts,
    count(CASE WHEN e.completed THEN 1 END) AS completions,
    count(e.seconds) AS timed,
    median(e.seconds) / 60 AS minutes,
    count(e.scaled) AS scored,
    avg(e.scaled) * 100 AS mean_score,
    median(e.scaled) * 100 AS median_score
FROM listed
JOIN item i ON i.item = listed.course
LEFT JOIN enrolment e ON e.course = listed.course
GROUP BY listed.course, i.title, i.position
ORDER BY i.position
