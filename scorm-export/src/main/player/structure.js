// @ts-check
/** The course as a row of steps. */

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').ModuleData} ModuleData */
/** @typedef {import('./types').ActivityData} ActivityData */
/** @typedef {{id: string, module: ModuleData, activity: ActivityData, index: number, part: number}} Step */

export class Structure {
  /** @type {Step[]} */
  steps;
  /** The modules without which the course is not complete. @type {ModuleData[]} */
  required;
  #course;

  /** @param {CourseData} course */
  constructor(course) {
    this.#course = course;
    this.steps = course.modules
      .flatMap((module, part) => module.activities.map((activity) => ({ id: `${module.id}/${activity.id}`, module, activity, part: part + 1 })))
      .map((step, index) => ({ ...step, index }));
    this.required = course.modules.filter((module) => !module.optional);
  }

  /** Whether modules stand in parts that have names, such as days. */
  get named() {
    return this.#course.named;
  }

  /** How many modules there are. */
  get parts() {
    return this.#course.modules.length;
  }

  /** @param {string} id module/activity, or a module's own */
  byId(id) {
    return this.steps.find((step) => step.id === id || step.module.id === id) ?? null;
  }

  /** The step with these numbers; if the activity is gone, the first of its module. @param {number} module @param {number} activity */
  byNumber(module, activity) {
    const inside = this.steps.filter((step) => step.module.n === module);
    return inside.find((step) => step.activity.n === activity) ?? inside[0] ?? null;
  }

  /** @param {Step} step @returns {Step | undefined} */
  after(step) {
    return this.steps[step.index + 1];
  }

  /** @param {Step} step @returns {Step | undefined} */
  before(step) {
    return this.steps[step.index - 1];
  }

  /** The minutes of the steps that count towards completion. @param {(step: Step) => boolean} which */
  minutes(which) {
    return this.steps.filter((step) => !step.module.optional && which(step)).reduce((sum, step) => sum + step.activity.minutes, 0);
  }
}
