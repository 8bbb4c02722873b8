-- name: questions
-- title: Questions
-- question: Which questions do learners find hard, and which tell those apart who know from those who do not?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: activity | words | Where it stands | The activity that the question is in.
-- column: question | text | Question | Its words, or its address (IRI) if nothing gives them.
-- column: question_iri | key | Question IRI | The IRI of the question.
-- column: kind | words | Kind | How it is answered: choice (one or more of those offered), true-false, likert (a scale), matching, sequencing
--         (putting in order), fill-in (in words), numeric and so on.
-- column: answered | people | Answered | Learners who answered it at least once.
-- column: judged | people | Judged | Learners whose first answer was judged right or wrong. Questions without a right answer have none.
-- column: correct | people | Right at first | Learners whose first answer was right.
-- column: share | share correct / judged | Share right at first | Right at first, of those judged. A question is the harder the lower this is.
-- column: compared | basis | Compared | Learners who answered at least two other questions of the same activity.
-- column: discrimination | measure compared −1 to 1 to 1 | Tells apart | How well the first answer goes with the first answers to the other questions of the
--         activity: the correlation with the share of those that were right. Near 0: it goes with nothing. Below 0: look at its wording.
-- column: timed | basis | Timed | Learners whose first answer has a duration.
-- column: seconds | measure timed seconds | Median time | Half of the learners took less than this for their first answer.
-- column: tries | measure answered answers to 1 | Answers each | The mean number of answers that these learners gave to it.
-- part: judged of answered
-- part: compared of judged
-- part: timed of answered
-- chart: Learners who answered, were judged, and were right at first | question | answered, judged, correct | course
-- note: Only first answers count for difficulty: afterwards people have read the feedback.
-- note: "Tells apart" is rough: with fewer than 50 learners it can come out by chance. A question that almost everybody gets right cannot tell anybody apart, and
--       may be a good question.
-- note: In questions without a right answer nobody is judged, and nobody is right or wrong.
-- note: Questions are there to learn from. A hard question may be the one that teaches most.
-- note: Statements that were taken back (voided) do not count. What people wrote in their own words is not kept, and not looked at.
WITH judged AS (
    SELECT learner, course, activity, question, CASE WHEN success THEN 1 ELSE 0 END AS got
    FROM answer
    WHERE success IS NOT NULL
),
total AS (
    SELECT learner, course, activity, sum(got) AS got, count(*) AS questions FROM judged GROUP BY learner, course, activity
),
apart AS (
    SELECT
        j.course, j.question, count(*) AS compared,
        round(corr(CAST(j.got AS DOUBLE), CAST(t.got - j.got AS DOUBLE) / (t.questions - 1)), 9) AS discrimination
    FROM judged j
    JOIN total t ON t.learner = j.learner AND t.course = j.course AND t.activity = j.activity
    WHERE t.questions >= 3
    GROUP BY j.course, j.question
),
counted AS (
    SELECT
        course, question, max(activity) AS activity, max(interaction) AS kind, count(*) AS answered, count(success) AS judged,
        count(CASE WHEN success THEN 1 END) AS correct, count(seconds) AS timed, median(seconds) AS seconds,
        avg(answers) AS tries
    FROM answer
    GROUP BY course, question
)
SELECT
    c.title AS course,
    n.course AS course_iri,
    coalesce(a.title, '') AS activity,
    coalesce(q.title, n.question) AS question,
    n.question AS question_iri,
    n.kind, n.answered, n.judged, n.correct,
    coalesce(d.compared, 0) AS compared,
    d.discrimination,
    n.timed, n.seconds, n.tries
FROM counted n
JOIN item c ON c.item = n.course
LEFT JOIN item q ON q.item = n.question
LEFT JOIN item a ON a.item = n.activity
LEFT JOIN apart d ON d.course = n.course AND d.question = n.question
LEFT JOIN step s ON s.course = n.course AND s.item = n.activity
ORDER BY c.position, coalesce(s.step, 100000), coalesce(q.position, 100000), n.question
