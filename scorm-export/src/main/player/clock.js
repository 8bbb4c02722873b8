// @ts-check
/** Counts the seconds in which a page is in view and in use. A tab behind others, a sleeping laptop and a learner who has walked away do not count. */

import { on } from './dom.js';

const TICK = 1000;
/** A tick that comes later than this was not time spent: the machine slept, or the tab was stopped. */
const LATE = 5000;
/** Reading needs no keys or pointer, but not for ever. */
const IDLE = 10 * 60 * 1000;

export class Clock {
  seconds = 0;
  #last = performance.now();
  #touched = performance.now();
  #inView = document.visibilityState === 'visible';

  constructor() {
    for (const kind of ['pointerdown', 'keydown', 'scroll', 'touchstart', 'pointermove']) {
      on(kind, () => { this.#touched = performance.now(); }, { passive: true, capture: true });
    }
    // What was in view up to now counts, and what was not does not.
    document.addEventListener('visibilitychange', () => {
      this.read();
      this.#inView = document.visibilityState === 'visible';
    }, { capture: true });
    setInterval(() => this.read(), TICK);
  }

  /** @returns {number} the seconds so far */
  read() {
    const now = performance.now();
    const since = now - this.#last;
    this.#last = now;
    if (since <= LATE && this.#inView && now - this.#touched < IDLE) this.seconds += since / 1000;
    return this.seconds;
  }
}
