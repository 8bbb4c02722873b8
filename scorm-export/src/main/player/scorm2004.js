// @ts-check
/** Speaks to an LMS by SCORM 2004, 3rd and 4th edition (RTE §3.1 and §4.2). Values that did not change are not sent again, and nothing is asked for that can't be there. */

import { duration } from './statements.js';

/** @typedef {import('./types').Scorm2004Api} Scorm2004Api */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./types').Standing} Standing */
/** @typedef {import('./types').Answer} Answer */

const NEEDED = /^cmi\.(suspend_data|completion_status|location|score\.(raw|scaled))$/;
/** The least that an LMS has to keep of each (SCORM 2004 RTE §4.1.1.7): fill-in patterns, and characters of a description or a filled-in text. */
const FILL_INS = 5;
const SHORT = 250;
/** An LMS that has not taken all of an answer when so many have come after it never will. */
const PATIENCE = 9;

/** @implements {Reporter} */
export class Scorm2004 {
  opened = { learner: '', record: '', place: '', writes: false, told: -1 };
  #api;
  #over = false;
  #failed = false;
  #complete = false;
  #score = -1;
  #interactions = 0;
  /** Where each objective stands, by id: the LMS makes those of the manifest beforehand, in an order of its own. @type {Map<string, number>} */
  #objectives = new Map();
  /** Answers that are not told in full, and the places that the LMS gave them. @type {import('./unsaved.js').Kept[]} */
  #untold = [];
  /** Whether the LMS broke while it was asked. */
  #broke = false;
  /** What the LMS was told last, by element. @type {Map<string, string>} */
  #told = new Map();

  /** @param {Scorm2004Api} api */
  constructor(api) {
    this.#api = api;
  }

