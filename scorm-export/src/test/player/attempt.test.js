import assert from 'node:assert/strict';
import test from 'node:test';
import { Attempt, bits, compact, letter, numbers, packed, placeFrom, unpacked, uuidFrom } from '../../main/player/attempt.js';

const REGISTRATION = '0f0e1d2c-3b4a-4958-8677-665544332211';

function full() {
  const attempt = new Attempt();
  attempt.registration = REGISTRATION;
  attempt.place = { module: 2, activity: 13, block: 7 };
  [1, 2, 9].forEach((module) => attempt.opened.add(module));
  attempt.completeModules.add(1);
  attempt.markDone(2, 13);
  attempt.markDone(1, 1);
  attempt.answer('1.4.2', 'b', false);
  attempt.answer('1.4.2', 'ac', true);
  attempt.best = 66;
  attempt.seconds = 540.4;
  return attempt;
}

test('an attempt is the same after it was written down and read again', () => {
  const text = full().encode();
  assert.equal(text, 'w=2;r=Dw4dLDtKSViGd2ZVRDMiEQ;p=2.13.7;o=DE;c=B;d=1:B,2:AAB;q=1.4.2:ac.2+;s=66;t=540;f=0');
  const read = Attempt.decode(text);
  assert.equal(read.encode(), text);
  assert.equal(read.registration, REGISTRATION);
  assert.deepEqual(read.place, { module: 2, activity: 13, block: 7 });
  assert.deepEqual([...read.opened], [1, 2, 9]);
  assert.deepEqual(read.answers.get('1.4.2'), { code: 'ac', tries: 2, right: true });
  assert.equal(read.best, 66);
  assert.equal(read.finished, false);
});

test('an attempt that has not begun is short, and reads as one that has not begun', () => {
  const text = new Attempt().encode();
  assert.equal(text, 'w=2;r=;o=;c=;d=;q=;t=0;f=0');
  const read = Attempt.decode(text);
  assert.equal(read.place, null);
  assert.equal(read.best, null);
  assert.equal(read.opened.size + read.completeModules.size + read.done.size + read.answers.size, 0);
});

test('fields of a later version are kept', () => {
  assert.match(Attempt.decode('w=3;r=;z=something;t=5;f=1').encode(), /;t=5;f=1;z=something$/);
});

test('what cannot be read is left out, and nothing fails', () => {
  for (const text of ['', 'nonsense', '{"json": true}', ';;;', '=;=', 'p=1.2;d=:,x:y,0:B;q=1.2.3:a,1.2.3:a.1,x;s=x;t=-1;r=short', 'o=!!!;c=ä', 'w=1']) {
    const read = Attempt.decode(text);
    assert.equal(read.answers.size, 0, text);
    assert.equal(read.done.size, 0, text);
    assert.equal(read.opened.size, 0, text);
    assert.equal(read.place, null, text);
    assert.equal(read.seconds, 0, text);
    assert.equal(read.registration, '', text);
    assert.doesNotThrow(() => read.encode());
  }
});

test('tries are counted up to nine, and one is not written', () => {
  const attempt = new Attempt();
  attempt.answer('1.1.1', 'a', false);
  assert.match(attempt.encode(), /q=1\.1\.1:a-;/);
  for (let i = 0; i < 120; i++) attempt.answer('1.1.1', 'a', false);
  assert.match(attempt.encode(), /q=1\.1\.1:a\.9-;/);
  assert.equal(Attempt.decode(attempt.encode()).answers.get('1.1.1')?.tries, 9);
});

test('answers are in the order of their numbers, and each leaves out what it shares with the one before', () => {
  const attempt = new Attempt();
  for (const key of ['10.2.1', '2.10.1', '1.4.10', '2.9.1', '1.4.2', '1.5.2', '2.4.2']) attempt.answer(key, 'a', true);
  attempt.walks.set('2.4', 'ab').set('1.3', '').set('2.1', 'c');
  attempt.ticks.set('1.3.2', '').set('1.3.1', 'b');
  const text = attempt.encode();
  assert.match(text, /;q=1\.4\.2:a\+,10:a\+,5\.2:a\+,2\.4\.2:a\+,9\.1:a\+,10\.1:a\+,10\.2\.1:a\+;b=1\.3:,2\.1:c,4:ab;k=1\.3\.1:b,2:;/);
  const read = Attempt.decode(text);
  assert.deepEqual(new Map([...read.answers].sort()), new Map([...attempt.answers].sort()));
  assert.deepEqual([...read.walks].sort(), [...attempt.walks].sort());
  assert.deepEqual([...read.ticks].sort(), [...attempt.ticks].sort());
  assert.equal(read.encode(), text);
});

