// @ts-check
/** Questions of every kind: takes what was answered, shows what comes back. How each kind is read and shown is in asking.js. */

import { all, one, pressed } from './dom.js';
import { asking } from './asking.js';
import { plain } from './sentences.js';

/** @typedef {import('./sentences.js').Sentences} Sentences */
/** @typedef {import('./attempt.js').Given} Given */
/** @typedef {import('./types').Answer} Answer */
/** @typedef {import('./types').Asking} Asking */
/** What an LMS and a record store are told of an answer, but for when it was given. @typedef {Omit<Answer, 'objective' | 'seconds' | 'when'>} Told */

export class Questions {
  /** @type {Map<string, {form: HTMLFormElement, asking: Asking}>} */
  #asked = new Map();
  #sentences;

  /**
   * @param {Document} document
   * @param {Sentences} sentences
   * @param {(key: string, code: string, told: Told) => void} answered takes an answer
   */
  constructor(document, sentences, answered) {
    this.#sentences = sentences;
    for (const form of all('form.question')) {
      if (!(form instanceof HTMLFormElement)) continue;
      const key = form.dataset.key ?? '';
      const how = asking(form, sentences);
      // Those without a script read it among the answers.
      one('.comes-back', form)?.append(...all('.answers .afterwards', form));
      this.#asked.set(key, { form, asking: how });
      // Not the form's own event: a frame that may not send forms never gets it.
      pressed(one('button[type=submit]', form), (event) => {
        event.preventDefault();
        const code = how.read();
        if (code === null) return sentences.put(one('.verdict', form), how.missing);
        this.#show(form, how, code);
        answered(key, code, {
          id: form.dataset.interaction ?? '',
          iri: form.dataset.iri ?? '',
          text: plain(one('.asks', form)),
          type: how.type,
          correct: how.right(code),
          ...how.told(code),
        });
        form.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail: code }));
      });
    }
  }

  /** Shows the answers of an earlier visit, as far as they still fit the questions. @param {Map<string, Given>} answers */
  restore(answers) {
    answers.forEach((given, key) => {
      const asked = this.#asked.get(key);
      const code = asked?.asking.write(given.code);
      if (asked && code) this.#show(asked.form, asked.asking, code);
    });
  }

  /** @param {HTMLFormElement} form @param {Asking} how @param {string} code */
  #show(form, how, code) {
    form.classList.add('answered');
    how.shows(code);
    const after = one('.afterwards', form);
    if (after) after.hidden = false;
    const right = how.right(code);
    this.#sentences.put(one('.verdict', form), form.classList.contains('step') ? '' : right === null ? how.neither : `${how.says}-${right ? 'right' : 'not'}`);
    if (form.dataset.again) this.#sentences.put(one('button[type=submit]', form), form.dataset.again);
  }
}
