// @ts-check
/**
 * An attempt: what a learner saw and answered, by the numbers that things have for life. It only ever grows: nothing done is undone by looking again.
 *
 * As text it is made of fields between semicolons, for example `w=2;r=…;p=1.2.5;o=Aw;c=AQ;d=1:Pw;q=1.4.1:b+,2:ac.3-,5.1:a+;s=66;t=540;f=0`:
 * w version, r registration, p place (module.activity.block), o modules opened, c modules completed, d activities done by module, q answers by
 * module.activity.question (a code, which is asking.js's; `.` and tries if more than one, at most 9; + once right, - otherwise), b ways walked in scenarios by
 * module.activity, k ticks on checklists by module.activity.checklist, s best score reported, t seconds spent, f course completed.
 * Sets of numbers are bits in base64url. In q, b and k a key leaves out what it begins with like the one before (entries.js): here the answers are of 1.4.1, 1.4.2 and 1.5.1.
 * Version 1 wrote every key in full, every number of tries, and up to 99 of them: it is read as well.
 * Fields that this version does not know, and entries about things that the course does not have, are kept as they are. Java's LargestRecord reckons with exactly this
 * form, and docs/reference/record-of-an-attempt.md tells others of it.
 */

import { readInto, written } from './entries.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** How choices are written by their numbers, in records and in SCORM 1.2 (single characters, a to z then 0 to 9). */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const MOST_TRIES = 9;

/** @param {number} number a choice's number, from 1 */
export const letter = (number) => LETTERS[number - 1] ?? '9';

/** @param {Set<number>} numbers from 1 @returns {string} */
export function bits(numbers) {
  let text = '';
  const top = Math.max(0, ...numbers);
  for (let start = 0; start < top; start += 6) {
    let value = 0;
    for (let bit = 0; bit < 6; bit++) {
      if (numbers.has(start + bit + 1)) value |= 1 << bit;
    }
    text += ALPHABET[value];
  }
  return text;
}

/** @param {string} text @returns {Set<number>} */
export function numbers(text) {
  /** @type {Set<number>} */
  const found = new Set();
  [...text].forEach((character, index) => {
    const value = ALPHABET.indexOf(character);
    for (let bit = 0; value >= 0 && bit < 6; bit++) {
      if (value & (1 << bit)) found.add(index * 6 + bit + 1);
    }
  });
  return found;
}

/** Words so that they can stand in a record: letters, digits, `_` for a space, and `~` with three characters for each other unit of UTF-16. @param {string} words */
export function packed(words) {
  return words.replace(/[^A-Za-z0-9]/g, (character) => {
    const unit = character.charCodeAt(0);
    return character === ' ' ? '_' : `~${ALPHABET[unit >> 12]}${ALPHABET[(unit >> 6) & 63]}${ALPHABET[unit & 63]}`;
  });
}

/** @param {string} code what packed() gave */
export function unpacked(code) {
  return code.replace(/_|~(...)/g, (whole, unit) => (unit ? String.fromCharCode([...unit].reduce((sum, each) => sum * 64 + ALPHABET.indexOf(each), 0)) : ' '));
}

/** @typedef {{code: string, tries: number, right: boolean}} Given */

export class Attempt {
  registration = '';
  /** @type {{module: number, activity: number, block: number} | null} */
  place = null;
  /** @type {Set<number>} */
  opened = new Set();
  /** @type {Set<number>} */
  completeModules = new Set();
  /** @type {Map<number, Set<number>>} */
  done = new Map();
  /** Answers by module.activity.question. @type {Map<string, Given>} */
  answers = new Map();
  /** The way walked last in each scenario, by module.activity. @type {Map<string, string>} */
  walks = new Map();
  /** What is ticked, by module.activity.checklist. @type {Map<string, string>} */
  ticks = new Map();
  /** @type {number | null} */
  best = null;
  seconds = 0;
  finished = false;
  /** Fields of a later version, kept. @type {string[]} */
  unknown = [];

  /** @param {string} text what encode() gave, in this version or another; what can't be read is left out @returns {Attempt} */
  static decode(text) {
    const attempt = new Attempt();
    for (const field of text.split(';')) {
      const at = field.indexOf('=');
      if (at > 0) attempt.#read(field.slice(0, at), field.slice(at + 1));
    }
    return attempt;
  }

