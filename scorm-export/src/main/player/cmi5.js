// @ts-check
/**
 * An assignable unit of cmi5 (requirements in brackets are those of the cmi5 specification, June 2016): the token is fetched once, launch data and preferences are read before
 * anything is said, "initialized" is the first statement and "terminated" the last, and what was said of a registration is remembered in its State, so that
 * "completed" and "passed" are said once in however many sessions.
 */

import { agent, isAddress, slashed } from './lrs.js';
import { duration } from './statements.js';
import { connectOnlyTo, Kept, late, Xapi } from './xapi.js';
import { uuid } from './uuid.js';

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./types').Standing} Standing */
/** @typedef {{record?: string, completed?: boolean, passed?: boolean, unsure?: string[]}} State */
/** @typedef {{languagePreference?: string, audioPreference?: string}} Preferences */
/** @typedef {{contextTemplate?: any, launchMode?: string, masteryScore?: number, returnURL?: string}} LaunchData */

const RECORD = 'waymark.record';
const VERB = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const BATCH = 25;
const SHORTEST = 2000;
const LONGEST = 5 * 60 * 1000;

/** @implements {Reporter} */
export class Cmi5 {
  opened;
  statements;
  #xapi;
  #kept;
  #data;
  #said;
  #begun = performance.now();
  /** What waits to be sent, in order. @type {any[]} */
  #waiting = [];
  /** What is on its way. @type {any[]} */
  #sending = [];
  #timer = 0;
  #delay = SHORTEST;
  #over = false;
  #record = '';
  /** Kept when what is on its way has arrived, or did not. @type {Promise<unknown>} */
  #sent = Promise.resolve();
  /** Kept when the session is over. @type {Promise<void>} */
  #ended = Promise.resolve();

  /**
   * @param {Xapi} xapi
   * @param {Kept} kept
   * @param {LaunchData} data
   * @param {State | null} state of an earlier session
   * @param {number} spoken which of the course's languages the learner prefers
   */
  constructor(xapi, kept, data, state, spoken) {
    this.#xapi = xapi;
    this.#kept = kept;
    this.#data = data;
    this.#said = { completed: state?.completed === true, passed: state?.passed === true };
    const { actor, registration } = xapi.launched;
    // Browse and Review record nothing but that they took place [10.2.2].
    const writes = (data.launchMode ?? 'Normal') === 'Normal';
    this.opened = { learner: JSON.stringify(actor), record: String(state?.record ?? ''), place: '', writes, spoken };
    this.statements = {
      registration,
      send: (/** @type {any} */ statement) => this.#allowed(statement),
    };
  }

  /** @param {CourseData} course @param {URLSearchParams} parameters @returns {Promise<Cmi5 | null>} null if the page was not launched as cmi5 */
  static async launched(course, parameters) {
    const endpoint = parameters.get('endpoint');
    const fetchFrom = parameters.get('fetch');
    const actor = agent(parameters.get('actor'));
    const registration = parameters.get('registration');
    const activity = parameters.get('activityId');
    if (!isAddress(endpoint) || !isAddress(fetchFrom) || !actor || !registration || !activity) return null;
    connectOnlyTo([endpoint, fetchFrom]);
    const auth = `Basic ${await token(fetchFrom)}`;
    const xapi = new Xapi({ endpoint: slashed(endpoint), auth, actor, registration, activity });
    /** @type {LaunchData | null} */
    const data = await xapi.state('LMS.LaunchData');
    if (!data) throw new Error('the LMS has no launch data');
    const preferences = await preferred(xapi);
    for (const media of document.querySelectorAll('audio, video')) /** @type {HTMLMediaElement} */ (media).muted = preferences.audioPreference === 'off';
    const kept = new Kept(xapi, RECORD);
    /** @type {State | null} */
    const state = await kept.read();
    for (const verb of state?.unsure ?? []) {
      if ((verb === 'completed' || verb === 'passed') && state) state[verb] = await said(xapi, verb);
    }
    const cmi5 = new Cmi5(xapi, kept, data, state, spoken(course, preferences.languagePreference));
    await cmi5.#begin(course);
    return cmi5;
  }

