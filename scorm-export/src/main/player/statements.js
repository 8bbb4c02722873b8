// @ts-check
/** Makes xAPI statements (docs/reference/statements.md) of what happens in a course. What a learner writes in a reflection never comes here. */

import { uuid } from './uuid.js';

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').ModuleData} ModuleData */
/** @typedef {import('./types').ActivityData} ActivityData */
/** @typedef {import('./types').Answer} Answer */

const VERB = 'http://adlnet.gov/expapi/verbs/';
const TYPE = 'http://adlnet.gov/expapi/activities/';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** An ISO 8601 duration to the second. @param {number} seconds */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || whole === 0 ? `${rest}S` : ''}`;
}

/** A response as xAPI 1.0.3 (Data §2.4.4.1) writes it. @param {string[]} given @param {import('./types').InteractionType} type */
export function response(given, type) {
  return given.map((each) => (type === 'matching' ? each.replace('.', '[.]') : each)).join('[,]');
}

/** @param {{right: number, of: number}} score */
const scored = ({ right, of }) => ({ scaled: Math.round((right / of) * 10000) / 10000, raw: right, min: 0, max: of });

export class Statements {
  #course;
  #registration;
  #send;

  /**
   * @param {CourseData} course
   * @param {string} registration
   * @param {(statement: object) => void} send takes a statement without its actor
   */
  constructor(course, registration, send) {
    this.#course = course;
    this.#registration = registration;
    this.#send = send;
  }

  /** Whether the page holds one module alone. What is said of a whole course then is the module's, and is not said of the course, which is more. */
  get #alone() {
    return this.#course.whole !== this.#course.iri;
  }

  courseOpened() {
    if (!this.#alone) this.#say('initialized', this.#courseObject(), {}, [], []);
  }

  /** @param {ModuleData} module */
  moduleOpened(module) {
    this.#say('initialized', this.#moduleObject(module), {}, [this.#courseObject()], module.elements);
  }

  /** @param {ModuleData} module @param {ActivityData} activity @param {number} seconds @param {boolean} done */
  experienced(module, activity, seconds, done) {
    const result = { duration: duration(seconds), ...(done ? { completion: true } : {}) };
    this.#say('experienced', this.#activityObject(activity), result, [this.#moduleObject(module)], activity.elements);
  }

  /** @param {ActivityData} activity @param {Answer} answer */
  answered(activity, answer) {
    const object = this.#object(answer.iri, `${TYPE}cmi.interaction`, answer.text);
    const components = Object.entries(answer.components).map(([name, each]) => [name, each.map(({ id, text }) => ({ id, description: this.#inLanguage(text) }))]);
    Object.assign(object.definition, {
      interactionType: answer.type,
      ...(answer.right.length ? { correctResponsesPattern: answer.right.map((right) => (answer.type === 'fill-in' ? '{case_matters=false}' : '') + response(right, answer.type)) } : {}),
      ...Object.fromEntries(components),
    });
    const result = {
      ...(answer.correct === null ? {} : { success: answer.correct }),
      response: response(answer.given, answer.type),
      duration: duration(answer.seconds),
    };
    this.#say('answered', object, result, [this.#activityObject(activity)], activity.elements);
  }

  /** @param {ModuleData} module @param {ActivityData} activity @param {{right: number, of: number} | null} score */
  quizCompleted(module, activity, score) {
    const result = { completion: true, ...(score ? { score: scored(score) } : {}) };
    this.#say('completed', this.#activityObject(activity), result, [this.#moduleObject(module)], activity.elements);
  }

  /** @param {ModuleData} module @param {number} seconds @param {{right: number, of: number} | null} score */
  moduleCompleted(module, seconds, score) {
    const result = { completion: true, duration: duration(seconds), ...(score ? { score: scored(score) } : {}) };
    this.#say('completed', this.#moduleObject(module), result, [this.#courseObject()], module.elements);
  }

  /** @param {number} seconds @param {{right: number, of: number} | null} score */
  courseCompleted(seconds, score) {
    const result = { completion: true, duration: duration(seconds), ...(score ? { score: scored(score) } : {}) };
    if (!this.#alone) this.#say('completed', this.#courseObject(), result, [], []);
  }

  /** @param {number} seconds of this session @param {number} progress in per cent */
  courseClosed(seconds, progress) {
    const result = { duration: duration(seconds), extensions: { [PROGRESS]: progress } };
    if (this.#alone) this.#say('terminated', this.#moduleObject(this.#course.modules[0]), result, [this.#courseObject()], this.#course.modules[0].elements);
    else this.#say('terminated', this.#courseObject(), result, [], []);
  }

  /**
   * @param {string} verb
   * @param {object} object
   * @param {object} result
   * @param {object[]} parent
   * @param {string[]} elements
   */
  #say(verb, object, result, parent, elements) {
    const course = this.#courseObject();
    this.#send({
      id: uuid(),
      verb: { id: VERB + verb, display: { en: verb } },
      object,
      ...(Object.keys(result).length ? { result } : {}),
      context: {
        registration: this.#registration,
        platform: this.#course.platform,
        language: this.#course.language,
        contextActivities: {
          ...(parent.length ? { parent } : {}),
          grouping: [course],
          ...(elements.length
            ? { other: elements.map((id) => ({ objectType: 'Activity', id, definition: { type: this.#course.elements[id] } })) }
            : {}),
        },
      },
      timestamp: new Date().toISOString(),
    });
  }

  #courseObject() {
    return this.#object(this.#course.iri, `${TYPE}course`, this.#course.title);
  }

  /** @param {ModuleData} module */
  #moduleObject(module) {
    return this.#object(module.iri, `${TYPE}module`, module.title);
  }

  /** @param {ActivityData} activity */
  #activityObject(activity) {
    return this.#object(activity.iri, activity.type, activity.title);
  }

  /** @param {string} id @param {string} type @param {string} name @returns {{objectType: string, id: string, definition: any}} */
  #object(id, type, name) {
    return { objectType: 'Activity', id, definition: { type, name: this.#inLanguage(name) } };
  }

  /** @param {string} text */
  #inLanguage(text) {
    return { [this.#course.language]: text };
  }
}