test('a record of version 1 opens, and is written as one of version 2', () => {
  const read = Attempt.decode('w=1;r=Dw4dLDtKSViGd2ZVRDMiEQ;p=2.13.7;o=DE;c=B;d=1:B,2:AAB;q=2.1.1:~AACa_-b.12-,1.4.2:ac.1+,1.4.3:b.99-;b=2.3:bac,2.4:;k=2.5.1:ad,2.5.2:;s=66;t=540;f=0');
  assert.deepEqual(read.answers.get('2.1.1'), { code: '~AACa_-b', tries: 9, right: false });
  assert.deepEqual(read.answers.get('1.4.2'), { code: 'ac', tries: 1, right: true });
  assert.equal(read.walks.get('2.3'), 'bac');
  assert.equal(read.ticks.get('2.5.1'), 'ad');
  assert.equal(
    read.encode(),
    'w=2;r=Dw4dLDtKSViGd2ZVRDMiEQ;p=2.13.7;o=DE;c=B;d=1:B,2:AAB;q=1.4.2:ac+,3:b.9-,2.1.1:~AACa_-b.9-;b=2.3:bac,4:;k=2.5.1:ad,2:;s=66;t=540;f=0',
  );
});

test('what leans on an entry that cannot be read is never taken for something else', () => {
  const read = Attempt.decode('q=2:a+,3.2:a+,1.1.1.1:a+,1:b+,1.1.1:a+,x,2:b+,4.1:b+,1.2.1:c+,2:?,3:d+');
  assert.deepEqual([...read.answers.keys()], ['1.1.1', '1.2.1', '1.2.3']);
});

test('words whose last character looks like the mark keep it', () => {
  const attempt = new Attempt();
  for (const words of ['\uffff', '\u0fbe', 'a-', '']) {
    for (const right of [true, false]) {
      attempt.answers.set('1.1.1', { code: packed(words), tries: 1, right });
      assert.deepEqual(Attempt.decode(attempt.encode()).answers.get('1.1.1'), { code: packed(words), tries: 1, right });
    }
  }
});

test('what was right once stays right', () => {
  const attempt = full();
  attempt.answer('1.4.2', 'b', false);
  assert.deepEqual(attempt.answers.get('1.4.2'), { code: 'b', tries: 3, right: true });
});

test('done is news once', () => {
  const attempt = new Attempt();
  assert.equal(attempt.markDone(1, 2), true);
  assert.equal(attempt.markDone(1, 2), false);
  assert.equal(attempt.isDone(1, 2), true);
  assert.equal(attempt.isDone(2, 1), false);
});

test('merging takes in all that either holds', () => {
  const mine = full();
  const other = Attempt.decode('w=1;r=;o=Q;c=C;d=3:D;q=1.4.2:b.1-,3.1.1:a.1+;s=80;t=20;f=1');
  mine.merge(other);
  assert.deepEqual([...mine.opened].sort(), [1, 2, 5, 9]);
  assert.deepEqual([...mine.completeModules].sort(), [1, 2]);
  assert.equal(mine.isDone(3, 2) && mine.isDone(2, 13), true);
  assert.deepEqual(mine.answers.get('3.1.1'), { code: 'a', tries: 1, right: true });
  assert.equal(mine.best, 80);
  assert.equal(mine.finished, true);
  assert.equal(mine.registration, REGISTRATION);
});

test('where two records differ, the place of the one with more time and the answer of the one with more tries are the later', () => {
  const earlier = Attempt.decode('w=1;p=1.1.0;q=1.4.2:a.1+;t=10');
  earlier.merge(Attempt.decode('w=1;p=1.2.3;q=1.4.2:b.2-;t=99'));
  assert.deepEqual(earlier.place, { module: 1, activity: 2, block: 3 });
  assert.deepEqual(earlier.answers.get('1.4.2'), { code: 'b', tries: 2, right: true });

  const later = Attempt.decode('w=1;p=1.2.3;q=1.4.2:b.2-;t=99');
  later.merge(Attempt.decode('w=1;p=1.1.0;q=1.4.2:a.1+;t=10'));
  assert.deepEqual(later.place, { module: 1, activity: 2, block: 3 });
  assert.deepEqual(later.answers.get('1.4.2'), { code: 'b', tries: 2, right: true });
});

