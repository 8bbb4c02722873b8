// @ts-check
/** Shows the page in the language that the learner chose. Everything stands in the page once for each language, so nothing that was done is touched. */

import { all, pressed } from './dom.js';

/** @typedef {import('./sentences.js').Sentences} Sentences */
/** @typedef {import('./types').Language} LanguageData */

export class Language {
  #document;
  #sentences;
  #languages;
  #choices;
  /** @type {() => void} */
  #changed = () => {};

  /** @param {Document} document @param {LanguageData[]} languages @param {Sentences} sentences @param {import('./comfort.js').Choices} choices */
  constructor(document, languages, sentences, choices) {
    this.#document = document;
    this.#languages = languages;
    this.#choices = choices;
    this.#sentences = sentences;
    if (languages.length < 2) return;
    const chosen = languages.findIndex((language) => language.tag === choices.get('language'));
    if (chosen > 0) this.#speak(chosen);
    for (const button of all('[data-speaks]')) {
      pressed(button, () => {
        const index = Number(button.getAttribute('data-speaks'));
        choices.set('language', languages[index].tag);
        this.#speak(index);
        this.#changed();
        // The one that was pressed is gone: now there is the way back in its place.
        const other = all('[data-speaks]').find((each) => !each.hidden);
        other?.focus();
      });
    }
  }

  /** @param {() => void} changed what to do after the language has changed */
  listen(changed) {
    this.#changed = changed;
  }

  /** Takes this one, unless the learner has chosen one on the page. @param {number} index */
  prefer(index) {
    if (index < 1 || this.#choices.get('language')) return;
    this.#speak(index);
    this.#changed();
  }

  /** @param {number} index */
  #speak(index) {
    const root = this.#document.documentElement;
    const tag = this.#languages[index].tag;
    this.#sentences.spoken = index;
    root.lang = tag;
    root.dataset.language = tag;
    for (const element of all('[data-l]')) {
      element.hidden = !element.dataset.l?.split(' ').includes(String(index));
    }
    for (const element of all('[data-w]')) {
      const words = JSON.parse(element.getAttribute('data-w') ?? '[]');
      element.textContent = words[index] || words[0];
    }
    for (const button of all('[data-speaks]')) {
      button.hidden = button.dataset.speaks === String(index);
    }
    this.#sentences.again(this.#document);
  }
}
