// @ts-check
/** Tells the record store what happened, once it is known whether there is one. Nobody waits for it. */

import { Outbox } from './outbox.js';
import { sha256 } from './sha256.js';
import { Statements } from './statements.js';

/** @typedef {import('./types').Lrs} Lrs */

export class Telling {
  /** Where to put what happened; null when it is known that nobody is told. @type {Statements | null} */
  statements = null;
  /** @type {object} */
  #actor = {};
  /** Made before it is known where they go. @type {object[]} */
  #early = [];
  /** @type {Outbox | null} */
  #outbox = null;

  /**
   * @param {import('./types').CourseData} course
   * @param {string} registration
   * @param {string} learner the LMS's id for them
   * @param {Promise<Lrs | null> | NonNullable<import('./types').Reporter['statements']>} to where the record store is; or who takes statements, if the launch said so
   */
  constructor(course, registration, learner, to) {
    if (!(to instanceof Promise)) {
      this.statements = new Statements(course, to.registration || registration, to.send);
      return;
    }
    const name = sha256(`${course.catalogue} ${learner || registration}`);
    this.#actor = { objectType: 'Agent', account: { homePage: course.catalogue, name } };
    this.statements = new Statements(course, registration, (statement) => this.#send(statement));
    to.then((lrs) => {
      if (lrs) {
        this.#actor = lrs.actor ?? this.#actor;
        this.#outbox = new Outbox(lrs);
        this.#early.forEach((statement) => this.#send(statement));
      } else {
        this.statements = null;
      }
      this.#early = [];
    });
  }

  /** @param {object} statement without an actor */
  #send(statement) {
    if (this.#outbox) this.#outbox.add({ ...statement, actor: this.#actor });
    else this.#early.push(statement);
  }

  /** The page is going. */
  leave() {
    this.#outbox?.leave();
  }
}
