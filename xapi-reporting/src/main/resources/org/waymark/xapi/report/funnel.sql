-- name: funnel
-- title: Where learners leave
-- question: How far into each course do learners get, and after which step do they go no further?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: place | words | Part of the course | The module that the step is in.
-- column: number | plain | Step | The place of the step in the course.
-- column: step | text | What it is | The title of the step.
-- column: step_iri | key | Step IRI | The IRI of the step.
-- column: started | people started by course_iri | Started the course | People with at least one statement in the course.
-- column: reached | people | Got this far | Learners who opened this step or one that comes later in the course.
-- column: share | share reached / started | Share who got this far | Got this far, of all who started the course.
-- column: lost | lost reached in course_iri | Went no further | How many fewer got to the next step, worked out from the numbers as shown. Learners
--         who are still taking the course are among them.
-- funnel: Learners who got this far | step | reached | course
-- note: Steps stand in the order of the course; in a course that the catalogue does not have, in the order in which learners first open them. Somebody
--       who opened a later step got this far, even if they left this one out.
-- note: Nothing here says why somebody went no further. They may be taking a break, have found what they came for, or come back tomorrow: the
--       report "Going on, pausing, finishing" tells who was active lately. Reasons are only known where people were asked, and chose to say.
-- note: Learners with no statement about any step count as having started, and are in none of the steps.
-- note: Statements that were taken back (voided) do not count. Courses that nobody started are left out.
SELECT
    c.title AS course,
    s.course AS course_iri,
    coalesce(m.title, '') AS place,
    s.step AS number,
    coalesce(i.title, s.item) AS step,
    s.item AS step_iri,
    n.started AS started,
    coalesce(r.reached, 0) AS reached
FROM step s
JOIN (SELECT course, count(*) AS started FROM enrolment GROUP BY course) n ON n.course = s.course
JOIN item c ON c.item = s.course
LEFT JOIN item i ON i.item = s.item
LEFT JOIN item m ON m.item = s.module
LEFT JOIN (
    SELECT t.course, t.step, sum(coalesce(f.ended, 0)) OVER (PARTITION BY t.course ORDER BY t.step DESC) AS reached
    FROM step t
    LEFT JOIN (SELECT course, step, count(*) AS ended FROM furthest GROUP BY course, step) f
        ON f.course = t.course AND f.step = t.step
) r ON r.course = s.course AND r.step = s.step
ORDER BY c.position, s.step
