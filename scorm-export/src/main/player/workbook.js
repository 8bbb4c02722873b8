// @ts-check
/** Prints a part, or the whole course, as a workbook: how it looks on paper is the style sheet's. */

import { all, on, one, pressed } from './dom.js';
import { closeAll } from './panels.js';

/** @param {Document} document */
export function workbook(document) {
  const root = document.documentElement;
  for (const button of all('[data-print]')) {
    pressed(button, () => {
      closeAll();
      root.dataset.printing = button.getAttribute('data-print') ?? '';
      print();
    });
  }
  /** What was closed. @type {HTMLElement[]} */
  let closed = [];
  on('beforeprint', () => {
    closed = all('.transcript:not([open])');
    closed.forEach((transcript) => transcript.setAttribute('open', ''));
    // A field on paper would cut off what is longer than it.
    all('.prompt').forEach((prompt) => {
      const written = one('.written', prompt);
      const words = /** @type {HTMLTextAreaElement | null} */ (one('textarea', prompt))?.value ?? '';
      if (written) written.textContent = words;
      prompt.classList.toggle('has-words', Boolean(words));
    });
  });
  on('afterprint', () => {
    delete root.dataset.printing;
    closed.forEach((transcript) => transcript.removeAttribute('open'));
    all('.written').forEach((written) => { written.textContent = ''; });
  });
}
