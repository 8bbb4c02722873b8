-- name: quality
-- title: How good the data is
-- question: What was missing, doubtful, late or repeated in the statements, by source?
-- column: source | text | Source | The record store or export that statements came from.
-- column: what | text | What | What is said of the statements.
-- column: number | people | Statements | How many statements there are of which this is so.
-- column: effect | words | What that does to the figures | Whether they count, and what to keep in mind.
-- chart: Statements | what | number | source
-- note: A statement can be in several rows. Those about statements that were never kept come from the record store's own log.
-- note: These are numbers of statements and not of people: one learner sends many.
-- note: The whole store is looked at, whatever period is asked for.
-- note: Small numbers of statements are hidden as well: a single statement can be about a single person.
WITH kept AS (
    SELECT
        source,
        count(*) AS kept,
        count(CASE WHEN voided THEN 1 END) AS voided,
        count(CASE WHEN voids <> '' THEN 1 END) AS voiding,
        count(CASE WHEN NOT voided AND voids = '' AND learner = '' THEN 1 END) AS nobody,
        count(CASE WHEN NOT voided AND voids = '' AND learner <> '' AND registration = '' THEN 1 END) AS unregistered,
        count(CASE WHEN NOT voided AND voids = '' AND learner <> '' AND happened > setting.made THEN 1 END) AS future,
        count(CASE WHEN NOT voided AND voids = '' AND learner <> '' AND doubts LIKE '%ahead-of-clock%' THEN 1 END) AS ahead,
        count(CASE WHEN NOT voided AND voids = '' AND learner <> '' AND doubts LIKE '%no-timestamp%' THEN 1 END) AS undated,
        count(CASE WHEN NOT voided AND voids = '' AND learner <> '' AND doubts LIKE '%long-duration%' THEN 1 END) AS endless,
        count(CASE WHEN NOT voided AND voids = '' AND learner <> '' AND stored > happened + INTERVAL 7 DAYS THEN 1 END) AS late
    FROM statement CROSS JOIN setting
    GROUP BY source
),
placed AS (
    SELECT
        s.source,
        count(CASE WHEN p.course = '' THEN 1 END) AS nowhere,
        count(CASE WHEN p.course <> '' AND NOT coalesce(i.known, false) THEN 1 END) AS unmapped
    FROM statement s
    JOIN place p ON p.object = s.object AND p.parent = s.parent AND p.grouping = s.grouping
    LEFT JOIN item i ON i.item = p.course
    WHERE NOT s.voided AND s.voids = '' AND s.learner <> ''
    GROUP BY s.source
),
listed AS (
    SELECT source, 1 AS place, 'kept' AS what, kept AS number, 'Everything that is in the store.' AS effect FROM kept
    UNION ALL SELECT source, 2, 'taken back (voided)', voided, 'They do not count.' FROM kept
    UNION ALL SELECT source, 3, 'only take others back', voiding, 'They count for nothing else.' FROM kept
    UNION ALL SELECT source, 4, 'not about one identified person', nobody, 'They do not count.' FROM kept
    UNION ALL SELECT source, 5, 'of no course that can be made out', nowhere, 'They do not count.' FROM placed
    UNION ALL SELECT source, 6, 'of a course that the catalogue does not have', unmapped,
        'They count, under the name that statements give; no framework is mapped.' FROM placed
    UNION ALL SELECT source, 7, 'without a registration', unregistered,
        'They count; all that a learner does in a course is one attempt.' FROM kept
    UNION ALL SELECT source, 8, 'dated after this report was made', future, 'They count, with a doubtful time.' FROM kept
    UNION ALL SELECT source, 9, 'dated more than five minutes after they were stored', ahead,
        'They count; a clock was wrong.' FROM kept
    UNION ALL SELECT source, 10, 'without a time of their own', undated, 'They count as of when they were stored.' FROM kept
    UNION ALL SELECT source, 11, 'stored more than a week after they happened', late,
        'They count; figures of a period can still grow.' FROM kept
    UNION ALL SELECT source, 12, 'with a duration of more than 12 hours', endless,
        'They count; medians bear them, sums would not.' FROM kept
    UNION ALL SELECT source, 13, concat('not kept: ', what), number, 'They do not count.' FROM received
)
SELECT CASE WHEN source = '' THEN '(no name)' ELSE source END AS source, what, number, effect
FROM listed
ORDER BY source, place, what