  /** Nothing else is said before the LRS has this [9.3.2]. @param {CourseData} course */
  async #begin(course) {
    const response = await this.#xapi.post([this.#defined('initialized', undefined, { language: course.language })]);
    if (!response.ok) throw new Error(`the LRS answered ${response.status} to the first: ${(await response.text()).slice(0, 300)}`);
  }

  /** @param {Standing} standing */
  report(standing) {
    if (!this.opened.writes || this.#over) return;
    if (standing.complete && !this.#said.completed) {
      this.#said.completed = true;
      this.#say(this.#defined('completed', { completion: true, duration: duration(standing.total) }));
    }
    const { masteryScore } = this.#data;
    if (masteryScore !== undefined && standing.score !== null && standing.score / 100 >= masteryScore && !this.#said.passed) {
      this.#said.passed = true;
      const score = { scaled: standing.score / 100, raw: standing.score, min: 0, max: 100 };
      this.#say(this.#defined('passed', { success: true, score, duration: duration(standing.total) }, { extensions: { [MASTERY]: masteryScore } }));
    }
    this.#keep(standing.record);
  }

  /** What has been said is remembered once the LRS has it, so that it is said again if it was lost. @param {string} record */
  #keep(record) {
    this.#record = record;
    const unsent = [...this.#sending, ...this.#waiting].map((statement) => statement.verb.id);
    const unsure = ['completed', 'passed'].filter((verb) => unsent.includes(VERB + verb));
    this.#kept.want({
      record,
      completed: this.#said.completed && !unsure.includes('completed'),
      passed: this.#said.passed && !unsure.includes('passed'),
      ...(unsure.length ? { unsure } : {}),
    });
  }

  answered() {}

  commit() {
    return !this.opened.writes || this.#kept.save();
  }

  finish() {
    if (this.opened.writes && !this.#over) this.#kept.leave();
  }

  /**
   * The last statements have been made: they go with "terminated", in one request, so that nothing comes after it [9.3.8]. A page that is closed cannot wait for what is on
   * its way, which may then arrive later than that. So what the LMS may have twice goes once more; of "completed" and "passed" the next session asks.
   * @param {boolean} [waits] whether the page stays until all is sent
   * @returns {Promise<void>}
   */
  leave(waits = false) {
    if (this.#over) return this.#ended;
    if (waits && this.#sending.length) return Promise.race([this.#sent, late()]).then(() => this.leave());
    this.#over = true;
    clearTimeout(this.#timer);
    const seconds = (performance.now() - this.#begun) / 1000;
    const again = this.#sending.filter((statement) => !isDefined(statement));
    const last = [...again, ...this.#waiting, this.#defined('terminated', { duration: duration(seconds) })];
    this.#waiting = [];
    this.#ended = this.#xapi.post(last).then(() => {}, () => {});
    return this.#ended;
  }

  /** Where to go when the learner leaves by the page's own button [10.2.6]; empty if the LMS named nothing. */
  get returnUrl() {
    return isAddress(this.#data.returnURL) ? this.#data.returnURL : '';
  }

  /** A statement of the course's own ("cmi5 allowed", [7.1.3]). Opening, closing and completing the unit is said by the unit itself. @param {any} statement */
  #allowed(statement) {
    if (this.#over || !this.opened.writes || /\/(initialized|terminated)$/.test(statement.verb.id)) return;
    this.#say({ ...statement, actor: this.#xapi.launched.actor, context: this.#context(statement.context) });
  }

  /**
   * A "cmi5 defined" statement [9].
   * @param {string} verb
   * @param {any} [result]
   * @param {any} [context]
   */
  #defined(verb, result, context = {}) {
    const category = [CMI5, ...(result && ('completion' in result || 'success' in result) ? [MOVE_ON] : [])];
    return {
      id: uuid(),
      actor: this.#xapi.launched.actor,
      verb: { id: VERB + verb, display: { en: verb } },
      object: { objectType: 'Activity', id: this.#xapi.launched.activity },
      ...(result ? { result } : {}),
      context: this.#context({ ...context, contextActivities: { category: category.map((id) => ({ objectType: 'Activity', id })) } }),
      timestamp: new Date().toISOString(),
    };
  }

  /** The LMS's template, whole and first in every list, with what is ours after it [10.2.1]. @param {any} ours */
  #context(ours) {
    const template = structuredClone(this.#data.contextTemplate ?? {});
    /** @type {Record<string, any[]>} */
    const activities = template.contextActivities ?? {};
    for (const [kind, list] of Object.entries(ours.contextActivities ?? {})) activities[kind] = [...(activities[kind] ?? []), ...list];
    return {
      ...ours,
      ...template,
      registration: this.#xapi.launched.registration,
      contextActivities: activities,
      extensions: { ...ours.extensions, ...template.extensions },
    };
  }

  /** @param {any} statement */
  #say(statement) {
    this.#waiting.push(statement);
    this.#soon(20);
  }

  /** @param {number} delay in milliseconds */
  #soon(delay) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(), delay);
  }

  async #send() {
    if (this.#sending.length || !this.#waiting.length || this.#over) return;
    this.#sending = this.#waiting.splice(0, BATCH);
    const delivery = this.#deliver(this.#sending);
    this.#sent = delivery;
    const outcome = await delivery;
    const unsent = outcome === 'later' ? this.#sending : [];
    this.#sending = [];
    if (this.#over) return;
    this.#waiting.unshift(...unsent);
    if (outcome === 'later') {
      this.#soon(this.#delay);
      this.#delay = Math.min(this.#delay * 2, LONGEST);
      return;
    }
    this.#delay = SHORTEST;
    this.#keep(this.#record);
    this.#kept.save();
    if (this.#waiting.length) this.#soon(0);
  }

  /** @param {any[]} batch @returns {Promise<'done' | 'later'>} */
  async #deliver(batch) {
    let response;
    try {
      response = await this.#xapi.post(batch);
    } catch {
      return 'later';
    }
    if (response.ok) return 'done';
    if (response.status === 408 || response.status === 429 || response.status >= 500) return 'later';
    if (batch.length === 1) {
      console.warn(`Waymark: the LRS refuses this statement (${response.status}). ${(await response.text().catch(() => '')).slice(0, 300)}`, batch[0]);
      return 'done';
    }
    // One of them is refused, and with it all: find out which.
    for (let at = 0; at < batch.length; at++) {
      if ((await this.#deliver([batch[at]])) === 'later') {
        batch.splice(0, at);
        return 'later';
      }
    }
    return 'done';
  }
}

/** @param {any} statement */
const isDefined = (statement) => statement.context.contextActivities.category?.some((/** @type {any} */ each) => each.id === CMI5) === true;

/** Asked for on every start [11.0]. An LMS that keeps none, or does not show them, is no reason not to begin. @param {Xapi} xapi @returns {Promise<Preferences>} */
async function preferred(xapi) {
  const response = await xapi.request('agents/profile', { agent: JSON.stringify(xapi.launched.actor), profileId: 'cmi5LearnerPreferences' });
  if (!response.ok) return {};
  const preferences = await response.json().catch(() => null);
  return preferences ?? {};
}

/** The first of these that the course is there in; `en` will do for `en-GB`. @param {CourseData} course @param {string} [tags] as in BCP 47, between commas */
function spoken(course, tags = '') {
  for (const tag of tags.toLowerCase().split(/[ ,]+/)) {
    const languages = course.languages.map((each) => each.tag.toLowerCase());
    const index = Math.max(languages.indexOf(tag), languages.findIndex((each) => each.split('-')[0] === tag.split('-')[0]));
    if (index >= 0) return index;
  }
  return 0;
}

/** Whether the LRS has a statement whose answer the last session did not wait for. @param {Xapi} xapi @param {string} verb @returns {Promise<boolean>} */
async function said(xapi, verb) {
  const { activity, registration } = xapi.launched;
  const response = await xapi.request('statements', { activity, registration, verb: VERB + verb, limit: '1' });
  return response.ok && (await response.json()).statements?.length > 0;
}

/** The LMS gives it once, and only once [8.2]. @param {string} address @returns {Promise<string>} */
async function token(address) {
  const response = await fetch(address, { method: 'POST', cache: 'no-store', credentials: 'omit' });
  const answer = await response.json();
  if (!response.ok || typeof answer['auth-token'] !== 'string') {
    throw new Error(`the LMS gave no token: ${answer['error-text'] ?? response.status}`);
  }
  return answer['auth-token'];
}
