-- The views that reports are written over. Each begins with its name. They are worked out when a report first needs them, on DuckDB or on Spark.

-- view: seen
-- One row for each way in which statements speak of an activity: what they say of its place, and how many there are. Nobody is in it.
SELECT
    object, object_type, parent, grouping, course, module,
    max(parent_type) AS parent_type, max(grouping_type) AS grouping_type, max(object_name) AS name,
    bool_or(interaction <> '') AS question,
    bool_or(verb IN (
        'http://adlnet.gov/expapi/verbs/initialized', 'http://adlnet.gov/expapi/verbs/launched',
        'http://adlnet.gov/expapi/verbs/attempted', 'http://adlnet.gov/expapi/verbs/completed',
        'http://adlnet.gov/expapi/verbs/passed', 'http://adlnet.gov/expapi/verbs/failed'
    )) AS taken,
    count(*) AS statements,
    count(*) FILTER (WHERE voided) AS voided,
    count(*) FILTER (WHERE voids <> '') AS voiding,
    count(*) FILTER (WHERE NOT voided AND voids = '' AND learner = '') AS without_learner,
    count(*) FILTER (WHERE NOT voided AND voids = '' AND learner <> '') AS usable,
    count(*) FILTER (WHERE NOT voided AND voids = '' AND learner <> '' AND registration = '') AS without_registration,
    count(*) FILTER (
        WHERE NOT voided AND voids = '' AND learner <> '' AND happened > setting.made
            AND happened >= setting.since AND happened < setting.until
    ) AS in_the_future,
    count(*) FILTER (
        WHERE NOT voided AND voids = '' AND learner <> '' AND (happened < setting.since OR happened >= setting.until)
    ) AS outside,
    min(happened) FILTER (
        WHERE NOT voided AND voids = '' AND learner <> '' AND happened >= setting.since AND happened < setting.until
    ) AS earliest,
    max(happened) FILTER (
        WHERE NOT voided AND voids = '' AND learner <> '' AND happened >= setting.since AND happened < setting.until
            AND happened <= setting.made
    ) AS latest
FROM statement CROSS JOIN setting
GROUP BY object, object_type, parent, grouping, course, module

-- view: fact
-- One row for each learner, attempt and thing: what they did with it. Only statements that count: not taken back, about one person, in
-- the period. Times are whole milliseconds: their sums are exact, so that the same statements give the same figures in whatever order.
SELECT
    learner, registration, course, module, activity, item, kind,
    min(happened) AS opened,
    max(happened) AS last_seen,
    min(CASE WHEN done THEN happened END) IS NOT NULL AS done,
    min(CASE WHEN done THEN happened END) AS done_at,
    sum(CASE WHEN act = 1 THEN milliseconds END) / 1000 AS viewed,
    sum(CASE WHEN act = 2 THEN milliseconds END) / 1000 AS sat,
    max(CASE WHEN act = 0 OR act = 3 THEN milliseconds END) / 1000 AS stated,
    CAST(max(scaled) AS DECIMAL(9, 6)) AS scaled,
    bool_or(cmi5) AS cmi5,
    count(*) AS statements
FROM (
    SELECT
        learner, registration, course, module, activity, item, kind, happened, act, milliseconds, scaled, cmi5,
        act = 3 OR completion AS done
    FROM (
        SELECT
            a_learner(s.learner) AS learner, a_registration(s.registration) AS registration,
            p.course, p.module, p.activity, p.item, p.kind, s.happened, s.scaled,
            coalesce(s.completion, false) AS completion,
            CASE WHEN s.seconds < 1000000000 THEN round(s.seconds * 1000) END AS milliseconds,
            s.category LIKE '%w3id.org/xapi/cmi5/context/categories/%' AS cmi5,
            CASE s.verb
                WHEN 'http://adlnet.gov/expapi/verbs/experienced' THEN 1
                WHEN 'http://adlnet.gov/expapi/verbs/terminated' THEN 2
                WHEN 'http://adlnet.gov/expapi/verbs/completed' THEN 3
                WHEN 'http://adlnet.gov/expapi/verbs/passed' THEN 3
                WHEN 'http://adlnet.gov/expapi/verbs/mastered' THEN 3
                WHEN 'https://w3id.org/xapi/adl/verbs/satisfied' THEN 3
                ELSE 0
            END AS act
        FROM statement s
        JOIN place p ON p.object = s.object AND p.parent = s.parent AND p.grouping = s.grouping
        CROSS JOIN setting
        WHERE NOT s.voided AND s.voids = '' AND s.learner <> '' AND p.course <> ''
            AND s.happened >= setting.since AND s.happened < setting.until
    ) placed
) acts
GROUP BY learner, registration, course, module, activity, item, kind

