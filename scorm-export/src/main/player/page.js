// @ts-check
/** What is on the screen. */

import { all, one, pressed } from './dom.js';
import { plain, time } from './sentences.js';

/** @typedef {import('./structure.js').Structure} Structure */
/** @typedef {import('./structure.js').Step} Step */
/** @typedef {import('./sentences.js').Sentences} Sentences */

export class Page {
  #document;
  #structure;
  #sentences;
  #opening = 0;
  /** What is shown, if it is a step. @type {Step | null} */
  #shown = null;

  /** @param {Document} document @param {Structure} structure @param {Sentences} sentences */
  constructor(document, structure, sentences) {
    this.#document = document;
    this.#structure = structure;
    this.#sentences = sentences;
  }

  /** @param {string} id @returns {HTMLElement} */
  #get(id) {
    const element = this.#document.getElementById(id);
    if (!element) throw new Error(`the page has no #${id}`);
    return element;
  }

  waiting() {
    const start = /** @type {HTMLButtonElement} */ (this.#get('start'));
    start.disabled = true;
    this.#opening = window.setTimeout(() => this.notice('opening'), 600);
  }

  /** The place was found, or there is none: what comes first can be shown. */
  ready() {
    clearTimeout(this.#opening);
    this.notice('');
    /** @type {HTMLButtonElement} */ (this.#get('start')).disabled = false;
  }

  /** @param {boolean} again whether the learner comes back to it */
  cover(again) {
    this.#only('cover', null);
    this.relabel();
    if (!again) return;
    this.#get('start').focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /**
   * @param {{start: () => void, next: () => void, back: () => void, past: () => void, open: (id: string) => boolean}} does
   */
  listen(does) {
    pressed(this.#get('start'), does.start);
    pressed(this.#get('next'), does.next);
    pressed(this.#get('back'), does.back);
    pressed(this.#document, (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest('a[href^="#"]') ?? null;
      const id = link?.getAttribute('href')?.slice(1) ?? '';
      if (id === 'main') {
        event.preventDefault();
        this.#get('main').focus();
      } else if (link && does.open(decodeURIComponent(id))) {
        event.preventDefault();
      } else if (target?.closest('.go-past')) {
        does.past();
      } else if (target?.closest('.read-on')) {
        const activity = target.closest('.activity');
        activity?.classList.add('shown');
        focus(one('h3', activity));
      }
    });
  }

  /** @param {Step} step @param {number} block to bring into view; 0 for the beginning @param {boolean} known whether the learner was past its content note before */
  show(step, block, known) {
    const activity = this.#get(step.id);
    this.#only(step.module.id, step);
    activity.classList.add('current');
    if (known || block > 0) activity.classList.add('shown');
    this.#get(step.module.id).classList.toggle('first', step.module.activities[0] === step.activity);
    this.relabel();
    this.notice('');
    focus(one('h3', activity));
    const target = block > 0 ? blocks(activity)[block] : undefined;
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  }

  /** The line above a step's heading. @param {Step} step */
  kindLine(step) {
    return one('.kind', this.#get(step.id));
  }

  /** Says that the learner took part in a step. @param {Step} step */
  tookPart(step) {
    this.#sentences.put(one('.took', this.#get(step.id)), 'took-part-done');
  }

  /** Names things in the language spoken now. */
  relabel() {
    const course = plain(one('#top h1'), this.#sentences.spoken);
    const step = this.#shown;
    this.#document.title = step ? `${this.#title(step)} – ${course}` : course;
    if (!step) return;
    const following = this.#structure.after(step);
    if (!following) this.#sentences.put(this.#get('next'), 'next-end');
    else if (following.module === step.module) this.#sentences.put(this.#get('next'), 'next', { title: this.#title(following) });
    else this.#sentences.put(this.#get('next'), 'next-part', { title: this.#moduleTitle(following) });
  }

  /** @param {Step} step */
  #title(step) {
    return plain(one('h3', this.#get(step.id)), this.#sentences.spoken);
  }

  /** @param {Step} step */
  #moduleTitle(step) {
    return plain(one('.module-title', this.#get(step.module.id)), this.#sentences.spoken);
  }

  /** @param {boolean} finished @param {string} text the sentence for it @param {Step[]} remaining @param {{right: number, of: number} | null} score */
  end(finished, text, remaining, score) {
    this.#only('end', null);
    this.#get('end').classList.toggle('finished', finished);
    this.#sentences.put(this.#get('end-title'), finished ? 'end-finished' : 'end-open');
    this.#sentences.put(this.#get('end-text'), text);
    this.#sentences.put(this.#get('end-score'), score ? 'end-score' : '', score ?? {});
    this.#get('end-list').replaceChildren(
      ...remaining.map((step) => {
        const item = this.#document.createElement('li');
        const link = this.#document.createElement('a');
        link.href = `#${step.id}`;
        link.textContent = `${this.#moduleTitle(step)}: ${this.#title(step)}`;
        item.append(link);
        return item;
      }),
    );
    this.relabel();
    focus(this.#get('end-title'));
    scrollTo(0, 0);
  }

  /** @param {string} key of the sentence that is shown above the page, and read out; empty to clear */
  notice(key) {
    const notice = this.#get('notice');
    this.#sentences.put(notice, key);
    notice.hidden = !key;
  }

  /** @param {string} key of a sentence that is shown above every page from now on */
  warning(key) {
    const warning = this.#get('warning');
    this.#sentences.put(warning, key);
    warning.hidden = false;
  }

  /**
   * @param {number} percent
   * @param {number} left minutes
   * @param {(step: Step) => string} state the sentence for how a step stands
   */
  progress(percent, left, state) {
    const here = this.#shown;
    const bar = /** @type {HTMLProgressElement} */ (this.#get('progress'));
    bar.value = percent;
    this.#get('progress-text').textContent = this.#sentences.say(percent === 100 ? 'progress-all' : left ? 'progress' : 'progress-done', { percent, left: time(this.#sentences, left) });
    this.#sentences.put(this.#get('where'), here ? (this.#structure.named ? 'module' : 'part') : '', here ? { part: here.part, parts: this.#structure.parts } : {});
    for (const step of this.#structure.steps) {
      const link = one(`#contents a[href="#${step.id}"]`);
      if (!link) continue;
      const current = step === here;
      const mark = one('.state', link.parentElement);
      const key = state(step);
      this.#sentences.put(mark, current ? 'state-here' : key);
      link.parentElement?.classList.toggle('done', key === 'state-done');
      if (current) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  }

  /** The number of the topmost block of an activity that is in view; 0 at the beginning. @param {Step} step */
  blockInView(step) {
    if (scrollY < 40) return 0;
    const all = blocks(this.#get(step.id));
    // Where show() puts a block, so that a place does not creep up from visit to visit.
    const line = parseFloat(getComputedStyle(this.#document.documentElement).scrollPaddingTop) + 1;
    const index = all.findIndex((block) => block.getBoundingClientRect().bottom > line);
    return Math.max(0, Math.min(999, index < 0 ? all.length - 1 : index));
  }

  /** @param {string} shown the id of the one part of the page to show @param {Step | null} step what of it, if it has steps */
  #only(shown, step) {
    this.#shown = step;
    all('.current').forEach((element) => element.classList.remove('current'));
    this.#get(shown).classList.add('current');
    this.#get('steps').hidden = shown === 'cover';
    this.#get('next').hidden = shown === 'end';
  }
}

/** @param {Element | null | undefined} heading */
function focus(heading) {
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
}

/** @param {Element} activity @returns {Element[]} */
function blocks(activity) {
  return all('.prose > *, .question, .prompt', activity);
}
