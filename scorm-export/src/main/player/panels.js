// @ts-check
/** The panels behind the buttons at the top: contents, comfort, somebody to talk to, a break. */

import { all, one, pressed } from './dom.js';

/** Closes every panel that is open. */
export const closeAll = () => all('dialog').forEach((panel) => /** @type {HTMLDialogElement} */ (panel).close());

export class Panels {
  #document;
  #sentences;

  /** @param {Document} document @param {import('./sentences.js').Sentences} sentences */
  constructor(document, sentences) {
    this.#document = document;
    this.#sentences = sentences;
  }

  /** @param {() => string | Promise<string>} takeBreak saves, and gives the sentence that says whether it is safe to close */
  listen(takeBreak) {
    for (const button of all('[data-panel]')) {
      const panel = this.#document.getElementById(button.getAttribute('data-panel') ?? '');
      if (!(panel instanceof HTMLDialogElement)) continue;
      pressed(button, () => {
        const state = one('.break-state', panel);
        const said = takeBreak();
        this.#sentences.put(state, typeof said === 'string' ? said : '');
        Promise.resolve(said).then((key) => this.#sentences.put(state, key));
        panel.showModal();
        const here = one('[aria-current]', panel);
        here?.focus();
      });
      all('.close', panel).forEach((close) => pressed(close, () => panel.close()));
      // A press beside the panel closes it.
      pressed(panel, (event) => {
        if (event.target === panel) panel.close();
      });
    }
  }

  close() {
    closeAll();
  }
}