-- view: size
-- One row for each course of the catalogue: how many modules it has.
SELECT whole AS course, count(*) AS modules
FROM part JOIN item ON item.item = part.whole
WHERE item.kind = 'course'
GROUP BY whole

-- view: attempt
-- One row for each learner, course and registration. A learner without registrations has one attempt at each course.
-- Time: in view, by activity; where an attempt has none of that, the length of its sessions; else what the course's own result says.
-- In cmi5 nothing need be said of the course: it is completed when each of its modules is.
SELECT
    f.learner, f.course, f.registration,
    min(f.opened) AS started,
    max(f.last_seen) AS last_seen,
    bool_or(f.kind = 'course' AND f.done)
        OR (bool_or(f.cmi5)
            AND count(DISTINCT CASE WHEN f.kind = 'module' AND f.done THEN f.item END) >= max(coalesce(s.modules, 1000000)))
        AS completed,
    coalesce(
        min(CASE WHEN f.kind = 'course' THEN f.done_at END),
        max(CASE WHEN f.kind = 'module' THEN f.done_at END)
    ) AS completed_at,
    coalesce(
        sum(f.viewed),
        sum(CASE WHEN f.kind = 'course' THEN f.sat END),
        sum(CASE WHEN f.kind = 'module' THEN f.sat END),
        max(CASE WHEN f.kind = 'course' THEN f.stated END)
    ) AS seconds,
    max(CASE WHEN f.kind = 'course' THEN f.scaled END) AS scaled
FROM fact f
LEFT JOIN size s ON s.course = f.course
GROUP BY f.learner, f.course, f.registration

-- view: enrolment
-- One row for each learner and course: all attempts together.
SELECT
    a.learner, a.course,
    count(*) AS attempts,
    min(a.started) AS started,
    max(a.last_seen) AS last_seen,
    bool_or(a.completed) AS completed,
    min(CASE WHEN a.completed THEN a.completed_at END) AS completed_at,
    sum(a.seconds) AS seconds,
    max(a.scaled) AS scaled,
    coalesce(max(r.cohort), '') AS cohort,
    coalesce(max(r.organisation), '') AS organisation
FROM attempt a LEFT JOIN roster r ON r.learner = a.learner
GROUP BY a.learner, a.course

-- view: learner
-- One row for each learner, seen or listed.
SELECT
    coalesce(e.learner, r.learner) AS learner,
    e.first_seen, e.last_seen,
    coalesce(e.courses, 0) AS courses,
    coalesce(e.completed, 0) AS completed,
    r.learner IS NOT NULL AS listed,
    coalesce(r.cohort, '') AS cohort,
    coalesce(r.organisation, '') AS organisation
FROM (
    SELECT learner, min(started) AS first_seen, max(last_seen) AS last_seen, count(*) AS courses,
        sum(CASE WHEN completed THEN 1 ELSE 0 END) AS completed
    FROM enrolment
    GROUP BY learner
) e FULL OUTER JOIN roster r ON r.learner = e.learner

-- view: activity
-- One row for each learner, course, registration and module (kind 'module'), or activity in it (kind 'activity').
SELECT
    learner, course, registration, 'module' AS kind, module, module AS item,
    min(opened) AS opened,
    bool_or(kind = 'module' AND done) AS finished,
    coalesce(
        sum(viewed),
        sum(CASE WHEN kind = 'module' THEN sat END),
        max(CASE WHEN kind = 'module' THEN stated END)
    ) AS seconds,
    max(CASE WHEN kind = 'module' THEN scaled END) AS scaled
FROM fact
WHERE module <> ''
GROUP BY learner, course, registration, module
UNION ALL
SELECT
    learner, course, registration, 'activity' AS kind, module, activity AS item,
    min(opened) AS opened,
    bool_or(item = activity AND done) AS finished,
    coalesce(
        sum(CASE WHEN item = activity THEN viewed END),
        max(CASE WHEN item = activity THEN stated END)
    ) AS seconds,
    max(CASE WHEN item = activity THEN scaled END) AS scaled
