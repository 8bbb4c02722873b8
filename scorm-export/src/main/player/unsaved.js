// @ts-check
/** Keeps in this browser what the LMS did not take, so that it is there on the next visit if the page is closed before the LMS has recovered. */

import { sha256 } from './sha256.js';

export class Unsaved {
  #key;

  /** @param {string} course the course's IRI @param {string} learner the LMS's id for them */
  constructor(course, learner) {
    this.#key = `waymark:unsaved:${sha256(`${course} ${learner}`).slice(0, 16)}`;
  }

  /** The record that was kept; empty if there is none. */
  get record() {
    try {
      return localStorage.getItem(this.#key) ?? '';
    } catch {
      return '';
    }
  }

  /** @param {string} record */
  keep(record) {
    try {
      localStorage.setItem(this.#key, record);
    } catch {
      // Blocked or full: the page says that it is not saved.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Then nothing was kept either.
    }
  }
}
