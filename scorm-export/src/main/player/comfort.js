// @ts-check
/** How a learner likes their page: size, spacing, letters, colours. Each choice is an attribute of the root element, and lasts. */

const KEY = 'waymark:comfort';

export class Comfort {
  /** @type {Record<string, string>} */
  #chosen = {};

  /** @param {Document} document */
  constructor(document) {
    try {
      this.#chosen = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    } catch {
      // Nothing kept, or not allowed to look.
    }
    const root = document.documentElement;
    for (const input of document.querySelectorAll('#comfort input')) {
      if (!(input instanceof HTMLInputElement)) continue;
      const name = input.name;
      if (this.#chosen[name] === input.value) {
        input.checked = true;
        root.dataset[name] = input.value;
      }
      input.addEventListener('change', () => {
        this.#chosen[name] = input.value;
        root.dataset[name] = input.value;
        try {
          localStorage.setItem(KEY, JSON.stringify(this.#chosen));
        } catch {
          // It lasts as long as the page.
        }
      });
    }
  }
}
