// @ts-check
/** Keeps an attempt in the browser alone, where there is no LMS. */

import { read, watch, write } from './storage.js';

/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./types').Standing} Standing */

/** @implements {Reporter} */
export class BrowserOnly {
  opened;
  /** Whether this browser lets the page keep anything. */
  keeps;
  #key;

  /** @param {string} course the course's IRI */
  constructor(course) {
    this.#key = `waymark:attempt:${course}`;
    // Both, since a browser that is full still lets things go.
    this.keeps = write(`${this.#key}:tries`, 'yes') && write(`${this.#key}:tries`, '');
    this.opened = { learner: '', record: read(this.#key), place: '', writes: true };
  }

  /** @param {Standing} standing */
  report(standing) {
    write(this.#key, standing.record);
  }

  /** Hears what the learner does in another tab meanwhile. @param {(record: string, answers: []) => void} heard */
  watch(heard) {
    watch(this.#key, (text) => heard(text, []));
  }

  answered() {}

  /** Where nothing can be kept at all, trying again helps nobody. */
  commit() {
    return !this.keeps || read(this.#key) !== '';
  }

  finish() {}
}
