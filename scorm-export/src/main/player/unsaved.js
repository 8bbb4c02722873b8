// @ts-check
/**
 * Keeps in this browser what the LMS has not taken yet: from before it is told, since an LMS may hang and a page may die, until it has it. What a closing page told may
 * never arrive, so that is kept for the next visit, too.
 */

import { sha256 } from './sha256.js';
import { parsed, read, watch, write } from './storage.js';

/** @typedef {import('./types').Answer} Answer */
/** An answer, and its place in the LMS's list of answers. @typedef {{answer: Answer, at: number}} Kept */

export class Unsaved {
  #key;
  #record = '';
  /** @type {Kept[]} */
  #answers = [];
  #next;
  #taken;
  /** The answers that were told on this visit. */
  #known = new Set();

  /**
   * @param {string} course the course's IRI
   * @param {string} learner the LMS's id for them
   * @param {number} told how many answers the LMS holds already; -1 if it holds none
   * @param {boolean} taken whether it holds a record
   */
  constructor(course, learner, told, taken) {
    this.#key = `waymark:unsaved:${sha256(`${course} ${learner}`).slice(0, 16)}`;
    this.#next = told;
    this.#taken = taken;
  }

  /** What an earlier visit left. `taken` is whether the LMS had ever taken anything of it. @returns {{record: string, answers: Kept[], taken: boolean} | null} */
  get earlier() {
    return left(read(this.#key));
  }

  /** @param {string} record @param {Answer} [answer] that is new in it @param {number} [at] its place, if it has one */
  keep(record, answer, at) {
    this.#record = record;
    if (answer) this.#known.add(mark(answer));
    if (answer && this.#next >= 0) this.#answers.push({ answer, at: at ?? this.#next++ });
    this.#write();
  }

  /** Hears what the learner does in another tab meanwhile. @param {(record: string, answers: Kept[]) => void} heard */
  watch(heard) {
    watch(this.#key, (text) => {
      const { record, answers } = left(text) ?? {};
      if (record) heard(record, answers.filter((/** @type {Kept} */ { answer }) => !this.#known.has(mark(answer))));
    });
  }

  /** The LMS has it, but for some answers. @param {Kept[]} untold */
  took(untold) {
    this.#taken = true;
    this.#answers = this.#answers.filter((kept) => untold.some(({ answer }) => answer === kept.answer));
    if (this.#answers.length) this.#write();
    else write(this.#key, '');
  }

  /** Where it is blocked or full, the page says in time that it is not saved. */
  #write() {
    write(this.#key, JSON.stringify({ record: this.#record, answers: this.#answers, taken: this.#taken }));
  }
}

/** @param {Answer} answer */
const mark = (answer) => answer.id + answer.when.getTime();

/** @param {string} text @returns {any} null if it is not what this version keeps */
function left(text) {
  const kept = parsed(text);
  if (!kept?.answers) return null;
  kept.answers.forEach((/** @type {Kept} */ { answer }) => { answer.when = new Date(answer.when); });
  return kept;
}
