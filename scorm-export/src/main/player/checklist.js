// @ts-check
/** Checklists: ticks are kept with the attempt, and told to nobody. */

import { all } from './dom.js';
import { letter } from './attempt.js';

export class Checklists {
  /** @type {HTMLElement[]} */
  #lists;

  /** @param {Document} document @param {(key: string, code: string) => void} ticked */
  constructor(document, ticked) {
    this.#lists = all('.ticks');
    for (const list of this.#lists) {
      list.addEventListener('change', () => ticked(list.dataset.key ?? '', boxes(list).filter((box) => box.checked).map(of).sort().join('')));
    }
  }

  /** @param {Map<string, string>} ticks letters by module.activity.checklist */
  restore(ticks) {
    for (const list of this.#lists) {
      const code = ticks.get(list.dataset.key ?? '') ?? '';
      boxes(list).forEach((box) => { box.checked = code.includes(of(box)); });
    }
  }
}

/** @param {HTMLInputElement} box */
const of = (box) => letter(Number(box.value));

/** @param {HTMLElement} list */
const boxes = (list) => /** @type {HTMLInputElement[]} */ (all('input', list));
