// @ts-check
/**
 * The player's own sentences, in each language that the course is there in. A sentence that was put into an element is remembered there (`data-s`, and what it
 * speaks of in `data-v`), so that it can be said again in another language.
 */

import { all } from './dom.js';

/** @typedef {Record<string, string | number>} Values */
/** @typedef {import('./types').Language} Language */

export class Sentences {
  /** The number of the language spoken now; 0 is the one that the course was written in. */
  spoken = 0;
  #languages;

  /** @param {Language[]} languages */
  constructor(languages) {
    this.#languages = languages;
  }

  /** @param {string} key @param {Values} [values] @returns {string} */
  say(key, values = {}) {
    const sentence = this.#languages[this.spoken].sentences[key] ?? this.#languages[0].sentences[key] ?? key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }

  /** Says it in an element, and from now on in any language. An empty key says nothing. @param {Element | null} element @param {string} key @param {Values} [values] */
  put(element, key, values) {
    if (!(element instanceof HTMLElement)) return;
    if (key) element.dataset.s = key;
    else delete element.dataset.s;
    if (values) element.dataset.v = JSON.stringify(values);
    else delete element.dataset.v;
    this.#speak(element);
  }

  /** @param {HTMLElement} element */
  #speak(element) {
    const key = element.dataset.s ?? '';
    const text = key ? this.say(key, JSON.parse(element.dataset.v ?? '{}')) : '';
    if (element.textContent !== text) element.textContent = text;
    // What is not translated is marked with the language that it is said in.
    if (key && !(key in this.#languages[this.spoken].sentences)) element.lang = this.#languages[0].tag;
    else element.removeAttribute('lang');
  }

  /** Says again, in the language spoken now, what stands in a page. @param {ParentNode} page */
  again(page) {
    for (const element of all('[data-s]', page)) {
      this.#speak(element);
    }
    for (const element of all('[data-s-label]', page)) {
      element.setAttribute('aria-label', this.say(element.dataset.sLabel ?? ''));
    }
  }
}

/** A length of time in words. @param {Sentences} sentences @param {number} minutes */
export function time(sentences, minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return sentences.say('time-minutes', { minutes });
  return rest ? sentences.say('time-both', { hours, minutes: rest }) : sentences.say('time-hours', { hours });
}

/** What stands in an element in one language, in plain text. @param {Element | null | undefined} element @param {number} [language] */
export function plain(element, language = 0) {
  if (!element) return '';
  const copy = /** @type {Element} */ (element.cloneNode(true));
  all('[data-l]', copy).forEach((each) => {
    if (!each.getAttribute('data-l')?.split(' ').includes(String(language))) each.remove();
  });
  all('img', copy).forEach((image) => image.replaceWith(image.getAttribute('alt') ?? ''));
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
