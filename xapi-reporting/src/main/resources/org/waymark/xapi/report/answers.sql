-- name: answers
-- title: Answers
-- question: What do learners choose at first in each question, and which wrong answers attract them?
-- column: course | text | Course | The title of the course, or its address (IRI) if nothing gives it a title.
-- column: course_iri | key | Course IRI | The IRI of the course.
-- column: question | text | Question | Its words, or its address (IRI) if nothing gives them.
-- column: question_iri | key | Question IRI | The IRI of the question.
-- column: choice | text | Answer | What can be chosen.
-- column: choice_iri | key | Answer id | The answer as responses name it.
-- column: judged | words | Right | Whether the answer is right, or belongs to what is right. Empty in questions without a right answer.
-- column: answered | people by course_iri, question_iri | Answered | Learners whose first answer says what they chose.
-- column: chosen | people | Chose it | Learners who chose it in their first answer.
-- column: share | share chosen / answered | Share who chose it | Chose it, of those who answered.
-- column: single | flag | One answer only | Whether everybody chose one answer.
-- total: choice | Everybody who answered | if single
-- chart: Learners who chose each answer | choice | chosen | question
-- note: Only first answers count: afterwards people have read the feedback. In questions where several may be chosen, the shares add up to more than 100 %.
-- note: A wrong answer that nobody chooses teaches little; one that many choose shows what the course has to explain.
-- note: Questions that are answered by matching, ordering or in people's own words are left out here.
-- note: Statements that were taken back (voided) do not count.
WITH given AS (
    SELECT learner, course, question, response, instr(response, '[,]') = 0 AS one FROM answer WHERE response <> ''
),
offered AS (
    SELECT question, choice, words, rightly, position FROM choice
    UNION ALL
    SELECT DISTINCT a.question, a.response AS choice, a.response AS words,
        instr(concat('[,]', a.correct, '[,]'), concat('[,]', a.response, '[,]')) > 0 AS rightly, 100000 AS position
    FROM answer a
    LEFT JOIN (SELECT DISTINCT question FROM choice) c ON c.question = a.question
    WHERE c.question IS NULL AND a.response <> '' AND instr(a.response, '[,]') = 0
        AND a.interaction IN ('choice', 'true-false', 'likert')
),
judged AS (
    SELECT question, bool_or(rightly) AS judged FROM offered GROUP BY question
),
asked AS (
    SELECT course, question, count(*) AS answered, bool_and(one) AS single FROM given GROUP BY course, question
),
chosen AS (
    SELECT g.course, g.question, coalesce(o.choice, '') AS choice, count(*) AS chosen
    FROM given g
    LEFT JOIN offered o
        ON o.question = g.question
        AND instr(concat('[,]', g.response, '[,]'), concat('[,]', o.choice, '[,]')) > 0
    GROUP BY g.course, g.question, coalesce(o.choice, '')
),
listed AS (
    SELECT a.course, a.question, o.choice, max(o.words) AS words, max(o.position) AS position,
        max(CASE WHEN NOT j.judged THEN '' WHEN o.rightly THEN 'right' ELSE 'wrong' END) AS judged
    FROM asked a JOIN offered o ON o.question = a.question JOIN judged j ON j.question = a.question
    GROUP BY a.course, a.question, o.choice
    UNION ALL
    SELECT n.course, n.question, '' AS choice, 'Something else' AS words, 200000 AS position, '' AS judged
    FROM chosen n JOIN judged j ON j.question = n.question
    WHERE n.choice = ''
    UNION ALL
    SELECT a.course, a.question, NULL AS choice, NULL AS words, 300000 AS position, '' AS judged
    FROM asked a JOIN judged j ON j.question = a.question
)
SELECT
    c.title AS course,
    l.course AS course_iri,
    coalesce(q.title, l.question) AS question,
    l.question AS question_iri,
    l.words AS choice,
    l.choice AS choice_iri,
    l.judged,
    a.answered,
    CASE WHEN l.choice IS NULL THEN a.answered ELSE coalesce(n.chosen, 0) END AS chosen,
    a.single
FROM listed l
JOIN asked a ON a.course = l.course AND a.question = l.question
JOIN item c ON c.item = l.course
LEFT JOIN item q ON q.item = l.question
LEFT JOIN chosen n ON n.course = l.course AND n.question = l.question AND n.choice = l.choice
ORDER BY c.position, coalesce(q.position, 100000), l.question, l.position, l.choice
