// @ts-check
/** Private reflections: what is written stays in this browser, under a name that only this learner's visits make. It is never sent anywhere. */

import { all, on, one, pressed } from './dom.js';
import { plain } from './sentences.js';
import { sha256 } from './sha256.js';
import { read, write } from './storage.js';

/** @typedef {import('./sentences.js').Sentences} Sentences */

export class Reflections {
  #keeper;

  /** @param {Document} document @param {Sentences} sentences @param {string} whose tells learners on one machine apart */
  constructor(document, sentences, whose) {
    this.#keeper = sha256(whose).slice(0, 16);
    for (const prompt of all('.prompt')) {
      const box = /** @type {HTMLTextAreaElement | null} */ (one('textarea', prompt));
      const state = one('.kept', prompt);
      if (!box) continue;
      const key = `waymark:private:${this.#keeper}:${prompt.dataset.key}`;
      box.value = read(key);
      let waiting = 0;
      let changed = false;
      const keep = () => {
        changed = false;
        const kept = write(key, box.value);
        sentences.put(state, kept ? (box.value ? 'kept' : 'kept-none') : 'kept-not');
      };
      box.addEventListener('input', () => {
        changed = true;
        clearTimeout(waiting);
        waiting = window.setTimeout(keep, 400);
      });
      box.addEventListener('blur', () => {
        if (changed) keep();
      });
      on('pagehide', () => {
        // Only what was written here: another tab may have kept something since.
        if (changed) write(key, box.value);
      });
    }
    for (const button of all('.save-reflections')) {
      pressed(button, () => save(button.closest('.activity'), sentences.spoken));
    }
    for (const button of all('.clear-reflections')) {
      pressed(button, () => {
        button.closest('.activity')?.querySelectorAll('textarea').forEach((box) => {
          box.value = '';
          box.dispatchEvent(new Event('input'));
          box.dispatchEvent(new Event('blur'));
        });
      });
    }
  }
}

/** Hands the learner a text file of their own. @param {Element | null} activity @param {number} language */
function save(activity, language) {
  if (!activity) return;
  const title = plain(one('h3', activity), language);
  const parts = all('.prompt', activity).map((prompt) => {
    return `${plain(one('.asks', prompt), language)}\n\n${/** @type {HTMLTextAreaElement} */ (one('textarea', prompt)).value}\n`;
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${title}\n\n${parts.join('\n')}`], { type: 'text/plain' }));
  link.download = `${activity.id.split('/').pop()}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
