-- name: coverage
-- title: Coverage delivered
-- question: How much of each framework did learners get, and at which depth?
-- column: framework | text | Framework | The framework, and how far it is agreed.
-- column: framework_iri | key | Framework IRI | The IRI of the framework.
-- column: element | text | Value, duty or competence | The element of the framework.
-- column: element_iri | key | Element IRI | Its IRI.
-- column: contested | words | Contested | Who contests the element or its framework, and why. Empty if nobody is known to.
-- column: introduces | plain minutes | Planned: introduced | Minutes that the catalogue plans in which it is explained.
-- column: practises | plain minutes | Planned: practised | Minutes planned in which learners choose what to do or say.
-- column: assesses | plain minutes | Planned: assessed | Minutes planned in which it is found out whether learners can.
-- column: learners | people | Learners reached | Learners who finished something that maps to it.
-- column: minutes | measure learners minutes | Delivered to half | Half of the learners reached finished more than so many planned minutes of it, half fewer.
-- chart: Minutes planned, by depth | element | introduces, practises, assesses | framework
-- note: Minutes are planned minutes of what learners finished, and not the time that they took. Who finished a module finished what is in it.
-- note: Planned minutes are those of all courses of the catalogue together, unless only one is counted; a module that stands in several counts once.
-- note: An activity of ten minutes that maps three elements counts ten minutes for each. So minutes of elements are never added up.
-- note: An element that is only introduced is covered in name. That something was finished does not tell what somebody can do.
-- note: Frameworks stand side by side. None is the framework, and none is translated into another. What is contested is shown as contested: a number beside it
--       takes no side.
-- note: Modules and activities that the catalogue has changed since are counted as they are in the catalogue now.
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
    CASE WHEN e.framework_title = '' THEN '(framework not in the catalogue)'
        WHEN e.status IN ('', 'agreed', 'published') THEN e.framework_title
        ELSE concat(e.framework_title, ' (', e.status, ')') END AS framework,
    e.framework AS framework_iri,
    CASE WHEN e.contested_by = '' THEN e.title ELSE concat(e.title, ' (contested)') END AS element,
    e.element AS element_iri,
    CASE WHEN e.contested_by = '' THEN '' ELSE concat('Contested by ', e.contested_by, ': ', e.contested_because) END AS contested,
    coalesce(p.introduces, 0) AS introduces,
    coalesce(p.practises, 0) AS practises,
    coalesce(p.assesses, 0) AS assesses,
    coalesce(t.learners, 0) AS learners,
    t.minutes
FROM element e
LEFT JOIN planned p ON p.element = e.element
LEFT JOIN taught t ON t.element = e.element
ORDER BY e.position
