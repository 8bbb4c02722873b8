// @ts-check
/** What counts as done, as a score and as complete (docs/decisions/0004). Knows nothing of pages, LMSs or record stores. */

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').ModuleData} ModuleData */
/** @typedef {import('./types').ActivityData} ActivityData */
/** @typedef {import('./attempt.js').Attempt} Attempt */
/** @typedef {import('./structure.js').Structure} Structure */
/** @typedef {import('./structure.js').Step} Step */
/** @typedef {{right: number, of: number}} Score */

/** Done when the learner goes on from them. The others ask for something: answers, a walk to its end, taking part. */
const BY_GOING_ON = ['page', 'video', 'audio', 'reflection', 'checklist', 'break'];

/** @param {ActivityData} activity */
export const doneByGoingOn = (activity) => BY_GOING_ON.includes(activity.kind) && !activity.questions.length;

export class Progress {
  #course;
  #structure;
  #attempt;

  /** @param {CourseData} course @param {Structure} structure @param {Attempt} attempt */
  constructor(course, structure, attempt) {
    this.#course = course;
    this.#structure = structure;
    this.#attempt = attempt;
  }

  /** @param {Step} step @returns {{news: boolean, module: boolean}} whether the activity, and with it the module, is done for the first time */
  done({ module, activity }) {
    const news = this.#attempt.markDone(module.n, activity.n);
    return { news, module: news && this.#completes(module) };
  }

  /** Completes the modules of which all is done though nobody did the last of it just now: what was open in them is gone with an update. @returns {ModuleData[]} */
  catchUp() {
    return this.#course.modules.filter((module) => this.#attempt.opened.has(module.n) && this.#completes(module));
  }

  /** @param {ModuleData} module @returns {boolean} whether it is complete, and was not before */
  #completes(module) {
    if (this.#attempt.completeModules.has(module.n) || !module.activities.every((each) => this.#attempt.isDone(module.n, each.n))) return false;
    this.#attempt.completeModules.add(module.n);
    return true;
  }

  /** Whether every question of an activity has an answer. @param {Step} step */
  allAnswered({ module, activity }) {
    return activity.questions.every((n) => this.#attempt.answers.has(`${module.n}.${activity.n}.${n}`));
  }

  /** How many of the questions that count were answered rightly at some time. @param {ModuleData} module @param {ActivityData[]} activities @returns {Score | null} */
  rightIn(module, activities) {
    const keys = activities.flatMap((activity) => activity.counting.map((n) => `${module.n}.${activity.n}.${n}`));
    return keys.length ? { right: keys.filter((key) => this.#attempt.answers.get(key)?.right).length, of: keys.length } : null;
  }

  /** @returns {Score | null} */
  score() {
    const scores = this.#structure.required.map((module) => this.rightIn(module, module.activities)).filter((score) => score !== null);
    const of = scores.reduce((sum, score) => sum + score.of, 0);
    return of ? { right: scores.reduce((sum, score) => sum + score.right, 0), of } : null;
  }

  /** What is not done yet of what the course asks for. @returns {Step[]} */
  remaining() {
    return this.#structure.steps.filter((step) => !step.module.optional && !this.#passed(step));
  }

  /** What has to be done before a step opens, where modules come in order. What was opened once stays open. @param {Step} step @returns {Step | undefined} */
  waits({ module, part }) {
    return this.#course.inOrder && !this.#attempt.opened.has(module.n) ? this.remaining().find((each) => each.part < part) : undefined;
  }

  /** The minutes that are left. */
  left() {
    return this.#structure.minutes((step) => !this.#passed(step));
  }

  /** How far the learner is, in per cent. 100 only when the course is complete. */
  percent() {
    if (this.#attempt.finished) return 100;
    const all = this.#structure.minutes(() => true);
    return all ? Math.min(99, Math.floor((100 * (all - this.left())) / all)) : 0;
  }

  /** Brings the score and the course's completion up to date; neither ever goes back. @returns {boolean} whether the course is complete for the first time */
  settle() {
    const score = this.score();
    if (score && this.#attempt.answers.size) {
      this.#attempt.best = Math.max(this.#attempt.best ?? 0, Math.round((100 * score.right) / score.of));
    }
    if (this.#attempt.finished || !this.#isComplete()) return false;
    this.#attempt.finished = true;
    return true;
  }

  /** Where each module that was opened stands. */
  objectives() {
    return this.#course.modules
      .filter((module) => this.#attempt.opened.has(module.n))
      .map((module) => {
        const right = this.rightIn(module, module.activities);
        return {
          id: module.id.replaceAll('-', '_'),
          complete: this.#attempt.completeModules.has(module.n),
          score: right ? Math.round((100 * right.right) / right.of) : null,
        };
      });
  }

  /** @param {Step} step */
  #passed({ module, activity }) {
    return this.#attempt.completeModules.has(module.n) || this.#attempt.isDone(module.n, activity.n);
  }

  #isComplete() {
    const { completion } = this.#course;
    const done = this.#course.modules.filter((module) => this.#attempt.completeModules.has(module.n));
    if (completion.score !== undefined) return (this.#attempt.best ?? 0) >= completion.score;
    if (completion.modules !== undefined) return done.length >= completion.modules;
    return this.#structure.required.every((module) => this.#attempt.completeModules.has(module.n));
  }
}