FROM fact
WHERE activity <> ''
GROUP BY learner, course, registration, module, activity

-- view: answer
-- One row for each learner, course and question: their first answer that was judged or has a response, and how many they gave.
SELECT
    learner, course, module, activity, question, interaction, success, response, correct, seconds, answers
FROM (
    SELECT
        learner, course, module, activity, question, interaction, success, response, correct, seconds,
        row_number() OVER (PARTITION BY learner, course, question ORDER BY happened, id) AS nth,
        count(*) OVER (PARTITION BY learner, course, question) AS answers
    FROM (
        SELECT
            a_learner(s.learner) AS learner, p.course, p.module, p.activity, p.item AS question, s.interaction, s.success,
            s.response, s.correct, s.happened, s.id,
            CASE WHEN s.seconds < 1000000000 THEN round(s.seconds * 1000) / 1000 END AS seconds
        FROM statement s
        JOIN place p ON p.object = s.object AND p.parent = s.parent AND p.grouping = s.grouping
        CROSS JOIN setting
        WHERE NOT s.voided AND s.voids = '' AND s.learner <> '' AND p.course <> ''
            AND s.happened >= setting.since AND s.happened < setting.until
            AND (p.kind = 'question' OR s.interaction <> '')
            AND (s.success IS NOT NULL OR s.response <> '')
    ) answers
) numbered
WHERE nth = 1

-- view: step
-- One row for each course and step in it, in order: the activities of its modules, or the modules that have none. Of a course that
-- the catalogue does not have: its activities, in the order in which most learners first open them.
SELECT
    course, module, item,
    row_number() OVER (PARTITION BY course ORDER BY module_place, place, item) AS step,
    count(*) OVER (PARTITION BY course) AS steps
FROM (
    SELECT c.whole AS course, c.item AS module, coalesce(m.item, c.item) AS item,
        CAST(c.position AS DOUBLE) AS module_place, coalesce(m.position, 0) AS place
    FROM part c
    JOIN item i ON i.item = c.whole AND i.kind = 'course'
    LEFT JOIN part m ON m.whole = c.item
    UNION ALL
    SELECT course, module, item, CAST(avg(turn) AS DOUBLE) AS module_place, 0 AS place
    FROM (
        SELECT course, module, item, row_number() OVER (PARTITION BY learner, course ORDER BY opened, item) AS turn
        FROM (
            SELECT f.learner, f.course, max(f.module) AS module, f.item, min(f.opened) AS opened
            FROM fact f
            LEFT JOIN (SELECT DISTINCT whole FROM part) known ON known.whole = f.course
            WHERE known.whole IS NULL AND f.kind = 'activity'
            GROUP BY f.learner, f.course, f.item
        ) first_opened
    ) turned
    GROUP BY course, module, item
) listed

-- view: furthest
-- One row for each learner and course: the last step, in the course's order, that they opened or answered a question of.
SELECT f.learner, f.course, max(s.step) AS step
FROM (
    SELECT DISTINCT learner, course, CASE WHEN kind = 'question' THEN activity ELSE item END AS item FROM fact
) f
JOIN step s ON s.course = f.course AND s.item = f.item
GROUP BY f.learner, f.course

-- view: mapping
-- One row for each module or activity and element that it maps to, as the catalogue says.
SELECT m.item, m.element, coalesce(e.title, m.element) AS element_title, m.depth, m.minutes
FROM mapped m LEFT JOIN element e ON e.element = m.element

-- view: delivered
-- One row for each learner, course, element and depth: the minutes of what they finished that map to it. Who finished a module
-- finished the activities in it.
SELECT d.learner, d.course, m.element, m.depth, sum(m.minutes) AS minutes
FROM (
    SELECT learner, course, item FROM fact WHERE done AND kind IN ('module', 'activity')
    UNION
    SELECT f.learner, f.course, p.item FROM fact f JOIN part p ON p.whole = f.item WHERE f.done AND f.kind = 'module'
) d
JOIN mapped m ON m.item = d.item
WHERE m.minutes > 0
GROUP BY d.learner, d.course, m.element, m.depth
