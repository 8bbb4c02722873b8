-- name: pauses
-- title: Going on, pausing, finishing
-- question: Of those who started each course, how many have completed it, how many are at it, and how many have paused?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: started | people started | Started | People with at least one statement in the course.
-- column: completed | people completed | Completed | Learners who completed or passed the course at least once.
-- column: share_completed | share completed / started | Share completed | Completed, of those who started.
-- column: active | people | Under way | Not completed, and seen within the last 28 days.
-- column: paused | people | Paused | Not completed, and not seen for 28 days or more.
-- column: share_paused | share paused / started | Share paused | Paused, of those who started.
-- sum: started = completed + active + paused
-- chart: Completed, under way and paused | course | completed, active, paused
-- note: A pause is not a failure and may not be an end. Somebody who comes back after a pause counts as under way again.
-- note: The 28 days are counted back from the end of the period, or from when the report was made if that is earlier.
-- note: Statements that were taken back (voided) do not count. Courses that nobody started are left out.
SELECT
    i.title AS course,
    e.course AS course_iri,
    count(*) AS started,
    count(CASE WHEN e.completed THEN 1 END) AS completed,
    count(CASE WHEN NOT e.completed AND e.last_seen >= setting.paused_since THEN 1 END) AS active,
    count(CASE WHEN NOT e.completed AND e.last_seen < setting.paused_since THEN 1 END) AS paused
FROM enrolment e
JOIN item i ON i.item = e.course
CROSS JOIN setting
GROUP BY e.course, i.title, i.position
ORDER BY i.position
