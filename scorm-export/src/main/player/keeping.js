// @ts-check
/** Sees to it that what was done is kept: tells the LMS, tries again when it did not take it, and meanwhile keeps it in this browser. */

import { when } from './when.js';

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

  save() {
    if (!this.#reporter.opened.writes) return;
    this.#reporter.report(this.#standing());
    clearTimeout(this.#commitTimer);
    // After the next page is on the screen: in some LMSs a commit holds everything up.
    this.#commitTimer = window.setTimeout(() => this.commit(), 20);
  }

  /** @returns {boolean | Promise<boolean>} whether the LMS took it */
  commit() {
    clearTimeout(this.#commitTimer);
    clearTimeout(this.#retryTimer);
    return when(this.#reporter.commit(), (taken) => this.#committed(taken));
  }

  /** @param {boolean} taken */
  #committed(taken) {
    clearTimeout(this.#retryTimer);
    if (taken) {
      if (this.#failing) this.#say('saved-again');
      this.#retries = 0;
      this.#unsaved?.forget();
    } else {
      this.#unsaved?.keep(this.#standing().record);
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
