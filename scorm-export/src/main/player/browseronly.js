// @ts-check
/** Keeps an attempt in the browser alone, where there is no LMS. */

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
    this.keeps = this.#tries();
    this.opened = { learner: '', record: this.#load(), place: '', writes: true };
  }

  #tries() {
    try {
      localStorage.setItem(`${this.#key}:tries`, 'yes');
      localStorage.removeItem(`${this.#key}:tries`);
      return true;
    } catch {
      return false;
    }
  }

  #load() {
    try {
      return localStorage.getItem(this.#key) ?? '';
    } catch {
      return '';
    }
  }

  /** @param {Standing} standing */
  report(standing) {
    try {
      localStorage.setItem(this.#key, standing.record);
    } catch {
      // Storage is blocked or full: the course can still be read.
    }
  }

  answered() {}

  /** Where nothing can be kept at all, trying again helps nobody. */
  commit() {
    return !this.keeps || this.#load() !== '';
  }

  finish() {}
}
