// @ts-check
/** How a learner likes their page: size, spacing, letters, colours, stillness, a ruler. Each choice is an attribute of the root element, and lasts. */

import { all } from './dom.js';
import { parsed, read, write } from './storage.js';

const KEY = 'waymark:comfort';

/** What was chosen, kept in the browser; where that is not allowed, for this visit. */
export class Choices {
  /** @type {Record<string, string>} */
  #chosen = {};

  constructor() {
    const kept = parsed(read(KEY));
    if (kept && typeof kept === 'object') this.#chosen = kept;
  }

  /** @param {string} name @returns {string | undefined} */
  get(name) {
    return this.#chosen[name];
  }

  /** @param {string} name @param {string} value */
  set(name, value) {
    this.#chosen[name] = value;
    // Where that is not allowed, it lasts as long as the page.
    write(KEY, JSON.stringify(this.#chosen));
  }
}

export class Comfort {
  /** @param {Document} document @param {Choices} choices */
  constructor(document, choices) {
    const root = document.documentElement;
    const apply = () => {
      ruler(document, root.dataset.ruler === 'on');
      still(document, root.dataset.motion === 'none' || matchMedia('(prefers-reduced-motion: reduce)').matches);
    };
    for (const input of all('#comfort input')) {
      if (!(input instanceof HTMLInputElement)) continue;
      const name = input.name;
      if (choices.get(name) === input.value) {
        input.checked = true;
        root.dataset[name] = input.value;
      }
      input.addEventListener('change', () => {
        root.dataset[name] = input.value;
        choices.set(name, input.value);
        apply();
      });
    }
    apply();
  }
}

/** A band of light that follows the pointer, or the text that is scrolled through it. @param {Document} document @param {boolean} on */
function ruler(document, on) {
  const band = document.getElementById('ruler');
  if (!band || band.hidden === !on) return;
  band.hidden = !on;
  /** @param {number} middle */
  const move = (middle) => { band.style.top = `${middle - band.offsetHeight / 2}px`; };
  if (on) move(innerHeight * 0.4);
  document.onpointermove = on ? (event) => move(event.clientY) : null;
  document.onkeyup = on
    ? () => {
        const box = document.activeElement?.getBoundingClientRect();
        if (box && box.height && box.height < innerHeight / 4) move(box.top + box.height / 2);
      }
    : null;
}

/** Pictures that move show their first frame. @param {Document} document @param {boolean} on */
function still(document, on) {
  for (const image of all('img[src$=".gif" i]')) {
    if (!(image instanceof HTMLImageElement)) continue;
    const before = image.nextElementSibling;
    if (before instanceof HTMLCanvasElement) {
      before.hidden = !on;
      image.hidden = on;
    } else if (on) {
      const freeze = () => {
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', image.alt);
        image.after(canvas);
        image.hidden = true;
      };
      if (image.complete) freeze();
      else image.addEventListener('load', freeze, { once: true });
    }
  }
}
