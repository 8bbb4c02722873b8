-- name: breaks
-- title: Breaks
-- question: Do learners take the breaks that are planned, and for how long?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: place | words | Part of the course | The module that the break is in.
-- column: pause | text | Break | Its title.
-- column: pause_iri | key | Break IRI | Its IRI.
-- column: planned | plain minutes | Planned | The length that the catalogue plans.
-- column: before | plain minutes | Planned before it | Planned minutes since the break before, or since the beginning.
-- column: passed | people | Came to it | Learners who opened the break or something that comes later.
-- column: opened | people | Opened it | Learners who opened the break itself.
-- column: share | share opened / passed | Share who opened it | Opened it, of those who came to it.
-- column: timed | basis | Timed | Learners for whom a time was recorded.
-- column: minutes | measure timed minutes | Median time | Half of the learners stayed on the page of the break for less than this.
-- part: timed of opened
-- chart: Learners who came to each break, and opened it | pause | passed, opened | course
-- note: A package cannot see whether somebody rests. It knows that the page of the break was open and in view: closing the laptop and going for a walk
--       counts as no time at all. So this time is at most a hint.
-- note: Breaks of courses with a facilitator are not in statements, unless the course has a page for them.
-- note: "Planned before it" is what the catalogue plans, and not how long anybody sat.
-- note: Statements that were taken back (voided) do not count. Courses that nobody started are left out.
WITH planned AS (
    SELECT s.course, s.item, s.module, s.step, i.type, i.title, i.minutes,
        sum(i.minutes) OVER (PARTITION BY s.course ORDER BY s.step) AS so_far
    FROM step s JOIN item i ON i.item = s.item
),
pauses AS (
    SELECT p.*, p.so_far - p.minutes - coalesce(
        max(p.so_far) OVER (PARTITION BY p.course ORDER BY p.step ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0
    ) AS before
    FROM planned p
    WHERE p.type = 'break'
),
opened AS (
    SELECT course, item, learner, sum(seconds) AS seconds
    FROM activity
    WHERE kind = 'activity'
    GROUP BY course, item, learner
)
SELECT
    c.title AS course,
    p.course AS course_iri,
    coalesce(m.title, '') AS place,
    p.title AS pause,
    p.item AS pause_iri,
    p.minutes AS planned,
    p.before,
    count(f.learner) AS passed,
    count(o.learner) AS opened,
    count(o.seconds) AS timed,
    median(o.seconds) / 60 AS minutes
FROM pauses p
JOIN item c ON c.item = p.course
JOIN furthest f ON f.course = p.course AND f.step >= p.step
LEFT JOIN item m ON m.item = p.module
LEFT JOIN opened o ON o.course = p.course AND o.item = p.item AND o.learner = f.learner
GROUP BY p.course, p.item, p.title, p.minutes, p.before, p.step, c.title, c.position, m.title
ORDER BY c.position, p.step