  /** @param {string} key @param {string} value */
  #read(key, value) {
    if (key === 'w') return;
    if (key === 'r') this.registration = uuidFrom(value);
    else if (key === 'p') this.place = placeFrom(value);
    else if (key === 'o') this.opened = numbers(value);
    else if (key === 'c') this.completeModules = numbers(value);
    else if (key === 's') this.best = whole(value);
    else if (key === 't') this.seconds = whole(value) ?? 0;
    else if (key === 'f') this.finished = value === '1';
    else if (key === 'd') {
      for (const entry of value.split(',')) {
        const [module, done] = entry.split(':');
        if (whole(module) && done) this.done.set(Number(module), numbers(done));
      }
    } else if (key === 'q') {
      readInto(value, 3, (of, given) => {
        const read = /^([\w~-]*?)(?:\.(\d+))?([+-])$/.exec(given);
        if (read) this.answers.set(of, { code: read[1], tries: Math.min(Number(read[2] ?? 1), MOST_TRIES), right: read[3] === '+' });
      });
    } else if (key === 'b' || key === 'k') {
      const map = key === 'b' ? this.walks : this.ticks;
      readInto(value, key === 'b' ? 2 : 3, (of, letters) => /^[a-z0-9]*$/.test(letters) && map.set(of, letters));
    } else this.unknown.push(`${key}=${value}`);
  }

  /** @returns {string} */
  encode() {
    const fields = ['w=2', `r=${compact(this.registration)}`];
    if (this.place) fields.push(`p=${this.place.module}.${this.place.activity}.${this.place.block}`);
    fields.push(`o=${bits(this.opened)}`, `c=${bits(this.completeModules)}`);
    const done = [...this.done].sort(([one], [other]) => one - other).map(([module, set]) => `${module}:${bits(set)}`);
    fields.push(`d=${done.join(',')}`);
    const answers = [...this.answers].map(([key, given]) => /** @type {[string, string]} */ ([key, answer(given)]));
    fields.push(`q=${written(new Map(answers))}`);
    if (this.walks.size) fields.push(`b=${written(this.walks)}`);
    if (this.ticks.size) fields.push(`k=${written(this.ticks)}`);
    if (this.best !== null) fields.push(`s=${this.best}`);
    fields.push(`t=${Math.round(this.seconds)}`, `f=${this.finished ? 1 : 0}`, ...this.unknown);
    return fields.join(';');
  }

  /** @param {number} module @param {number} activity */
  isDone(module, activity) {
    return this.done.get(module)?.has(activity) ?? false;
  }

  /** @param {number} module @param {number} activity @returns {boolean} whether that is news */
  markDone(module, activity) {
    if (this.isDone(module, activity)) return false;
    const set = this.done.get(module) ?? new Set();
    this.done.set(module, set.add(activity));
    return true;
  }

  /** @param {string} key module.activity.question @param {string} code @param {boolean} right */
  answer(key, code, right) {
    const before = this.answers.get(key);
    this.answers.set(key, { code, tries: Math.min((before?.tries ?? 0) + 1, MOST_TRIES), right: right || (before?.right ?? false) });
  }

  /** Takes in what another record of the same learner holds. Where both know something, the later one is right: more tries at a question, or else more time; at the same time, no fewer answers (what this browser kept is newer than what the LMS has). @param {Attempt} other */
  merge(other) {
    this.registration ||= other.registration;
    const later = (other.seconds - this.seconds || other.answers.size - this.answers.size) >= 0;
    if (!this.place || later) this.place = other.place ?? this.place;
    other.walks.forEach((way, key) => (later || !this.walks.has(key)) && this.walks.set(key, way));
    other.ticks.forEach((code, key) => (later || !this.ticks.has(key)) && this.ticks.set(key, code));
    other.opened.forEach((number) => this.opened.add(number));
    other.completeModules.forEach((number) => this.completeModules.add(number));
    other.done.forEach((set, module) => set.forEach((activity) => this.markDone(module, activity)));
    other.answers.forEach((given, key) => {
      const mine = this.answers.get(key);
      const latest = mine && (mine.tries > given.tries || (mine.tries === given.tries && !later)) ? mine : given;
      this.answers.set(key, { ...latest, right: given.right || (mine?.right ?? false) });
    });
    this.best = this.best === null ? other.best : Math.max(this.best, other.best ?? 0);
    this.seconds = Math.max(this.seconds, other.seconds);
    this.finished ||= other.finished;
  }
}

/** @param {Given} given */
const answer = ({ code, tries, right }) => `${code}${tries > 1 ? `.${tries}` : ''}${right ? '+' : '-'}`;

/** @param {string} text @returns {number | null} */
function whole(text) {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** @param {string} text @returns {{module: number, activity: number, block: number} | null} */
export function placeFrom(text) {
  const read = /^(\d+)\.(\d+)\.(\d+)$/.exec(text);
  return read ? { module: Number(read[1]), activity: Number(read[2]), block: Number(read[3]) } : null;
}

/** A UUID in 22 characters. @param {string} uuid @returns {string} */
export function compact(uuid) {
  const hex = uuid.replaceAll('-', '');
  let text = '';
  for (let at = 0; at < hex.length; at += 3) {
    const value = parseInt(hex.slice(at, at + 3).padEnd(3, '0'), 16);
    text += ALPHABET[value >> 6] + ALPHABET[value & 63];
  }
  return text;
}

/** @param {string} text what compact() gave @returns {string} the UUID, or empty if it is not one */
export function uuidFrom(text) {
  let hex = '';
  for (let at = 0; at + 1 < text.length; at += 2) {
    const value = (ALPHABET.indexOf(text[at]) << 6) | ALPHABET.indexOf(text[at + 1]);
    if (value < 0) return '';
    hex += value.toString(16).padStart(3, '0');
  }
  hex = hex.slice(0, 32);
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : '';
}
