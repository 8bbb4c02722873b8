// @ts-check
/** The one who knows what is going on: takes what a learner does, keeps the attempt, tells the LMS and the LRS, and shows what comes next. */

import { Attempt, placeFrom } from './attempt.js';
import { BrowserOnly } from './browseronly.js';
import { Clock } from './clock.js';
import { Comfort } from './comfort.js';
import { launch } from './launch.js';
import { findLrs } from './lrs.js';
import { Outbox } from './outbox.js';
import { Panels } from './panels.js';
import { Page } from './page.js';
import { Quizzes } from './quiz.js';
import { Reflections } from './reflection.js';
import { sentences } from './sentences.js';
import { sha256 } from './sha256.js';
import { Statements } from './statements.js';
import { Structure } from './structure.js';
import { Unsaved } from './unsaved.js';
import { isUuid, uuid } from './uuid.js';

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./structure.js').Step} Step */

/** When to try again after the LMS did not take what it was told, in milliseconds. */
const RETRY = [2000, 5000, 15000, 60000];

export class Player {
  #document;
  /** @type {CourseData} */
  #course;
  #structure;
  #say;
  #page;
  #panels;
  #clock = new Clock();
  #attempt = new Attempt();
  #alone;
  /** @type {Reporter} */
  #reporter;
  /** Where the learner is. @type {Step | null} */
  #here = null;
  #arrived = 0;
  #before = 0;
  /** @type {Quizzes} */
  #quizzes;
  /** Whether the LMS did not take what it was told last. */
  #failing = false;
  #retries = 0;
  #retryTimer = 0;
  #commitTimer = 0;
  #gone = false;
  /** @type {Statements | null} */
  #statements = null;
  /** @type {object} */
  #actor = {};
  /** Made before it is known where they go. @type {object[]} */
  #early = [];
  /** @type {Outbox | null} */
  #outbox = null;
  /** @type {Unsaved | null} */
  #unsaved = null;

  /** @param {Document} document */
  constructor(document) {
    this.#document = document;
    this.#course = { ...data(document, 'course-data'), ...data(document, 'package-data') };
    this.#structure = new Structure(this.#course);
    this.#say = sentences(this.#course.sentences);
    this.#page = new Page(document, this.#structure, this.#say);
    this.#panels = new Panels(document);
    this.#quizzes = new Quizzes(document, this.#say, (key, chosen) => this.#answered(key, chosen));
    this.#alone = new BrowserOnly(this.#course.whole);
    this.#reporter = this.#alone;
    new Comfort(document);
  }

