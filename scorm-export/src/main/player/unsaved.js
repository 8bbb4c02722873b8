// @ts-check
/**
 * Keeps in this browser what the LMS has not taken yet: from before it is told, since an LMS may hang and a page may die, until it has it. What a closing page told may
 * never arrive, so that is kept for the next visit, too.
 */

import { sha256 } from './sha256.js';
import { readJson, write } from './storage.js';

/** @typedef {import('./types').Answer} Answer */
/** An answer, and its place in the LMS's list of answers. @typedef {{answer: Answer, at: number}} Kept */

export class Unsaved {
  #key;
  #record = '';
  /** @type {Kept[]} */
  #answers = [];
  #next;
  #taken;

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
  get left() {
    const left = readJson(this.#key);
    if (!left?.answers) return null;
    left.answers.forEach((/** @type {Kept} */ kept) => { kept.answer.when = new Date(kept.answer.when); });
    return left;
  }

  /** @param {string} record @param {Answer} [answer] that is new in it @param {number} [at] its place, if it has one */
  keep(record, answer, at) {
    this.#record = record;
    if (answer && this.#next >= 0) this.#answers.push({ answer, at: at ?? this.#next++ });
    this.#write();
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
