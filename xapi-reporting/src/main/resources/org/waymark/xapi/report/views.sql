-- The views that reports are written over.

-- Statements that count: read once, not taken back, about one person. A statement that takes another back counts for nothing
-- else, and cannot be taken back itself (xAPI 1.0.3 Part Two, 2.3.2). Scores and times become decimals: their sums are exact, so
-- that the same statements give the same figures in whatever order they are added up.
CREATE TABLE once AS
    SELECT *, voids IS NULL AND id IN (SELECT voids FROM statement WHERE voids IS NOT NULL) AS voided
    FROM statement
    QUALIFY row_number() OVER (PARTITION BY id ORDER BY happened) = 1;

CREATE TABLE counted AS
    SELECT
        once.* EXCLUDE (voids, voided, scaled, seconds),
        CAST(scaled AS DECIMAL(9, 6)) AS scaled,
        CAST(least(seconds, 1e9) AS DECIMAL(15, 3)) AS seconds,
        place.kind, place.activity, place.module
    FROM once JOIN place ON place.item = once.object
    WHERE voids IS NULL AND NOT voided AND learner <> '' AND course <> '';

CREATE VIEW source_count AS
    SELECT
        count(*) FILTER (voided) AS voided,
        count(*) FILTER (voids IS NOT NULL) AS voiding,
        (SELECT count(*) FROM statement) - count(*) AS repeated,
        count(*) FILTER (voids IS NULL AND NOT voided AND learner = '') AS without_learner,
        count(*) FILTER (voids IS NULL AND NOT voided AND learner <> '' AND course = '') AS without_course,
        count(*) FILTER (voids IS NULL AND NOT voided AND learner <> '' AND course <> '' AND registration = '')
            AS without_registration,
        count(*) FILTER (voids IS NULL AND NOT voided AND in_the_future) AS in_the_future
    FROM once;

-- learner: one row for each learner.
CREATE VIEW learner AS
    SELECT learner, min(happened) AS first_seen, max(happened) AS last_seen, count(DISTINCT course) AS courses
    FROM counted
    GROUP BY learner;

-- attempt: one row for each learner, course and registration. A learner without registrations has one attempt at each course.
CREATE VIEW attempt AS
    SELECT
        learner, course, registration,
        min(happened) AS started,
        bool_or(object = course AND verb IN ('http://adlnet.gov/expapi/verbs/completed', 'http://adlnet.gov/expapi/verbs/passed'))
            AS completed,
        min(happened) FILTER (
            object = course AND verb IN ('http://adlnet.gov/expapi/verbs/completed', 'http://adlnet.gov/expapi/verbs/passed')
        ) AS completed_at,
        -- The time spent: in view, by activity; where an attempt has none of that, the length of its sessions.
        coalesce(
            sum(seconds) FILTER (verb = 'http://adlnet.gov/expapi/verbs/experienced'),
            sum(seconds) FILTER (verb = 'http://adlnet.gov/expapi/verbs/terminated' AND object = course)
        ) AS seconds,
        max(scaled) FILTER (object = course) AS scaled
    FROM counted
    GROUP BY learner, course, registration;

-- activity: one row for each learner, course, registration and module (kind 'module'), or activity in it (kind 'activity').
CREATE VIEW activity AS
    SELECT
        learner, course, registration, 'module' AS kind, module, module AS item,
        min(happened) AS opened,
        bool_or(object = module AND verb IN ('http://adlnet.gov/expapi/verbs/completed', 'http://adlnet.gov/expapi/verbs/passed'))
            AS finished,
        coalesce(
            sum(seconds) FILTER (verb = 'http://adlnet.gov/expapi/verbs/experienced'),
            sum(seconds) FILTER (verb = 'http://adlnet.gov/expapi/verbs/terminated' AND object = module)
        ) AS seconds,
        max(scaled) FILTER (object = module) AS scaled
    FROM counted
    WHERE module <> ''
    GROUP BY learner, course, registration, module
    UNION ALL
    SELECT
        learner, course, registration, 'activity' AS kind, module, activity AS item,
        min(happened) AS opened,
        bool_or(object = activity AND (
            verb IN ('http://adlnet.gov/expapi/verbs/completed', 'http://adlnet.gov/expapi/verbs/passed')
            OR coalesce(completion, false)
        )) AS finished,
        sum(seconds) FILTER (verb = 'http://adlnet.gov/expapi/verbs/experienced' AND object = activity) AS seconds,
        max(scaled) FILTER (object = activity) AS scaled
    FROM counted
    WHERE activity <> ''
    GROUP BY learner, course, registration, module, activity;

-- mapping: one row for each module or activity and element that it maps to, as the catalogue says.
CREATE VIEW mapping AS
    SELECT item, element, element_title, depth, minutes FROM mapped;