  async start() {
    this.#page.waiting();
    const { reporter, warning } = await launch(this.#course, this.#alone);
    this.#reporter = reporter;
    if (warning) this.#page.warning(this.#say(warning));
    const { learner, record, place, writes } = this.#reporter.opened;
    this.#attempt = Attempt.decode(record);
    this.#attempt.place ??= placeFrom(place);
    if (writes && learner) {
      this.#unsaved = new Unsaved(this.#course.whole, learner);
      const left = Attempt.decode(this.#unsaved.record);
      if (left.registration && (!record || left.registration === this.#attempt.registration)) this.#attempt.merge(left);
    }
    this.#before = this.#attempt.seconds;
    const lrs = writes && !this.#reporter.statements ? findLrs(this.#course.lrs) : Promise.resolve(null);
    this.#register(lrs, learner);
    new Reflections(this.#document, this.#say, `${this.#course.catalogue} ${learner}`);
    this.#quizzes.restore(this.#attempt.answers);
    this.#listen();
    this.#save();
    this.#statements?.courseOpened();
    this.#offerExit();
    this.#welcome();
  }

  /** Some LMSs name a place to go to afterwards; only a page that they name one for has a button for it. */
  #offerExit() {
    const { returnUrl } = this.#reporter;
    if (!returnUrl) return;
    for (const button of this.#document.querySelectorAll('.leave-course')) {
      if (button instanceof HTMLElement) button.hidden = false;
      button.addEventListener('click', async () => {
        await this.#leave();
        location.assign(returnUrl);
      });
    }
  }

  /** @param {Promise<import('./types').Lrs | null>} finding @param {string} learner */
  #register(finding, learner) {
    const launched = new URLSearchParams(location.search).get('registration') ?? '';
    this.#attempt.registration ||= isUuid(launched) ? launched.toLowerCase() : uuid();
    if (!this.#reporter.opened.writes) return;
    const { statements } = this.#reporter;
    if (statements) {
      this.#statements = new Statements(this.#course, statements.registration || this.#attempt.registration, statements.send);
      return;
    }
    const name = sha256(`${this.#course.catalogue} ${learner || this.#attempt.registration}`);
    this.#actor = { objectType: 'Agent', account: { homePage: this.#course.catalogue, name } };
    this.#statements = new Statements(this.#course, this.#attempt.registration, (statement) => this.#send(statement));
    // Nobody waits for the LRS: what happens meanwhile is kept until it is known where to send it.
    finding.then((lrs) => {
      if (lrs) {
        this.#actor = lrs.actor ?? this.#actor;
        this.#outbox = new Outbox(lrs);
        this.#early.forEach((statement) => this.#send(statement));
      } else {
        this.#statements = null;
      }
      this.#early = [];
    });
  }

  /** @param {object} statement without an actor */
  #send(statement) {
    if (this.#outbox) this.#outbox.add({ ...statement, actor: this.#actor });
    else this.#early.push(statement);
  }

  #welcome() {
    const place = this.#attempt.place;
    const step = place && this.#structure.byNumber(place.module, place.activity);
    this.#page.ready();
    if (step) {
      remember(step.id, true);
      this.#go(step, { block: place.block, remembers: false });
      this.#page.notice(this.#say('welcome-back'));
    } else {
      this.#page.cover(false);
    }
    this.#refresh();
  }

  #listen() {
    this.#page.listen({
      start: () => this.#go(this.#structure.steps[0]),
      next: () => this.#next(),
      back: () => this.#back(),
      open: (id) => {
        const step = this.#structure.byId(id);
        if (step) this.#go(step);
        return Boolean(step);
      },
    });
    this.#panels.listen(() => this.#takeBreak());
    let scrolling = 0;
    addEventListener('scroll', () => {
      clearTimeout(scrolling);
      scrolling = window.setTimeout(() => this.#scrolled(), 1500);
    }, { passive: true });
    addEventListener('popstate', (event) => {
      const step = this.#structure.byId(event.state?.waymark ?? '');
      if (step) this.#go(step, { remembers: false });
      else this.#cover();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#pause();
    });
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', (event) => {
      // Brought back from the browser's cache after the session was closed: begin a new one.
      if (event.persisted) location.reload();
    });
  }

  /** @param {Step} step @param {{block?: number, remembers?: boolean}} [how] */
  #go(step, { block = 0, remembers = true } = {}) {
    this.#left();
    this.#panels.close();
    this.#here = step;
    this.#arrived = this.#clock.read();
    this.#attempt.place = { module: step.module.n, activity: step.activity.n, block };
    if (!this.#attempt.opened.has(step.module.n)) {
      this.#attempt.opened.add(step.module.n);
      this.#statements?.moduleOpened(step.module);
    }
    this.#page.show(step, block);
    if (remembers) remember(step.id, false);
    this.#save();
    this.#refresh();
  }

  /** Says how long the learner was where they are leaving. */
  #left() {
    if (!this.#here) return;
    const { module, activity } = this.#here;
    const seconds = this.#clock.read() - this.#arrived;
    const done = this.#attempt.isDone(module.n, activity.n);
    if (seconds >= 1 || done) this.#statements?.experienced(module, activity, seconds, done);
    this.#here = null;
  }

  #next() {
    const here = this.#here;
    if (!here) return;
    if (here.activity.kind !== 'quiz') this.#done(here);
    const following = this.#structure.after(here);
    if (following) {
      this.#go(following);
    } else {
      this.#left();
      this.#save();
      // What the page says of the record has to be true, so this once the LMS is asked first.
      when(this.#commit(), (taken) => {
        if (this.#here) return;
        this.#page.end(this.#attempt.finished, this.#ending(taken), this.#remaining(), this.#score());
        this.#refresh();
      });
    }
  }

  #back() {
    const before = this.#here ? this.#structure.before(this.#here) : this.#structure.steps.at(-1);
    if (before) this.#go(before);
    else this.#cover();
  }

  #cover() {
    this.#left();
    this.#panels.close();
    this.#page.cover(true);
    this.#refresh();
  }

  /** What the last page says. @param {boolean} taken whether the LMS took what it was told */
  #ending(taken) {
    if (!this.#attempt.finished) return this.#say('end-open-text');
    if (this.#reporter === this.#alone) return this.#say(this.#course.format.startsWith('web') ? 'end-finished-web' : 'end-finished-alone');
    return this.#say(taken ? 'end-finished-text' : 'end-finished-later');
  }

  /** @param {Step} step */
  #done({ module, activity }) {
    if (!this.#attempt.markDone(module.n, activity.n)) return;
    if (activity.kind === 'quiz') {
      this.#statements?.quizCompleted(module, activity, this.#rightIn(module, [activity]));
    }
    const whole = module.activities.every((each) => this.#attempt.isDone(module.n, each.n));
    if (whole && !this.#attempt.completed.has(module.n)) {
      this.#attempt.completed.add(module.n);
      this.#statements?.moduleCompleted(module, this.#seconds(), this.#rightIn(module, module.activities));
    }
  }

  /** @param {string} key module.activity.question @param {string[]} chosen @returns {boolean} whether it is right */
  #answered(key, chosen) {
    const [moduleNumber, activityNumber] = key.split('.').map(Number);
    const step = this.#structure.byNumber(moduleNumber, activityNumber);
    if (!step) return false;
    const question = this.#quizzes.question(key);
    const right = question.right.length === chosen.length && question.right.every((each) => chosen.includes(each));
    const answer = {
      id: question.id,
      iri: question.iri,
      text: question.text,
      type: /** @type {const} */ ('choice'),
      given: chosen,
      right: [question.right],
      components: { choices: question.choices.map(({ letter: each, text }) => ({ id: each, text })) },
      correct: right,
      objective: step.module.id.replaceAll('-', '_'),
      seconds: this.#clock.read() - this.#arrived,
      when: new Date(),
    };
    if (this.#reporter.opened.writes) {
      this.#attempt.answer(key, chosen, right);
      this.#reporter.answered(answer);
      this.#statements?.answered(step.activity, answer);
      const all = step.activity.questions.every((n) => this.#attempt.answers.has(`${moduleNumber}.${activityNumber}.${n}`));
      if (all) this.#done(step);
      this.#save();
      this.#refresh();
    }
    return right;
  }

  /**
   * How many questions were answered rightly at some time.
   * @param {import('./types').ModuleData} module
   * @param {import('./types').ActivityData[]} activities
   */
  #rightIn(module, activities) {
    const keys = activities.flatMap((activity) => activity.questions.map((n) => `${module.n}.${activity.n}.${n}`));
    return keys.length ? { right: keys.filter((key) => this.#attempt.answers.get(key)?.right).length, of: keys.length } : null;
  }

  #score() {
    const scores = this.#structure.required.map((module) => this.#rightIn(module, module.activities)).filter((score) => score !== null);
    const of = scores.reduce((sum, score) => sum + score.of, 0);
    return of ? { right: scores.reduce((sum, score) => sum + score.right, 0), of } : null;
  }

  #seconds() {
    return this.#before + this.#clock.read();
  }

  /** What is not done yet of what the course asks for. @returns {Step[]} */
  #remaining() {
    return this.#structure.steps.filter(
      ({ module, activity }) => !module.optional && !this.#attempt.completed.has(module.n) && !this.#attempt.isDone(module.n, activity.n),
    );
  }

  #isComplete() {
    const { completion } = this.#course;
    const done = this.#course.modules.filter((module) => this.#attempt.completed.has(module.n));
    if (completion.score !== undefined) return (this.#attempt.best ?? 0) >= completion.score;
    if (completion.modules !== undefined) return done.length >= completion.modules;
    return this.#structure.required.every((module) => this.#attempt.completed.has(module.n));
  }

  #refresh() {
    const done = this.#structure.minutes(({ module, activity }) => this.#attempt.completed.has(module.n) || this.#attempt.isDone(module.n, activity.n));
    this.#page.progress(this.#progress(), this.#structure.minutes(() => true) - done, this.#attempt, this.#here);
  }

  #progress() {
    if (this.#attempt.finished) return 100;
    const all = this.#structure.minutes(() => true);
    const done = this.#structure.minutes(({ module, activity }) => this.#attempt.completed.has(module.n) || this.#attempt.isDone(module.n, activity.n));
    return all ? Math.min(99, Math.floor((100 * done) / all)) : 0;
  }

  /** Brings the score and the course's completion up to date; neither ever goes back. */
  #settle() {
    if (!this.#reporter.opened.writes) return;
    const score = this.#score();
    if (score && this.#attempt.answers.size) {
      this.#attempt.best = Math.max(this.#attempt.best ?? 0, Math.round((100 * score.right) / score.of));
    }
    if (!this.#attempt.finished && this.#isComplete()) {
      this.#attempt.finished = true;
      this.#statements?.courseCompleted(this.#seconds(), score);
    }
  }

  #save() {
    if (!this.#reporter.opened.writes) return;
    this.#settle();
    this.#attempt.seconds = this.#seconds();
    this.#reporter.report({
      record: this.#attempt.encode(),
      place: this.#attempt.place ? `${this.#attempt.place.module}.${this.#attempt.place.activity}.${this.#attempt.place.block}` : '',
      complete: this.#attempt.finished,
      score: this.#attempt.best,
      progress: this.#progress(),
      passed: this.#attempt.finished && this.#course.completion.score !== undefined,
      seconds: this.#clock.read(),
      total: this.#attempt.seconds,
      objectives: this.#course.modules
        .filter((module) => this.#attempt.opened.has(module.n))
        .map((module) => {
          const right = this.#rightIn(module, module.activities);
          return {
            id: module.id.replaceAll('-', '_'),
            complete: this.#attempt.completed.has(module.n),
            score: right ? Math.round((100 * right.right) / right.of) : null,
          };
        }),
    });
    clearTimeout(this.#commitTimer);
    // After the next page is on the screen: in some LMSs a commit holds everything up.
    this.#commitTimer = window.setTimeout(() => this.#commit(), 20);
  }

  /** @returns {boolean | Promise<boolean>} */
  #commit() {
    clearTimeout(this.#commitTimer);
    clearTimeout(this.#retryTimer);
    return when(this.#reporter.commit(), (taken) => this.#committed(taken));
  }

  /** @param {boolean} taken whether the LMS took what it was told */
  #committed(taken) {
    clearTimeout(this.#retryTimer);
    if (taken) {
      if (this.#failing) this.#page.notice(this.#say('saved-again'));
      this.#failing = false;
      this.#retries = 0;
      this.#unsaved?.forget();
    } else {
      this.#failing = true;
      this.#unsaved?.keep(this.#attempt.encode());
    }
    if (!taken && !this.#gone) {
      this.#page.notice(this.#say('not-saved'));
      // A learner who goes on tries, too; only tries of our own come more and more seldom.
      this.#retryTimer = window.setTimeout(() => {
        this.#retries++;
        this.#save();
      }, RETRY[Math.min(this.#retries, RETRY.length - 1)]);
    }
    return taken;
  }

  #scrolled() {
    if (!this.#here || this.#gone) return;
    const block = this.#page.blockInView(this.#here);
    if (this.#attempt.place && block !== this.#attempt.place.block) {
      this.#attempt.place.block = block;
      this.#save();
    }
  }

  #takeBreak() {
    if (!this.#reporter.opened.writes) return this.#say('break-review');
    if (this.#reporter === this.#alone && !this.#alone.keeps) return this.#say('break-not-kept');
    this.#scrolled();
    this.#save();
    return when(this.#commit(), (taken) => {
      if (!taken) return this.#say('break-not-saved');
      return this.#say(this.#reporter === this.#alone ? 'break-saved-here' : 'break-saved');
    });
  }

  /** The page may be going, or only out of sight: all is made last, and nothing is closed. */
  #pause() {
    if (this.#gone) return;
    this.#scrolled();
    this.#save();
    this.#commit();
  }

  #leave() {
    if (this.#gone) return;
    this.#scrolled();
    this.#left();
    this.#save();
    this.#gone = true;
    this.#commit();
    this.#reporter.finish();
    this.#statements?.courseClosed(this.#clock.read(), this.#progress());
    this.#outbox?.leave();
    return this.#reporter.leave?.();
  }
}

/**
 * Goes on with a value that may take a while: at once if it is there.
 * @template T, R
 * @param {T | Promise<T>} value
 * @param {(value: T) => R} next
 * @returns {R | Promise<R>}
 */
function when(value, next) {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** A block of data in the page's head. @param {Document} document @param {string} id @returns {any} */
function data(document, id) {
  return JSON.parse(document.getElementById(id)?.textContent ?? '');
}

/** Makes the browser's own Back button know a place in the course. @param {string} step @param {boolean} instead of what it knows now */
function remember(step, instead) {
  try {
    if (instead) history.replaceState({ waymark: step }, '');
    else history.pushState({ waymark: step }, '');
  } catch {
    // Some frames may not; the Back button on the page still works.
  }
}
