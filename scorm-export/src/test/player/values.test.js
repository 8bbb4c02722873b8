import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { feedback, timespan } from '../../main/player/scorm12.js';
import { Sentences, time } from '../../main/player/sentences.js';
import { sha256 } from '../../main/player/sha256.js';
import { duration, response, Statements } from '../../main/player/statements.js';
import { bare } from '../../main/player/asking.js';
import { Attempt } from '../../main/player/attempt.js';
import { Progress } from '../../main/player/progress.js';
import { Structure } from '../../main/player/structure.js';
import { uuid } from '../../main/player/uuid.js';

test('SHA-256 is the same as that of others, at every length around a block', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  for (let length = 0; length <= 200; length++) {
    const text = 'äbc€𝄞'.repeat(40).slice(0, length);
    assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'), `length ${length}`);
  }
});

test('a duration is ISO 8601, to the second', () => {
  const expected = { 0: 'PT0S', 0.4: 'PT0S', 59.6: 'PT1M', 61: 'PT1M1S', 3600: 'PT1H', 3661: 'PT1H1M1S', 90000: 'PT25H', '-3': 'PT0S' };
  for (const [seconds, text] of Object.entries(expected)) assert.equal(duration(Number(seconds)), text);
});

test('a timespan has two digits of hours or more', () => {
  const expected = { 0: '00:00:00', 59.6: '00:01:00', 3661: '01:01:01', 360000: '100:00:00', 99999999: '9999:00:00', '-3': '00:00:00' };
  for (const [seconds, text] of Object.entries(expected)) assert.equal(timespan(Number(seconds)), text);
});

test('a UUID is of version 4, also where the browser makes none', () => {
  const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(uuid(), version4);
  const own = crypto.randomUUID;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true, writable: true });
  try {
    const made = new Set(Array.from({ length: 500 }, uuid));
    assert.equal(made.size, 500);
    made.forEach((each) => assert.match(each, version4));
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: own, configurable: true, writable: true });
  }
});

const language = (tag, sentences) => ({ tag, sentences });

test('a sentence takes its values, and one that is missing shows its key', () => {
  const say = new Sentences([language('en', { progress: '{percent}% of {what} {unknown}' })]);
  assert.equal(say.say('progress', { percent: 5, what: '$&' }), '5% of $& {unknown}');
  assert.equal(say.say('missing'), 'missing');
});

test('a sentence that is not translated is said in the language of the course', () => {
  const say = new Sentences([language('en', { next: 'Next', back: 'Back' }), language('cy', { next: 'Nesaf' })]);
  say.spoken = 1;
  assert.equal(say.say('next'), 'Nesaf');
  assert.equal(say.say('back'), 'Back');
});

test('a length of time is said in hours and minutes', () => {
  const say = new Sentences([language('en', { 'time-minutes': '{minutes} min', 'time-hours': '{hours} h', 'time-both': '{hours} h {minutes} min' })]);
  assert.deepEqual([0, 59, 60, 61, 2340].map((minutes) => time(say, minutes)), ['0 min', '59 min', '1 h', '1 h 1 min', '39 h']);
});

test('each kind of answer is written as its standard asks', () => {
  assert.equal(feedback('choice', ['a', 'c']), 'a,c');
  assert.equal(feedback('true-false', ['true']), 't');
  assert.equal(feedback('true-false', ['false']), 'f');
  assert.equal(feedback('sequencing', ['c', 'a', 'b']), 'c,a,b');
  assert.equal(feedback('matching', ['a.d', 'b.c']), 'a.d,b.c');
  assert.equal(feedback('fill-in', ['a cup, or two']), 'a cup, or two');
  assert.equal(feedback('likert', ['b']), 'b');
  assert.equal(response(['a.d', 'b.c'], 'matching'), 'a[.]d[,]b[.]c');
  assert.equal(response(['c', 'a'], 'sequencing'), 'c[,]a');
  assert.equal(response(['1. tea'], 'fill-in'), '1. tea');
});

test('words are compared whatever the case, the accents, the spaces and a full stop', () => {
  for (const words of ['Dŵr', ' dwr. ', 'DWR', 'dŵr']) assert.equal(bare(words), 'dwr');
  assert.equal(bare('a  cup\tof TEA .'), 'a cup of tea');
  assert.notEqual(bare('tea!'), 'tea');
});

const module = (n, id, optional, ...activities) => ({ n, id, iri: `i/${id}`, title: id, optional, minutes: 1, elements: [], activities });
const activity = (n, id) => ({ n, id, iri: `i/${id}`, title: id, kind: 'page', type: 't', minutes: n, elements: [], questions: [], counting: [] });

test('a course is a row of steps, and a step that is gone is the first of its part', () => {
  const structure = new Structure({ modules: [module(4, 'one', false, activity(2, 'a'), activity(1, 'b')), module(2, 'two', true, activity(1, 'c'))] });
  assert.deepEqual(structure.steps.map((step) => step.id), ['one/a', 'one/b', 'two/c']);
  assert.equal(structure.byNumber(4, 1).id, 'one/b');
  assert.equal(structure.byNumber(4, 99).id, 'one/a');
  assert.equal(structure.byNumber(9, 1), null);
  assert.equal(structure.byId('two').id, 'two/c');
  assert.equal(structure.byId('elsewhere'), null);
  assert.equal(structure.after(structure.steps[2]), undefined);
  assert.equal(structure.before(structure.steps[0]), undefined);
  assert.equal(structure.minutes(() => true), 3);
});

test('a score is exact to four places and a statement without a result has none', () => {
  const told = [];
  const course = { iri: 'i/course', whole: 'i/course', title: 'Course', language: 'cy', platform: 'p', elements: {} };
  const statements = new Statements(course, 'r', (statement) => told.push(statement));
  statements.courseOpened();
  statements.courseCompleted(61, { right: 1, of: 3 });
  assert.equal('result' in told[0], false);
  assert.deepEqual(told[1].result, { completion: true, duration: 'PT1M1S', score: { scaled: 0.3333, raw: 1, min: 0, max: 3 } });
  assert.deepEqual(told[0].object.definition.name, { cy: 'Course' });
});

const one = { ...activity(1, 'a'), kind: 'quiz', questions: [1, 2], counting: [1] };
const whole = { completion: { all: true }, modules: [module(1, 'one', false, one, activity(2, 'b')), module(2, 'two', true, activity(1, 'c'))] };

test('what does not count changes no score, and what is optional does not hold up the end', () => {
  const attempt = new Attempt();
  const structure = new Structure(whole);
  const progress = new Progress(whole, structure, attempt);
  assert.deepEqual(progress.score(), { right: 0, of: 1 });
  attempt.answer('1.1.2', 'c', false);
  assert.equal(progress.allAnswered(structure.steps[0]), false);
  attempt.answer('1.1.1', 'a', true);
  assert.deepEqual(progress.score(), { right: 1, of: 1 });
  assert.equal(progress.allAnswered(structure.steps[0]), true);
  assert.deepEqual(progress.done(structure.steps[0]), { news: true, module: false });
  assert.equal(progress.settle(), false);
  assert.equal(progress.percent(), 33);
  assert.deepEqual(progress.done(structure.steps[1]), { news: true, module: true });
  assert.deepEqual(progress.done(structure.steps[1]), { news: false, module: false });
  assert.equal(progress.settle(), true);
  assert.equal(progress.settle(), false);
  assert.equal(progress.percent(), 100);
  attempt.answer('1.1.1', 'b', false);
  progress.settle();
  assert.equal(attempt.best, 100);
});
