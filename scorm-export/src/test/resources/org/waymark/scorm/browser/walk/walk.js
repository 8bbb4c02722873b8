/*
 * Stands in every page of a walk before anything else runs. In the LMS's page it puts faults between the course and the run-time; in the course's page it holds the
 * clock, blocks or fills the storage, and does what a learner does: it presses only what can be seen. Knows nothing of the player but what is on the page.
 */
(() => {
  'use strict';
  const lms = window.top === window;
  const query = (() => {
    try {
      return new URLSearchParams(window.top.location.search);
    } catch {
      return new URLSearchParams();
    }
  })();
  if (!query.has('walk')) return;

  if (lms) {
    const faults = {};
    Object.defineProperty(window, 'lmsFaults', { get: () => faults, set() {} });
    /** How the run-time behaves: `{call: 'false' | 'throw'}`, or `{flaky: n}` for every n-th call that fails. */
    window.walkFaults = JSON.parse(query.get('faults') || '{}');
    let calls = 0;
    let failed = false;
    for (const name of ['API', 'API_1484_11']) {
      Object.defineProperty(window, name, {
        configurable: true,
        set(api) {
          const wrapped = { ...api };
          for (const call of Object.keys(api).filter((each) => /Initialize|Finish|Terminate|SetValue|GetValue|Commit/.test(each))) {
            wrapped[call] = (...values) => {
              const { flaky, ...named } = window.walkFaults;
              const plain = call.replace('LMS', '');
              const fault = named[plain] ?? (flaky && /SetValue|Commit/.test(plain) && ++calls % flaky === 0 ? (calls % 2 ? 'throw' : 'false') : undefined);
              failed = fault !== undefined;
              if (fault === 'throw') throw new Error('injected fault');
              return fault === undefined ? api[call](...values) : fault;
            };
          }
          const error = name === 'API' ? 'LMSGetLastError' : 'GetLastError';
          wrapped[error] = () => (failed ? '101' : api[error]());
          Object.defineProperty(window, name, { configurable: true, value: wrapped });
        },
      });
    }
    window.walkReady = async () => {
      for (;;) {
        const course = document.getElementById('sco')?.contentWindow;
        if (course?.walk?.ready()) return course.walk.shows();
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
    };
    window.walkDo = (steps) => {
      const { walk } = document.getElementById('sco').contentWindow;
      let result = null;
      for (const [name, ...values] of steps) result = walk[name](...values) ?? result;
      return { shows: walk.shows(), result };
    };
    return;
  }

  let begun = false;
  const soon = window.setTimeout.bind(window);
  addEventListener('DOMContentLoaded', () => soon(() => { begun = true; }));

  // The clock: nothing passes but what is let pass.
  const began = Number(query.get('now'));
  let passed = 0;
  let skew = 0;
  let last = 0;
  const timers = new Map();
  const later = (run, delay, every) => {
    timers.set(++last, { at: passed + Math.max(every ? 1 : 0, Number(delay) || 0), run, every });
    return last;
  };
  window.setTimeout = (run, delay, ...values) => later(() => run(...values), delay, 0);
  window.setInterval = (run, delay, ...values) => later(() => run(...values), delay, Math.max(1, delay));
  window.clearTimeout = window.clearInterval = (id) => timers.delete(id);
  performance.now = () => passed;
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    later(() => controller.abort(new DOMException('late', 'TimeoutError')), delay, 0);
    return controller.signal;
  };
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...values) {
      if (values.length) super(...values);
      else super(began + passed + skew);
    }

    static now() {
      return began + passed + skew;
    }
  };

  // The storage.
  const storage = query.get('storage');
  if (storage === 'blocked') {
    for (const name of ['localStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  }
  let full = storage === 'full';
  const overflowing = (prototype, method) => {
    const real = prototype[method];
    prototype[method] = function (...values) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, values);
    };
  };
  overflowing(Storage.prototype, 'setItem');
  overflowing(IDBObjectStore.prototype, 'put');

  let visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => visibility });

  const seen = (element) => Boolean(element && element.getClientRects().length);
  const press = (element, what) => {
    if (!seen(element)) throw new Error(`there is no ${what} to press; the page shows ${walk.shows()}`);
    if (element.disabled) throw new Error(`${what} can't be pressed`);
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    element.click();
  };
  const find = (selector) => document.querySelector(selector);
  const number = (letter) => String('abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(letter) + 1);

  const walk = (window.walk = {
    ready: () => begun && Boolean(find('html.js #cover.current #start:enabled, html.js .activity.current, html.js #cover.stopped.current')),
    shows: () => (find('#cover.stopped.current') ? 'stopped' : find('#cover.current') ? 'cover' : find('#end.current') ? 'end' : find('.activity.current')?.id ?? 'nothing'),
    passes(milliseconds) {
      const until = passed + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, each]) => each.at <= until).sort(([one, a], [other, b]) => a.at - b.at || one - other)[0];
        if (!due) break;
        const [id, timer] = due;
        passed = Math.max(passed, timer.at);
        if (timer.every) timer.at += timer.every;
        else timers.delete(id);
        timer.run();
      }
      passed = until;
    },
    /** The lid is shut and opened again: what was due is late. */
    sleeps(milliseconds) {
      passed += milliseconds;
      document.dispatchEvent(new PointerEvent('pointermove'));
      for (const timer of timers.values()) if (timer.every && timer.at < passed) timer.at = passed;
      walk.passes(0);
    },
    clockWrongBy: (milliseconds) => { skew = milliseconds; },
    fills: (now) => { full = now; },
    now: () => began + passed,
    start: () => press(find('#start'), 'start'),
    next: () => press(find('#next'), 'next'),
    back: () => press(find('#back'), 'back'),
    contents(id) {
      press(find('.tools [data-panel=contents]'), 'contents');
      press(find(`#contents a[href="#${id}"]`), `link to ${id}`);
    },
    past: () => press(find('.activity.current .go-past'), 'go past'),
    readOn: () => press(find('.activity.current .read-on'), 'read on'),
    took: () => press(find('.activity.current .took-part'), 'took part'),
    again: () => press(find('.activity.current .again'), 'again'),
    speak: () => press([...document.querySelectorAll('[data-speaks]')].find(seen), 'language'),
    comfort(which) {
      press(find('.tools [data-panel=comfort]'), 'comfort');
      const choices = [...document.querySelectorAll('#comfort input')];
      press(choices[which % choices.length], 'comfort choice');
      press(find('#comfort .close'), 'close');
    },
    break() {
      press(find('.tools [data-panel=break]'), 'break');
      const said = find('#break .break-state').textContent;
      press(find('#break .close'), 'close');
      return said;
    },
    write(text) {
      const box = find('.activity.current textarea');
      if (!seen(box)) throw new Error('there is nothing to write in');
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.dispatchEvent(new Event('blur'));
    },
    written: (key) => find(`.prompt[data-key="${key}"] textarea`).value,
    tick(key, letter) {
      press(find(`.ticks[data-key="${key}"] input[value="${number(letter)}"]`), 'tick');
    },
    answer(key, code) {
      const form = find(`form.question[data-key="${key}"]`);
      if (!seen(form)) throw new Error(`question ${key} can't be seen; the page shows ${walk.shows()}`);
      if (form.dataset.type === 'sequencing') {
        [...code].forEach((letter, place) => {
          const item = form.querySelector(`li[data-n="${number(letter)}"]`);
          while ([...item.parentElement.children].indexOf(item) > place) press(item.querySelector('.up'), 'up');
        });
      } else if (form.dataset.type === 'matching') {
        (code.match(/../g) ?? []).forEach(([left, right]) => { form.querySelector(`li[data-n="${number(left)}"] select`).value = number(right); });
      } else if (form.dataset.type === 'fill-in') {
        form.querySelector('input[type=text]').value = code;
      } else {
        for (const box of form.querySelectorAll('input')) box.checked = [...code].some((letter) => number(letter) === box.value);
      }
      press(form.querySelector('button[type=submit]'), 'check');
      return form.querySelector('.verdict').dataset.s ?? '';
    },
    given(key) {
      const form = find(`form.question[data-key="${key}"]`);
      return form.classList.contains('answered');
    },
    outOfSight(hidden) {
      visibility = hidden ? 'hidden' : 'visible';
      document.dispatchEvent(new Event('visibilitychange'));
    },
  });
})();
