// @ts-check
/** Reads a page aloud with the browser's own voice, where it has one. Nothing is sent anywhere by this page; some browsers' voices speak from afar. */

import { all, on, one, pressed } from './dom.js';

/** What is read, each in one breath. */
const PASSAGES = 'h3, h4, h5, h6, p, li, th, td, label, .asks, .mark, figcaption, summary';

export class Aloud {
  #document;
  #sentences;
  #button;
  /** @type {Element[]} */
  #passages = [];
  /** @type {Element | null} */
  #spoken = null;

  /** @param {Document} document @param {import('./sentences.js').Sentences} sentences */
  constructor(document, sentences) {
    this.#document = document;
    this.#sentences = sentences;
    this.#button = document.getElementById('aloud');
    const voice = window.speechSynthesis;
    if (!this.#button || !voice) return;
    const offer = () => {
      if (this.#button) this.#button.hidden = !voice.getVoices().length;
    };
    offer();
    voice.addEventListener?.('voiceschanged', offer);
    pressed(this.#button, () => (this.#passages.length || this.#spoken ? this.stop() : this.#start()));
    on('pagehide', () => this.stop());
  }

  /** The button goes where the learner is. @param {Element | null} kind the line above a page's heading */
  at(kind) {
    this.stop();
    if (this.#button && kind) kind.after(this.#button);
  }

  stop() {
    this.#passages = [];
    if (this.#spoken) window.speechSynthesis?.cancel();
    this.#mark(null);
    this.#sentences.put(this.#button, 'aloud');
  }

  #start() {
    const page = one('.activity.current');
    this.#passages = all(PASSAGES, page).filter((each) => each.checkVisibility() && !one(PASSAGES, each));
    window.speechSynthesis.cancel();
    this.#sentences.put(this.#button, 'aloud-stop');
    this.#next();
  }

  /** @returns {void} */
  #next() {
    const passage = this.#passages.shift();
    if (!passage) return this.stop();
    const words = passage instanceof HTMLElement ? passage.innerText.trim() : '';
    if (!words) return this.#next();
    this.#mark(passage);
    const saying = new SpeechSynthesisUtterance(words);
    saying.lang = (one('[lang]:not([hidden])', passage) ?? passage.closest('[lang]'))?.getAttribute('lang') ?? '';
    if (this.#document.documentElement.dataset.voice === 'slow') saying.rate = 0.75;
    saying.onend = saying.onerror = () => {
      if (this.#spoken === passage) this.#next();
    };
    window.speechSynthesis.speak(saying);
  }

  /** @param {Element | null} passage */
  #mark(passage) {
    this.#spoken?.classList.remove('spoken');
    this.#spoken = passage;
    passage?.classList.add('spoken');
  }
}
