-- name: modules
-- title: Modules
-- question: Where in each course do learners get to, and which modules do they complete?
-- column: course | text | Course | The title of the course, or its IRI if the catalogue does not have it.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: module | text | Module | The title of the module, or its IRI if the catalogue does not have it.
-- column: module_iri | key | Module IRI | The IRI of the module.
-- column: starts | people | Started | Learners with at least one statement about the module, or anything in it, in this course.
-- column: completions | people | Completed | Learners who completed or passed the module in this course at least once.
-- column: share | share completions / starts | Share completed | Completed, of those who started the module.
-- column: timed | basis | Learners with a time | Learners for whom any time was recorded.
-- column: minutes | measure timed minutes | Median time | Half of the learners with a recorded time took less than this in all, half took more.
-- column: scored | basis | Learners with a score | Learners who got a score for the module.
-- column: mean_score | measure scored % | Mean score | The mean of the best scores of the learners who got one.
-- chart: Learners who started and completed each module | module | starts, completions | course
-- note: A module is started by any statement about it or about anything in it, and completed by "completed" or "passed" about the module itself.
-- note: Everything is counted by learner and not by attempt: somebody who completes a module twice in the same course counts once. The same module
--       in two courses is counted in each.
-- note: Time is the sum of the durations of "experienced" statements in the module; in an attempt without any, of its "terminated" statements.
-- note: A score is the best scaled score that a learner got for the module itself, as a percentage of the highest possible.
-- note: Statements that were taken back (voided) do not count. Courses that nobody started are left out; modules that nobody opened in a course
--       that somebody started are listed with zero.
WITH taken AS (
    SELECT course, item AS module, learner, bool_or(finished) AS finished, sum(seconds) AS seconds, max(scaled) AS scaled
    FROM activity
    WHERE kind = 'module'
    GROUP BY course, item, learner
),
listed AS (
    SELECT whole AS course, item AS module FROM part WHERE whole IN (SELECT course FROM attempt)
    UNION
    SELECT course, module FROM taken
)
SELECT
    coalesce(c.title, listed.course) AS course,
    listed.course AS course_iri,
    coalesce(m.title, listed.module) AS module,
    listed.module AS module_iri,
    count(learner) AS starts,
    count(learner) FILTER (finished) AS completions,
    NULL AS share,
    count(seconds) AS timed,
    median(seconds) / 60 AS minutes,
    count(scaled) AS scored,
    avg(scaled) * 100 AS mean_score
FROM listed
LEFT JOIN taken ON taken.course = listed.course AND taken.module = listed.module
LEFT JOIN item c ON c.item = listed.course
LEFT JOIN item m ON m.item = listed.module
LEFT JOIN part p ON p.whole = listed.course AND p.item = listed.module
GROUP BY listed.course, listed.module, c.title, m.title, c.position, p.position
ORDER BY c.position NULLS LAST, listed.course, p.position NULLS LAST, listed.module
