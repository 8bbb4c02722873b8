-- name: modules
-- title: Modules
-- question: Where in each course do learners get to, and which modules do they complete?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: module | text | Module | The title of the module, or its address (IRI) if nothing gives it a title.
-- column: module_iri | key | Module IRI | The IRI of the module.
-- column: starts | people opened | Started | Learners with at least one statement about the module, or anything in it, in this course.
-- column: completions | people finished | Completed | Learners who completed or passed the module in this course at least once.
-- column: share | share completions / starts | Share completed | Completed, of those who started the module.
-- column: timed | basis | Learners with a time | Learners for whom any time was recorded.
-- column: minutes | measure timed minutes | Median time | Half of the learners with a recorded time took less than this in all, half took more.
-- column: scored | basis | Learners with a score | Learners who got a score for the module.
-- column: mean_score | measure scored % | Mean score | The mean of the best scores of the learners who got one.
-- part: timed of starts
-- part: scored of starts
-- chart: Learners who started and completed each module | module | starts, completions | course
-- note: A module is started by any statement about it or about anything in it, and completed by "completed" or "passed" about the module itself, or a
--       statement about it whose result says that it is complete.
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
    SELECT p.whole AS course, p.item AS module FROM part p JOIN (SELECT DISTINCT course FROM enrolment) e ON e.course = p.whole
    UNION
    SELECT course, module FROM taken
)
SELECT
    c.title AS course,
    listed.course AS course_iri,
    m.title AS module,
    listed.module AS module_iri,
    count(t.learner) AS starts,
    count(CASE WHEN t.finished THEN 1 END) AS completions,
    count(t.seconds) AS timed,
    median(t.seconds) / 60 AS minutes,
    count(t.scaled) AS scored,
    avg(t.scaled) * 100 AS mean_score
FROM listed
JOIN item c ON c.item = listed.course
JOIN item m ON m.item = listed.module
LEFT JOIN taken t ON t.course = listed.course AND t.module = listed.module
LEFT JOIN part p ON p.whole = listed.course AND p.item = listed.module
GROUP BY listed.course, listed.module, c.title, m.title, c.position, m.position, p.position
ORDER BY c.position, coalesce(p.position, 100000), m.position
