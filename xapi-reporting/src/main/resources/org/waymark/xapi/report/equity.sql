-- name: equity
-- title: Who gets in, who finishes
-- question: Who is listed, who starts and who completes, by what people chose to tell of themselves?
-- column: characteristic | text | Asked | What people were asked, as the table of learners names it.
-- column: told | text | Told | What they chose to tell.
-- column: listed | people listed | Listed | People in the table of learners, such as those who applied or were given a place.
-- column: started | people listed_started | Started | Those among them who started any course.
-- column: share_started | share started / listed | Share who started | Started, of those listed.
-- column: completed | people listed_completed | Completed | Those among them who completed any course.
-- column: share_completed | share completed / started | Share who completed | Completed, of those who started.
-- total: told of characteristic | Everybody listed
-- chart: Listed, started and completed | told | listed, started, completed | characteristic
-- note: Everything here comes from a table of learners that was given when this report was made, and from what people chose to tell. Those who did not stand under "Not given",
--       and are not looked at further. No two characteristics are put together.
-- note: Whether these people reflect the communities that are served cannot be told from this: that needs numbers of the communities, asked in
--       the same words.
-- note: Differences between small groups come and go by chance.
-- note: Statements that were taken back (voided) do not count.
WITH told AS (
    SELECT c.name AS characteristic, CASE WHEN c.value = '' THEN 'Not given' ELSE c.value END AS told, l.courses, l.completed
    FROM characteristic c JOIN learner l ON l.learner = c.learner
)
SELECT characteristic, told, listed, started, completed
FROM (
    SELECT characteristic, told, count(*) AS listed, count(CASE WHEN courses > 0 THEN 1 END) AS started,
        count(CASE WHEN completed > 0 THEN 1 END) AS completed
    FROM told
    GROUP BY characteristic, told
    UNION ALL
    SELECT characteristic, NULL AS told, count(*) AS listed, count(CASE WHEN courses > 0 THEN 1 END) AS started,
        count(CASE WHEN completed > 0 THEN 1 END) AS completed
    FROM told
    GROUP BY characteristic
) n
ORDER BY characteristic, CASE WHEN told IS NULL THEN 2 WHEN told = 'Not given' THEN 1 ELSE 0 END, told
