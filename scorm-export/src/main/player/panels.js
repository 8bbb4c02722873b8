// @ts-check
/** The panels behind the buttons at the top: contents, comfort, somebody to talk to, a break. */

export class Panels {
  #document;

  /** @param {Document} document */
  constructor(document) {
    this.#document = document;
  }

  /** @param {() => string | Promise<string>} takeBreak saves, and says whether it is safe to close */
  listen(takeBreak) {
    for (const button of this.#document.querySelectorAll('[data-panel]')) {
      const panel = this.#document.getElementById(button.getAttribute('data-panel') ?? '');
      if (!(panel instanceof HTMLDialogElement)) continue;
      button.addEventListener('click', () => {
        const state = panel.querySelector('.break-state');
        const said = takeBreak();
        if (state && typeof said === 'string') state.textContent = said;
        else if (state) {
          state.textContent = '';
          Promise.resolve(said).then((text) => { state.textContent = text; });
        }
        panel.showModal();
      });
      panel.querySelectorAll('.close').forEach((close) => close.addEventListener('click', () => panel.close()));
      // A press beside the panel closes it.
      panel.addEventListener('click', (event) => {
        if (event.target === panel) panel.close();
      });
    }
  }

  close() {
    this.#document.querySelectorAll('dialog').forEach((panel) => {
      if (panel.open) panel.close();
    });
  }
}
