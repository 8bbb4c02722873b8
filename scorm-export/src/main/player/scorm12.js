// @ts-check
/** Speaks to an LMS by SCORM 1.2. Everything it writes, it writes once: values that did not change are not sent again. */

/** @typedef {import('./types').Scorm12Api} Scorm12Api */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./types').Standing} Standing */
/** @typedef {import('./types').Answer} Answer */

const NEEDED = /^cmi\.(suspend_data|core\.(lesson_status|lesson_location|score\.raw))$/;
/** An LMS that has not taken all of an answer when so many have come after it never will. */
const PATIENCE = 9;
const DONE = ['completed', 'passed', 'failed'];

/** @implements {Reporter} */
export class Scorm12 {
  opened = { learner: '', record: '', place: '', writes: false, told: -1 };
  #api;
  #over = false;
  #failed = false;
  #status = '';
  #score = -1;
  #core = '';
  #interactions = -1;
  /** Where each objective stands, by id. @type {Map<string, number> | null} */
  #objectives = null;
  #objectiveCount = 0;
  /** Answers that are not told in full, and the places that the LMS gave them. @type {import('./unsaved.js').Kept[]} */
  #untold = [];
  /** Whether the LMS broke while it was asked. */
  #broke = false;
  /** What the LMS was told last, by element. @type {Map<string, string>} */
  #told = new Map();

  /** @param {Scorm12Api} api */
  constructor(api) {
    this.#api = api;
  }

  /** Opens the session. @returns {boolean} false if the LMS refuses */
  open() {
    const begun = String(this.#api.LMSInitialize('')) === 'true';
    // A session that somebody opened already answers, and one that could not be opened does not. The status is never empty
    // (SCORM 1.2 RTE §3.4.2): without it what follows would overwrite a record that could not be read.
    this.#status = this.#get('cmi.core.lesson_status');
    if (!this.#status && (!begun || this.#broke || String(this.#api.LMSGetLastError()) !== '0')) return false;
    this.#core = this.#get('cmi.core._children');
    const mode = this.#core.includes('lesson_mode') ? this.#get('cmi.core.lesson_mode') : 'normal';
    this.opened = {
      learner: this.#get('cmi.core.student_id'),
      record: this.#get('cmi.suspend_data'),
      place: this.#get('cmi.core.lesson_location'),
      writes: mode === 'normal' || mode === '',
      told: -1,
    };
    if (!this.opened.writes) return true;
    const score = parseFloat(this.#get('cmi.core.score.raw'));
    this.#score = Number.isFinite(score) ? score : -1;
    if (this.#get('cmi.interactions._children').includes('student_response')) this.opened.told = this.#interactions = this.#count('cmi.interactions');
    if (this.#get('cmi.objectives._children').includes('status')) this.#readObjectives();
    // A crash must not throw the attempt away, and a first visit must not count as a finished one.
    this.#set('cmi.core.exit', 'suspend');
    if (!DONE.includes(this.#status)) this.#setStatus('incomplete');
    this.commit();
    return true;
  }

  /** @param {Standing} standing */
  report(standing) {
    if (!this.opened.writes || this.#over) return;
    this.#tellAnswers();
    this.#set('cmi.suspend_data', standing.record);
    this.#set('cmi.core.lesson_location', standing.place);
    this.#set('cmi.core.session_time', timespan(standing.seconds));
    if (standing.score !== null && standing.score > this.#score) {
      this.#set('cmi.core.score.min', '0');
      this.#set('cmi.core.score.max', '100');
      if (this.#set('cmi.core.score.raw', String(standing.score))) this.#score = standing.score;
    }
    standing.objectives.forEach((objective) => this.#objective(objective));
    if (standing.complete && !DONE.includes(this.#status)) this.#setStatus('completed');
  }

  /** @param {Answer} answer @param {number} [at] */
  answered(answer, at = -1) {
    if (!this.opened.writes || this.#over || this.#interactions < 0) return;
    this.#untold.push({ answer, at });
    this.#tellAnswers();
  }

  get untold() {
    return this.#untold;
  }

  /** Tells what the LMS has not taken yet of the answers, in order. */
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
    return [
      this.#set(`${at}.type`, answer.type),
      this.#set(`${at}.time`, answer.when.toTimeString().slice(0, 8)),
      ...answer.right.map((right, index) => this.#set(`${at}.correct_responses.${index}.pattern`, feedback(answer.type, right))),
      this.#set(`${at}.student_response`, feedback(answer.type, answer.given)),
      this.#set(`${at}.result`, answer.correct === null ? 'neutral' : answer.correct ? 'correct' : 'wrong'),
      this.#set(`${at}.latency`, timespan(answer.seconds)),
    ].every(Boolean);
  }

  /** @returns {boolean} */
  commit() {
    if (this.#over || !this.opened.writes) return true;
    try {
      const taken = String(this.#api.LMSCommit('')) === 'true' && !this.#failed;
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
      this.#api.LMSFinish('');
    } catch {
      // The window of the LMS has gone already. What was committed is there.
    }
  }

  /** @param {{id: string, complete: boolean, score: number | null}} objective */
  #objective({ id, complete, score }) {
    if (!this.#objectives) return;
    let index = this.#objectives.get(id);
    if (index === undefined) {
      index = this.#objectiveCount;
      if (!this.#set(`cmi.objectives.${index}.id`, id)) return;
      this.#objectives.set(id, index);
      this.#objectiveCount++;
    }
    const at = `cmi.objectives.${index}`;
    if (score !== null) {
      this.#set(`${at}.score.min`, '0');
      this.#set(`${at}.score.max`, '100');
      this.#set(`${at}.score.raw`, String(score));
    }
    this.#set(`${at}.status`, complete ? 'completed' : 'incomplete');
  }

  #readObjectives() {
    this.#objectives = new Map();
    this.#objectiveCount = this.#count('cmi.objectives');
    for (let index = 0; index < this.#objectiveCount; index++) {
      this.#objectives.set(this.#get(`cmi.objectives.${index}.id`), index);
    }
  }

  /** @param {string} list */
  #count(list) {
    const count = parseInt(this.#get(`${list}._count`), 10);
    return Number.isFinite(count) && count >= 0 ? count : 0;
  }

  /** @param {string} status */
  #setStatus(status) {
    if (this.#set('cmi.core.lesson_status', status)) this.#status = status;
  }

  /** @param {string} element @returns {string} */
  #get(element) {
    try {
      return String(this.#api.LMSGetValue(element) ?? '');
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
      if (String(this.#api.LMSSetValue(element, value)) === 'true') {
        this.#told.set(element, value);
        return true;
      }
      console.warn(`Waymark: the LMS refused ${element}: ${this.#api.LMSGetErrorString(this.#api.LMSGetLastError())}`);
    } catch (error) {
      console.warn(`Waymark: the LMS failed at ${element}`, error);
    }
    // An LMS that knows no latencies or objectives has saved all that matters.
    if (NEEDED.test(element)) this.#failed = true;
    return false;
  }
}

/** A CMIFeedback (SCORM 1.2 RTE §3.4.7.1): "a,c", "t", "1.b,2.a", or words. @param {import('./types').InteractionType} type @param {string[]} response */
export function feedback(type, response) {
  if (type === 'true-false') return response[0][0];
  return type === 'fill-in' ? response[0].slice(0, 255) : response.join(',');
}

/** A CMITimespan (SCORM 1.2 RTE §3.4.2.2.1). @param {number} seconds @returns {string} */
export function timespan(seconds) {
  const whole = Math.min(Math.max(0, Math.round(seconds)), 9999 * 3600);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
