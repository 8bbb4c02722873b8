// @ts-check
/** Stories in scenes: shows the scenes of the way that was chosen, one after the other, and lets it be walked again. */

import { all, one, pressed } from './dom.js';

/** @typedef {import('./sentences.js').Sentences} Sentences */

/** One scenario. */
class Walk {
  #box;
  #sentences;
  #walked;
  /** @type {HTMLElement[]} */
  #scenes;
  /** The letters chosen so far, one for each scene that was passed. */
  #letters = '';

  /** @param {HTMLElement} box @param {Sentences} sentences @param {(key: string, letters: string, ended: boolean) => void} walked */
  constructor(box, sentences, walked) {
    this.#box = box;
    this.#sentences = sentences;
    this.#walked = walked;
    this.#scenes = all('.scene', box);
    box.addEventListener('answered', (event) => {
      const scene = event.target instanceof Element ? event.target.closest('.scene') : null;
      const step = event.target instanceof Element && event.target.classList.contains('step');
      if (scene instanceof HTMLElement && step) this.#choose(scene, /** @type {CustomEvent} */ (event).detail);
    });
    pressed(one('.again', box), () => {
      this.#to('');
      this.#arrive(this.#scenes[0]);
    });
  }

  get key() {
    return this.#box.dataset.key ?? '';
  }

  /** @param {string} letters of the way that was being walked */
  restore(letters) {
    this.#letters = letters;
    this.#show();
  }

  /** @param {HTMLElement} scene @param {string} chosen */
  #choose(scene, chosen) {
    this.#to(this.#letters.slice(0, this.#way().path.indexOf(scene)) + chosen);
    const here = this.#way().path.at(-1);
    if (here && here !== scene) this.#arrive(here);
  }

  /** @param {string} letters */
  #to(letters) {
    this.#letters = letters;
    const ended = this.#show();
    this.#walked(this.key, this.#letters, ended);
  }

  /** @param {HTMLElement} scene */
  #arrive(scene) {
    const target = one('.scene-title', scene) ?? scene;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }

  /** The scenes that the letters lead through, the letters without what was walked in a circle, and whether the story is at its end. */
  #way() {
    const path = [this.#scenes[0]];
    let letters = '';
    for (const letter of this.#letters) {
      const box = one(`form.step [data-letter="${letter}"]`, path[path.length - 1]);
      if (!box) break;
      letters += letter;
      const next = this.#scenes.find((scene) => scene.dataset.scene === box.dataset.to);
      if (!next) return { path, letters, ended: true };
      const before = path.indexOf(next);
      if (before >= 0) {
        path.length = before + 1;
        letters = letters.slice(0, before);
      } else {
        path.push(next);
      }
    }
    return { path, letters, ended: !one('form.step', path[path.length - 1]) };
  }

  /** @returns {boolean} whether the story is at its end */
  #show() {
    const { path, letters, ended } = this.#way();
    this.#letters = letters;
    const rest = this.#scenes.filter((scene) => !path.includes(scene));
    rest.forEach((scene) => { scene.hidden = true; });
    path.forEach((scene) => { scene.hidden = false; });
    // What was answered on another walk is no answer on this one.
    [...path.slice(letters.length), ...rest].forEach((scene) => all('form.step', scene).forEach(fresh));
    const end = one('.walk-end', this.#box);
    // In the order of the walk, for those who read on without looking.
    if (end) {
      this.#box.append(...path, ...rest, end);
      end.hidden = !ended;
      this.#sentences.put(one('.walk-text', end), 'walk-end', { seen: path.length, all: this.#scenes.length });
    }
    return ended;
  }
}

export class Scenarios {
  /** @type {Walk[]} */
  #walks;

  /** @param {Document} document @param {Sentences} sentences @param {(key: string, letters: string, ended: boolean) => void} walked */
  constructor(document, sentences, walked) {
    this.#walks = all('.scenario-scenes').map((box) => new Walk(box, sentences, walked));
  }

  /** @param {Map<string, string>} walks the letters of each, by module.activity */
  restore(walks) {
    this.#walks.forEach((walk) => walk.restore(walks.get(walk.key) ?? ''));
  }
}

/** As if nobody had answered it yet. @param {Element} form */
function fresh(form) {
  if (!(form instanceof HTMLFormElement)) return;
  form.reset();
  form.classList.remove('answered');
  all('.feedback', form).forEach((feedback) => { feedback.hidden = true; });
  const verdict = one('.verdict', form);
  if (verdict instanceof HTMLElement) {
    verdict.textContent = '';
    delete verdict.dataset.s;
  }
}
