// @ts-check
/** What is on the screen. */

/** @typedef {import('./structure.js').Structure} Structure */
/** @typedef {import('./structure.js').Step} Step */
/** @typedef {import('./sentences.js').Say} Say */
/** @typedef {import('./attempt.js').Attempt} Attempt */

export class Page {
  #document;
  #structure;
  #say;
  #title;
  #opening = 0;

  /** @param {Document} document @param {Structure} structure @param {Say} say */
  constructor(document, structure, say) {
    this.#document = document;
    this.#structure = structure;
    this.#say = say;
    this.#title = document.title;
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
    this.#opening = window.setTimeout(() => this.notice(this.#say('opening')), 600);
  }

  /** The place was found, or there is none: what comes first can be shown. */
  ready() {
    clearTimeout(this.#opening);
    this.notice('');
    /** @type {HTMLButtonElement} */ (this.#get('start')).disabled = false;
  }

  /** @param {boolean} again whether the learner comes back to it */
  cover(again) {
    this.#only('cover');
    this.#document.title = this.#title;
    if (!again) return;
    this.#get('start').focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /**
   * @param {{start: () => void, next: () => void, back: () => void, open: (id: string) => boolean}} does
   */
  listen(does) {
    this.#get('start').addEventListener('click', does.start);
    this.#get('next').addEventListener('click', does.next);
    this.#get('back').addEventListener('click', does.back);
    this.#document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const id = link?.getAttribute('href')?.slice(1) ?? '';
      if (id === 'main') {
        event.preventDefault();
        this.#get('main').focus();
      } else if (link && does.open(decodeURIComponent(id))) {
        event.preventDefault();
      }
    });
  }

  /** @param {Step} step @param {number} block to bring into view; 0 for the beginning */
  show(step, block) {
    const activity = this.#get(step.id);
    this.#only(step.module.id);
    activity.classList.add('current');
    this.#get(step.module.id).classList.toggle('first', step.module.activities[0] === step.activity);
    const following = this.#structure.after(step);
    const next = this.#get('next');
    if (!following) next.textContent = this.#say('next-end');
    else next.textContent = this.#say(following.module === step.module ? 'next' : 'next-part', { title: following.module === step.module ? following.activity.title : following.module.title });
    this.#get('back').textContent = this.#say('back');
    this.#get('steps').hidden = false;
    this.#document.title = `${step.activity.title} – ${this.#title}`;
    this.notice('');
    const heading = activity.querySelector('h3');
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
    const target = block > 0 ? blocks(activity)[block] : undefined;
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  }

  /** @param {boolean} finished @param {string} text @param {Step[]} remaining @param {{right: number, of: number} | null} score */
  end(finished, text, remaining, score) {
    this.#only('end');
    this.#get('steps').hidden = false;
    this.#get('end').classList.toggle('finished', finished);
    this.#get('end-title').textContent = this.#say(finished ? 'end-finished' : 'end-open');
    this.#get('end-text').textContent = text;
    this.#get('end-score').textContent = score ? this.#say('end-score', score) : '';
    this.#get('end-list').replaceChildren(
      ...remaining.map((step) => {
        const item = this.#document.createElement('li');
        const link = this.#document.createElement('a');
        link.href = `#${step.id}`;
        link.textContent = `${step.module.title}: ${step.activity.title}`;
        item.append(link);
        return item;
      }),
    );
    this.#document.title = this.#title;
    this.#get('end-title').focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** @param {string} text shown above the page, and read out; empty to clear */
  notice(text) {
    const notice = this.#get('notice');
    if (notice.textContent !== text) notice.textContent = text;
    notice.hidden = !text;
  }

  /** @param {string} text shown above every page from now on */
  warning(text) {
    const warning = this.#get('warning');
    warning.textContent = text;
    warning.hidden = false;
  }

  /**
   * @param {number} percent
   * @param {number} left minutes
   * @param {Attempt} attempt
   * @param {Step | null} here
   */
  progress(percent, left, attempt, here) {
    const bar = /** @type {HTMLProgressElement} */ (this.#get('progress'));
    bar.value = percent;
    this.#get('progress-text').textContent = this.#say(percent === 100 ? 'progress-all' : left ? 'progress' : 'progress-done', { percent, left });
    const where = here ? this.#say('part', { part: here.part, parts: this.#structure.parts }) : '';
    this.#get('where').textContent = where;
    for (const step of this.#structure.steps) {
      const done = attempt.isDone(step.module.n, step.activity.n);
      const link = this.#document.querySelector(`#contents a[href="#${step.id}"]`);
      if (!link) continue;
      const current = step === here;
      const mark = link.parentElement?.querySelector('.state');
      if (mark) mark.textContent = current ? this.#say('state-here') : done ? this.#say('state-done') : '';
      link.parentElement?.classList.toggle('done', done);
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

  /** @param {string} shown the id of the one part of the page to show */
  #only(shown) {
    this.#document.querySelectorAll('.current').forEach((element) => element.classList.remove('current'));
    this.#get(shown).classList.add('current');
    this.#get('steps').hidden = shown === 'cover';
    this.#get('next').hidden = shown === 'end';
  }
}

/** @param {Element} activity @returns {Element[]} */
function blocks(activity) {
  return [...activity.querySelectorAll('.prose > *, .question, .prompt')];
}
