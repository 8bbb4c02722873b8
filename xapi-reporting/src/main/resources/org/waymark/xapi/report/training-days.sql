-- name: training-days
-- title: Taught time beside training days
-- question: For each duty, what time do the courses give it, beside the training days that its source plans?
-- column: framework | text | Framework | The framework, and how far it is agreed.
-- column: framework_iri | key | Framework IRI | The IRI of the framework.
-- column: element | text | Duty | The duty.
-- column: element_iri | key | Element IRI | Its IRI.
-- column: contested | words | Contested | Who contests it or its framework. Empty if nobody is known to.
-- column: days | plain days | Training days | The days of training that the source plans for it, within an apprenticeship of a year.
-- column: planned | plain minutes | Taught time planned | Minutes of the catalogue that map to it, at any depth.
-- column: learners | people | Learners reached | Learners who finished something that maps to it.
-- column: minutes | measure learners minutes | Delivered to half | Half of the learners reached finished more than so many planned minutes of it, half fewer.
-- chart: Training days that the source plans | element | days
-- chart: Minutes of taught time planned | element | planned
-- note: Days and minutes are two units and stand for two things: days planned inside of an apprenticeship, work included, and time that a course takes. Neither is
--       turned into the other, and no share is worked out. No factor between them is known.
-- note: Planned minutes are those of all courses of the catalogue together, unless only one is counted; a module that stands in several counts once.
-- note: A course is a small part of an apprenticeship. A duty with many days and few minutes is to be expected; one with no minutes at all is a gap in the course.
-- note: An activity that maps several duties counts for each: minutes are never added up.
-- note: Statements that were taken back (voided) do not count.
WITH planned AS (
    SELECT
        m.element,
        sum(CASE WHEN m.depth = 'introduces' THEN m.minutes ELSE 0 END) AS introduces,
        sum(CASE WHEN m.depth = 'practises' THEN m.minutes ELSE 0 END) AS practises,
        sum(CASE WHEN m.depth = 'assesses' THEN m.minutes ELSE 0 END) AS assesses
    FROM mapped m
    GROUP BY m.element
),
had AS (
    SELECT element, learner, sum(minutes) AS minutes FROM delivered GROUP BY element, learner
),
taught AS (
    SELECT element, count(*) AS learners, median(minutes) AS minutes FROM had GROUP BY element
)
SELECT
    CASE WHEN e.status IN ('', 'agreed', 'published') THEN e.framework_title
        ELSE concat(e.framework_title, ' (', e.status, ')') END AS framework,
    e.framework AS framework_iri,
    CASE WHEN e.contested_by = '' THEN e.title ELSE concat(e.title, ' (contested)') END AS element,
    e.element AS element_iri,
    CASE WHEN e.contested_by = '' THEN '' ELSE concat('Contested by ', e.contested_by) END AS contested,
    e.training_days AS days,
    coalesce(p.introduces, 0) + coalesce(p.practises, 0) + coalesce(p.assesses, 0) AS planned,
    coalesce(t.learners, 0) AS learners,
    t.minutes
FROM element e
LEFT JOIN planned p ON p.element = e.element
LEFT JOIN taught t ON t.element = e.element
WHERE e.training_days IS NOT NULL
ORDER BY e.position