  /** Opens the session. @returns {boolean} false if the LMS refuses */
  open() {
    const begun = String(this.#api.Initialize('')) === 'true';
    // A session that somebody opened already answers. The status is never empty (RTE §4.2.4): without it what follows would overwrite a record that could not be read.
    const status = this.#get('cmi.completion_status');
    if (!status && (!begun || this.#broke || String(this.#api.GetLastError()) !== '0')) return false;
    const mode = this.#get('cmi.mode');
    // On a first visit there is nothing to read, and asking for it is an error (403).
    const first = this.#get('cmi.entry') === 'ab-initio';
    this.opened = {
      learner: this.#get('cmi.learner_id'),
      record: first ? '' : this.#get('cmi.suspend_data'),
      place: '',
      writes: mode === 'normal' || mode === '',
      told: -1,
    };
    if (!first && !this.opened.record) this.opened.place = this.#get('cmi.location');
    if (!this.opened.writes) return true;
    this.#complete = status === 'completed';
    // The record knows the score; where it is lost, a better one on record is kept.
    const score = first || this.opened.record ? NaN : parseFloat(this.#get('cmi.score.raw'));
    if (Number.isFinite(score)) this.#score = score;
    this.#interactions = this.#count('cmi.interactions');
    this.opened.told = this.#interactions;
    for (let index = 0, count = this.#count('cmi.objectives'); index < count; index++) {
      this.#objectives.set(this.#get(`cmi.objectives.${index}.id`), index);
    }
    // Always: with "normal" an LMS may begin a new attempt, and a learner who comes back to read would find nothing.
    this.#set('cmi.exit', 'suspend');
    if (!this.#complete) this.#set('cmi.completion_status', 'incomplete');
    this.commit();
    return true;
  }

  /** @param {Standing} standing */
  report(standing) {
    if (!this.opened.writes || this.#over) return;
    this.#tellAnswers();
    this.#set('cmi.suspend_data', standing.record);
    if (standing.place) this.#set('cmi.location', standing.place);
    this.#set('cmi.session_time', duration(standing.seconds));
    if (standing.score !== null && standing.score > this.#score) {
      this.#setScore('cmi', standing.score);
      this.#score = standing.score;
    }
    standing.objectives.forEach((objective) => this.#objective(objective));
    this.#complete ||= standing.complete;
    // Both in step: an LMS that goes by the measure must come to the same (RTE §4.2.4.1).
    this.#set('cmi.progress_measure', this.#complete ? '1' : String(Math.min(standing.progress, 99) / 100));
    if (this.#complete) this.#set('cmi.completion_status', 'completed');
    if (standing.passed) this.#set('cmi.success_status', 'passed');
  }

  /** @param {Answer} answer @param {number} [at] */
  answered(answer, at = -1) {
    if (!this.opened.writes || this.#over) return;
    this.#untold.push({ answer, at });
    this.#tellAnswers();
  }

  get untold() {
    return this.#untold;
  }

  /** Tells what the LMS has not taken yet of the answers, in order (RTE §4.2.9). */
  #tellAnswers() {
    this.#untold = this.#untold.filter((each, index, all) => {
      if (each.at < 0 && all.slice(0, index).every((before) => before.at >= 0) && this.#set(`cmi.interactions.${this.#interactions}.id`, each.answer.id)) {
        each.at = this.#interactions++;
      }
      return each.at < 0 || !(this.#tell(each.answer, `cmi.interactions.${each.at}`) || each.at < this.#interactions - PATIENCE);
    });
  }

  /** @param {Answer} answer @param {string} at @returns {boolean} whether the LMS took all of it */
  #tell(answer, at) {
    const patterns = answer.type === 'fill-in' ? answer.right.slice(0, FILL_INS) : answer.right;
    return [
      this.#set(`${at}.type`, answer.type),
      !answer.objective || this.#set(`${at}.objectives.0.id`, answer.objective),
      // Not what toISOString gives: a fraction has two digits at most, and a zone needs one.
      this.#set(`${at}.timestamp`, `${answer.when.toISOString().slice(0, 22)}Z`),
      ...patterns.map((right, index) => this.#set(`${at}.correct_responses.${index}.pattern`, feedback(answer.type, right))),
      this.#set(`${at}.learner_response`, feedback(answer.type, answer.given)),
      this.#set(`${at}.result`, answer.correct === null ? 'neutral' : answer.correct ? 'correct' : 'incorrect'),
      this.#set(`${at}.latency`, duration(answer.seconds)),
      !answer.text || this.#set(`${at}.description`, shortened(answer.text)),
    ].every(Boolean);
  }

  /** @returns {boolean} */
  commit() {
    if (this.#over || !this.opened.writes) return true;
    try {
      const taken = String(this.#api.Commit('')) === 'true' && !this.#failed;
      this.#failed = false;
      return taken;
    } catch {
      return false;
    }
  }

  finish() {
    if (this.#over) return;
    this.#over = true;
    try {
      this.#api.Terminate('');
    } catch {
      // The window of the LMS has gone already. What was committed is there.
    }
  }

  /** @param {{id: string, complete: boolean, score: number | null}} objective */
  #objective({ id, complete, score }) {
    let index = this.#objectives.get(id);
    if (index === undefined) {
      index = this.#objectives.size;
      if (!this.#set(`cmi.objectives.${index}.id`, id)) return;
      this.#objectives.set(id, index);
    }
    if (score !== null) this.#setScore(`cmi.objectives.${index}`, score);
    this.#set(`cmi.objectives.${index}.completion_status`, complete ? 'completed' : 'incomplete');
  }

  /** Moodle takes its grade from raw alone; others from scaled. @param {string} at @param {number} percent */
  #setScore(at, percent) {
    this.#set(`${at}.score.min`, '0');
    this.#set(`${at}.score.max`, '100');
    this.#set(`${at}.score.raw`, String(percent));
    this.#set(`${at}.score.scaled`, String(percent / 100));
  }

  /** @param {string} list */
  #count(list) {
    const count = parseInt(this.#get(`${list}._count`), 10);
    return Number.isFinite(count) && count >= 0 ? count : 0;
  }

  /** @param {string} element @returns {string} */
  #get(element) {
    try {
      return String(this.#api.GetValue(element) ?? '');
    } catch {
      this.#broke = true;
      return '';
    }
  }

  /**
   * @param {string} element
   * @param {string} value
   * @returns {boolean}
   */
  #set(element, value) {
    if (this.#told.get(element) === value) return true;
    try {
      if (String(this.#api.SetValue(element, value)) === 'true') {
        this.#told.set(element, value);
        return true;
      }
      console.warn(`Waymark: the LMS refused ${element}: ${this.#api.GetErrorString(this.#api.GetLastError())}`);
    } catch (error) {
      console.warn(`Waymark: the LMS failed at ${element}`, error);
    }
    if (NEEDED.test(element)) this.#failed = true;
    return false;
  }
}

/**
 * An answer, or one that is right, as the standard writes it (RTE §4.2.9.1).
 * @param {import('./types').InteractionType} type
 * @param {string[]} given
 * @returns {string}
 */
export function feedback(type, given) {
  if (type === 'matching') return given.map((pair) => pair.replace('.', '[.]')).join('[,]');
  // Braces at the beginning would be taken for settings of the standard's own.
  if (type === 'fill-in') return shortened(given.join(' ')).replace(/^\{/, '(').replaceAll('[,]', ',');
  return given.join('[,]');
}

/** @param {string} text @returns {string} on one line, and no longer than every LMS takes */
function shortened(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
