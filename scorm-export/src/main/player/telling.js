// @ts-check
/** Tells the record store what happened, once it is known whether there is one. Nobody waits for it. */

import { Outbox } from './outbox.js';
import { sha256 } from './sha256.js';
import { parsed, read, write } from './storage.js';
import { Statements } from './statements.js';

/** How many wait for a store that is never found. */
const MOST = 300;

/** @typedef {import('./types').Lrs} Lrs */

export class Telling {
  /** Where to put what happened; null when it is known that nobody is told. @type {Statements | null} */
  says = null;
  #actor = {};
  /** Made before it is known where they go, on this visit or one that was too short to find out. @type {object[]} */
  #early = [];
  #key;
  /** @type {Outbox | null} */
  #outbox = null;

  /**
   * @param {import('./types').CourseData} course
   * @param {string} registration
   * @param {string} learner the LMS's id for them
   * @param {Promise<Lrs | null> | NonNullable<import('./types').Reporter['statements']>} to where the record store is; or who takes statements, if the launch said so
   */
  constructor(course, registration, learner, to) {
    this.#key = `waymark:early:${course.whole}`;
    if (!(to instanceof Promise)) {
      this.says = new Statements(course, to.registration || registration, to.send);
      return;
    }
    const name = sha256(`${course.catalogue} ${learner || registration}`);
    this.#actor = { objectType: 'Agent', account: { homePage: course.catalogue, name } };
    this.#early = parsed(read(this.#key)) ?? [];
    this.says = new Statements(course, registration, (statement) => this.#send(statement));
    to.then((lrs) => {
      if (lrs) {
        const { actor = this.#actor } = lrs;
        const outbox = this.#outbox = new Outbox(lrs);
        this.#early.forEach((statement) => outbox.add(lrs.actor ? { ...statement, actor } : statement));
        this.#actor = actor;
      } else if (course.lrs) {
        // It could not be read: all waits for a visit on which it can.
        return;
      } else {
        this.says = null;
      }
      write(this.#key, '');
    });
  }

  /** @param {object} statement without an actor */
  #send(statement) {
    const whole = { ...statement, actor: this.#actor };
    if (this.#outbox) return this.#outbox.add(whole);
    this.#early.push(whole);
    write(this.#key, JSON.stringify(this.#early.slice(-MOST)));
  }

  /** The page is going. */
  leave() {
    this.#outbox?.leave();
  }
}
