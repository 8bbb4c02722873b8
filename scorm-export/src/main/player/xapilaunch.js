// @ts-check
/** A package that an LMS launches with the address of its LRS ("Tin Can" launch). The attempt is kept as a State document there. */

import { agent, isAddress, slashed } from './lrs.js';
import { Outbox } from './outbox.js';
import { connectOnlyTo, Kept, Xapi } from './xapi.js';
import { isUuid } from './uuid.js';

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./types').Standing} Standing */

const RECORD = 'waymark.record';

/** @implements {Reporter} */
export class XapiLaunch {
  opened;
  statements;
  #kept;
  #outbox;

  /** @param {Xapi} xapi @param {Kept} kept @param {string} record */
  constructor(xapi, kept, record) {
    const { actor, registration } = xapi.launched;
    this.#kept = kept;
    this.#outbox = new Outbox(xapi.launched);
    this.opened = { learner: JSON.stringify(actor), record, place: '', writes: true };
    this.statements = { registration, send: (/** @type {object} */ statement) => this.#outbox.add({ ...statement, actor }) };
  }

  /** @param {CourseData} course @param {URLSearchParams} parameters @returns {Promise<XapiLaunch | null>} */
  static async launched(course, parameters) {
    const endpoint = parameters.get('endpoint');
    const actor = agent(parameters.get('actor'));
    if (!isAddress(endpoint) || !actor) return null;
    const registration = (parameters.get('registration') ?? '').toLowerCase();
    const xapi = new Xapi({
      endpoint: slashed(endpoint),
      auth: parameters.get('auth') ?? '',
      actor,
      registration: isUuid(registration) ? registration : '',
      activity: course.whole,
    });
    connectOnlyTo([endpoint]);
    const kept = new Kept(xapi, RECORD);
    return new XapiLaunch(xapi, kept, String((await kept.read())?.record ?? ''));
  }

  /** @param {Standing} standing */
  report(standing) {
    this.#kept.want({ record: standing.record });
  }

  answered() {}

  commit() {
    return this.#kept.save();
  }

  finish() {
    this.#kept.leave();
  }

  /** The last statements have been made. */
  leave() {
    this.#outbox.leave();
  }
}