test('where both have as many tries, the answer of the one with more time is the later', () => {
  const early = 'w=2;q=1.4.2:a.9+;t=10';
  const late = 'w=2;q=1.4.2:b.9-;t=99';
  for (const [mine, other] of [[early, late], [late, early]]) {
    const attempt = Attempt.decode(mine);
    attempt.merge(Attempt.decode(other));
    assert.deepEqual(attempt.answers.get('1.4.2'), { code: 'b', tries: 9, right: true });
  }
});

test('merging with oneself changes nothing', () => {
  const attempt = full();
  attempt.merge(full());
  assert.equal(attempt.encode(), full().encode());
});

test('numbers are bits, six to a character', () => {
  for (const set of [[], [1], [6], [7], [1, 2, 3, 4, 5, 6], [63], [1, 100]]) {
    const text = bits(new Set(set));
    assert.deepEqual([...numbers(text)], set);
    assert.equal(text.length, Math.ceil(Math.max(0, ...set) / 6));
    assert.match(text, /^[A-Za-z0-9_-]*$/);
  }
});

test('a UUID takes 22 characters and comes back', () => {
  for (let i = 0; i < 200; i++) {
    const uuid = crypto.randomUUID();
    assert.equal(compact(uuid).length, 22);
    assert.equal(uuidFrom(compact(uuid)), uuid);
  }
  assert.equal(uuidFrom(compact('ffffffff-ffff-4fff-bfff-ffffffffffff')), 'ffffffff-ffff-4fff-bfff-ffffffffffff');
  assert.equal(compact(''), '');
  assert.equal(uuidFrom('no!'), '');
  assert.equal(uuidFrom('AAAA'), '');
});

test('a place is three numbers or nothing', () => {
  assert.deepEqual(placeFrom('3.14.0'), { module: 3, activity: 14, block: 0 });
  for (const text of ['', '1.2', '1.2.3.4', 'a.b.c', '-1.2.3', ' 1.2.3']) assert.equal(placeFrom(text), null);
});

test('letters go from a to z and then on with digits', () => {
  assert.equal([1, 26, 27, 36].map(letter).join(''), 'az09');
});

test('words of any script can stand in a record, and come back as they were', () => {
  for (const words of ['tea', 'a cup of tea', 'Dŵr & "halen"; 100%, 1.5 ~_-', '茶 🍵', '']) {
    assert.match(packed(words), /^[\w~-]*$/);
    assert.equal(unpacked(packed(words)), words);
    const attempt = new Attempt();
    attempt.answer('1.2.3', packed(words), true);
    assert.equal(unpacked(Attempt.decode(attempt.encode()).answers.get('1.2.3')?.code ?? 'lost'), words);
  }
  assert.equal(packed('x'.repeat(60).replaceAll('x', '€')).length, 240);
});

test('ways walked and ticks are kept, and a record without them is as short as before', () => {
  const attempt = full();
  attempt.walks.set('2.3', 'bac');
  attempt.ticks.set('2.4.1', '');
  attempt.ticks.set('2.4.2', 'ad');
  const read = Attempt.decode(attempt.encode());
  assert.equal(read.walks.get('2.3'), 'bac');
  assert.equal(read.ticks.get('2.4.1'), '');
  assert.equal(read.ticks.get('2.4.2'), 'ad');
  assert.doesNotMatch(full().encode(), /[;](b|k)=/);
});

test('of two records the later one knows the way walked and the ticks', () => {
  const [early, late] = [full(), full()];
  late.seconds = early.seconds + 60;
  early.ticks.set('1.1.1', 'a');
  early.walks.set('1.2', 'aa');
  late.ticks.set('1.1.1', 'b');
  early.merge(late);
  assert.equal(early.ticks.get('1.1.1'), 'b');
  assert.equal(early.walks.get('1.2'), 'aa');
});
