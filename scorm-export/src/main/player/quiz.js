// @ts-check
/** Questions with choices: reads what was chosen, shows what comes back. */

import { letter } from './attempt.js';

/** @typedef {import('./sentences.js').Say} Say */
/** @typedef {import('./attempt.js').Given} Given */
/** @typedef {{id: string, iri: string, text: string, several: boolean, right: string[], choices: {letter: string, text: string}[]}} Question */

export class Quizzes {
  /** @type {Map<string, HTMLFormElement>} */
  #forms = new Map();
  #say;

  /**
   * @param {Document} document
   * @param {Say} say
   * @param {(key: string, chosen: string[]) => boolean} answered takes an answer, and says whether it is right
   */
  constructor(document, say, answered) {
    this.#say = say;
    for (const form of document.querySelectorAll('form.question')) {
      if (!(form instanceof HTMLFormElement)) continue;
      const key = form.dataset.key ?? '';
      this.#forms.set(key, form);
      // Not the form's own event: a frame that may not send forms never gets it.
      form.querySelector('button')?.addEventListener('click', (event) => {
        event.preventDefault();
        const chosen = boxes(form).filter((box) => box.checked).map((box) => letter(Number(box.value))).sort();
        if (chosen.length) this.#show(form, chosen, answered(key, chosen));
        else this.#tell(form, this.#say('choose-first'));
      });
    }
  }

  /** @param {string} key @returns {Question} */
  question(key) {
    const form = this.#forms.get(key);
    if (!form) throw new Error(`no question ${key}`);
    const choices = boxes(form).map((box) => ({ letter: letter(Number(box.value)), text: text(box.labels?.[0]), right: box.dataset.right === 'yes' }));
    return {
      id: form.dataset.interaction ?? '',
      iri: form.dataset.iri ?? '',
      text: text(form.querySelector('.asks')),
      several: form.dataset.several === 'yes',
      right: choices.filter((choice) => choice.right).map((choice) => choice.letter).sort(),
      choices: choices.map(({ letter: each, text: words }) => ({ letter: each, text: words })),
    };
  }

  /** Shows the answers of an earlier visit. @param {Map<string, Given>} answers */
  restore(answers) {
    answers.forEach((given, key) => {
      const form = this.#forms.get(key);
      const known = form ? boxes(form).map((box) => letter(Number(box.value))) : [];
      const chosen = given.chosen.filter((each) => known.includes(each));
      if (!form || !chosen.length) return;
      boxes(form).forEach((box) => { box.checked = chosen.includes(letter(Number(box.value))); });
      const { right } = this.question(key);
      this.#show(form, chosen, right.length === chosen.length && right.every((each) => chosen.includes(each)));
    });
  }

  /** @param {HTMLFormElement} form @param {string[]} chosen @param {boolean} right */
  #show(form, chosen, right) {
    const several = form.dataset.several === 'yes';
    this.#tell(form, this.#say(`${several ? 'several' : 'one'}-${right ? 'right' : 'not'}`));
    form.classList.add('answered');
    for (const box of boxes(form)) {
      const taken = chosen.includes(letter(Number(box.value)));
      const feedback = form.querySelector(`[data-choice="${box.value}"]`);
      if (!(feedback instanceof HTMLElement)) continue;
      feedback.hidden = !taken && !several;
      const mark = feedback.querySelector('.mark');
      if (mark) mark.textContent = this.#say(box.dataset.right === 'yes' ? 'fits' : 'fits-not');
      feedback.classList.toggle('fits', box.dataset.right === 'yes');
      box.closest('.choice')?.append(feedback);
    }
    const button = form.querySelector('button');
    if (button) button.textContent = this.#say('check-again');
  }

  /** @param {HTMLFormElement} form @param {string} verdict */
  #tell(form, verdict) {
    const place = form.querySelector('.verdict');
    if (place) place.textContent = verdict;
  }
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
function boxes(form) {
  return [...form.querySelectorAll('input')];
}

/** @param {Element | null | undefined} element */
function text(element) {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
