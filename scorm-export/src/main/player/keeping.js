// @ts-check
/** Sees to it that what was done is kept: tells the LMS, tries again when it did not take it, and meanwhile keeps it in this browser. */

import { when } from './when.js';

/** @typedef {import('./types').Answer} Answer */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./types').Standing} Standing */

/** When to try again after the LMS did not take what it was told, in milliseconds. */
const RETRY = [2000, 5000, 15000, 60000];

export class Keeping {
  #reporter;
  #unsaved;
  #say;
  /** @type {() => Standing} */
  #standing;
  /** Whether the LMS did not take what it was told last. */
  #failing = false;
  #retries = 0;
  #retryTimer = 0;
  #commitTimer = 0;
  #closed = false;
  #changes = 0;

  /**
   * @param {Reporter} reporter
   * @param {import('./unsaved.js').Unsaved | null} unsaved
   * @param {() => Standing} standing how things stand
   * @param {(key: string) => void} say tells the learner
   */
  constructor(reporter, unsaved, standing, say) {
    this.#reporter = reporter;
    this.#unsaved = unsaved;
    this.#standing = standing;
    this.#say = say;
  }

  /** Goes on with what an earlier visit left: answers that the LMS never took are told now, each in its place. @param {import('./unsaved.js').Kept[]} answers */
  resume(answers) {
    const { told = -1 } = this.#reporter.opened;
    answers.forEach(({ answer, at }) => this.save(answer, at < told ? at : undefined));
  }

  /** Keeps how things stand, here first: nobody knows how long an LMS takes. @param {Answer} [answer] that the LMS has not taken yet @param {number} [at] its place, if it has one */
  save(answer, at) {
    if (!this.#reporter.opened.writes) return;
    const standing = this.#standing();
    this.#unsaved?.keep(standing.record, answer, at);
    this.#changes++;
    if (answer) this.#reporter.answered(answer, at);
    this.#reporter.report(standing);
    clearTimeout(this.#commitTimer);
    // After the next page is on the screen: in some LMSs a commit holds everything up.
    this.#commitTimer = window.setTimeout(() => this.commit(), 20);
  }

  /** @returns {boolean | Promise<boolean>} whether the LMS took it */
  commit() {
    clearTimeout(this.#commitTimer);
    clearTimeout(this.#retryTimer);
    const changes = this.#changes;
    return when(this.#reporter.commit(), (taken) => this.#committed(taken, changes === this.#changes));
  }

  /** @param {boolean} taken @param {boolean} all whether nothing has changed meanwhile */
  #committed(taken, all) {
    clearTimeout(this.#retryTimer);
    if (taken) {
      if (this.#failing) this.#say('saved-again');
      this.#retries = 0;
      // What a closing page says is sent off, and may not arrive.
      if (all && !this.#closed) this.#unsaved?.took(this.#reporter.untold ?? []);
    }
    this.#failing = !taken;
    if (!taken && !this.#closed) {
      this.#say('not-saved');
      // A learner who goes on tries, too; only tries of our own come more and more seldom.
      this.#retryTimer = window.setTimeout(() => {
        this.#retries++;
        this.save();
      }, RETRY[Math.min(this.#retries, RETRY.length - 1)]);
    }
    return taken;
  }

  /** Keeps all, and ends the session. */
  close() {
    this.save();
    this.#closed = true;
    this.commit();
    this.#reporter.finish();
  }
}
