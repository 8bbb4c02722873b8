// @ts-check
/** The one who knows what is going on: takes what a learner does, keeps the attempt, tells the LMS and the LRS, and shows what comes next. */

import { all, on, pressed } from './dom.js';
import { Aloud } from './aloud.js';
import { Attempt, placeFrom } from './attempt.js';
import { BrowserOnly } from './browseronly.js';
import { Checklists } from './checklist.js';
import { Clock } from './clock.js';
import { Choices, Comfort } from './comfort.js';
import { Keeping } from './keeping.js';
import { Language } from './language.js';
import { launch } from './launch.js';
import { findLrs } from './lrs.js';
import { Panels } from './panels.js';
import { Page } from './page.js';
import { Progress, doneByGoingOn } from './progress.js';
import { Questions } from './questions.js';
import { Reflections } from './reflection.js';
import { Scenarios } from './scenario.js';
import { Sentences } from './sentences.js';
import { Structure } from './structure.js';
import { Telling } from './telling.js';
import { Unsaved } from './unsaved.js';
import { isUuid, uuid } from './uuid.js';
import { when } from './when.js';
import { workbook } from './workbook.js';

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./structure.js').Step} Step */

export class Player {
  #document;
  /** @type {CourseData} */
  #course;
  #structure;
  #page;
  #panels;
  #aloud;
  #language;
  #clock = new Clock();
  #attempt = new Attempt();
  #progress;
  #alone;
  /** @type {Reporter} */
  #reporter;
  #keeping;
  /** Where the learner is. @type {Step | null} */
  #here = null;
  #arrived = 0;
  #before = 0;
  #sentences;
  #questions;
  #scenarios;
  #checklists;
  #gone = false;
  /** @type {Telling | null} */
  #telling = null;

  /** @param {Document} document */
  constructor(document) {
    this.#document = document;
    this.#course = { ...data(document, 'course-data'), ...data(document, 'package-data') };
    this.#structure = new Structure(this.#course);
    this.#progress = new Progress(this.#course, this.#structure, this.#attempt);
    const sentences = new Sentences(this.#course.languages);
    this.#sentences = sentences;
    this.#page = new Page(document, this.#structure, sentences);
    this.#panels = new Panels(document, sentences);
    this.#aloud = new Aloud(document, sentences);
    this.#questions = new Questions(document, sentences, (key, code, told) => this.#answered(key, code, told));
    this.#scenarios = new Scenarios(document, sentences, (key, letters, ended) => this.#walked(key, letters, ended));
    this.#checklists = new Checklists(document, (key, code) => this.#ticked(key, code));
    this.#alone = new BrowserOnly(this.#course.whole);
    this.#reporter = this.#alone;
    this.#keeping = this.#keeper(null);
    const choices = new Choices();
    new Comfort(document, choices);
    this.#language = new Language(document, this.#course.languages, sentences, choices);
    workbook(document);
  }

  async start() {
    this.#page.waiting();
    const { reporter, warning } = await launch(this.#course, this.#alone);
    this.#reporter = reporter;
    if (warning) this.#page.warning(warning);
    const { learner, record, place, writes, spoken } = this.#reporter.opened;
    this.#attempt = Attempt.decode(record);
    this.#attempt.place ??= placeFrom(place);
    const unsaved = writes && learner ? new Unsaved(this.#course.whole, learner, this.#reporter.opened.told ?? -1, Boolean(record)) : null;
    const left = this.#recover(unsaved, record);
    this.#progress = new Progress(this.#course, this.#structure, this.#attempt);
    this.#keeping = this.#keeper(unsaved);
    this.#before = this.#attempt.seconds;
    this.#register(learner);
    new Reflections(this.#document, this.#sentences, `${this.#course.catalogue} ${learner}`);
    this.#restore();
    this.#listen();
    const here = unsaved ?? (reporter === this.#alone ? this.#alone : null);
    here?.watch((record, answers) => this.#heard(record, answers));
    this.#language.prefer(spoken ?? 0);
    this.#progress.catchUp().forEach((module) => this.#completed(module));
    this.#keeping.resume(left);
    this.#keeping.save();
    this.#telling?.says?.courseOpened();
    this.#offerExit();
    this.#welcome();
  }

  /** Shows what is on record. */
  #restore() {
    this.#questions.restore(this.#attempt.answers);
    this.#scenarios.restore(this.#attempt.walks);
    this.#checklists.restore(this.#attempt.ticks);
    for (const step of this.#structure.steps) {
      if (this.#attempt.isDone(step.module.n, step.activity.n)) this.#page.tookPart(step);
    }
  }

  /** Takes in what the learner did just now in another tab, so that neither tab puts the other's work out. @param {string} record @param {import('./unsaved.js').Kept[]} answers that this tab has not told its LMS */
  #heard(record, answers) {
    const mine = this.#attempt;
    const other = Attempt.decode(record);
    if (other.registration !== mine.registration) return;
    const before = mine.encode();
    mine.merge(Object.assign(other, { place: mine.place, seconds: mine.seconds }));
    if (mine.encode() === before) return;
    this.#restore();
    answers.forEach(({ answer }) => this.#keeping.save(answer));
    this.#keeping.save();
    this.#refresh();
  }

  /** Takes in what an earlier visit could not put on record. @param {Unsaved | null} unsaved @param {string} record the LMS's @returns {import('./unsaved.js').Kept[]} the answers that the LMS may not have */
  #recover(unsaved, record) {
    const left = unsaved?.earlier;
    if (!left) return [];
    const attempt = Attempt.decode(left.record);
    // Where the LMS has forgotten what it had, somebody began the attempt anew.
    if (!attempt.registration || (record ? attempt.registration !== this.#attempt.registration : left.taken)) return [];
    // As long as no other device has gone on, the places in the LMS's list are those of this one.
    const ours = attempt.seconds >= this.#attempt.seconds;
    this.#attempt.merge(attempt);
    return left.answers.filter(({ at }) => ours || at >= (this.#reporter.opened.told ?? 0));
  }

  /** Some LMSs name a place to go to afterwards; only a page that they name one for has a button for it. */
  #offerExit() {
    const { returnUrl } = this.#reporter;
    if (!returnUrl) return;
    for (const button of all('.leave-course')) {
      button.hidden = false;
      pressed(button, async () => {
        await this.#leave(true);
        location.assign(returnUrl);
      });
    }
  }

  /** @param {Unsaved | null} unsaved */
  #keeper(unsaved) {
    return new Keeping(this.#reporter, unsaved, () => this.#standing(), (key) => this.#page.notice(key));
  }

  /** @param {string} learner */
  #register(learner) {
    const launched = new URLSearchParams(location.search).get('registration') ?? '';
    this.#attempt.registration ||= isUuid(launched) ? launched.toLowerCase() : uuid();
    const { opened, statements } = this.#reporter;
    if (!opened.writes && statements) return;
    this.#telling = new Telling(this.#course, this.#attempt.registration, learner, statements ?? findLrs(this.#course.lrs));
    // Nothing is said of a visit that changes nothing, but what an earlier one had to say may still wait.
    if (!opened.writes) this.#telling.says = null;
  }

  #welcome() {
    const place = this.#attempt.place;
    const step = place && this.#structure.byNumber(place.module, place.activity);
    this.#page.ready();
    if (step) {
      remember(step.id, true);
      this.#go(step, { block: place.block, remembers: false });
      this.#page.notice('welcome-back');
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
      past: () => this.#past(),
      open: (id) => {
        const step = this.#structure.byId(id);
        if (step) this.#go(step);
        return Boolean(step);
      },
    });
    this.#panels.listen(() => this.#takeBreak());
    this.#language.listen(() => {
      this.#aloud.stop();
      this.#page.relabel();
      this.#refresh();
    });
    all('.took-part').forEach((button) => pressed(button, () => this.#tookPart()));
    let scrolling = 0;
    on('scroll', () => {
      clearTimeout(scrolling);
      scrolling = window.setTimeout(() => this.#scrolled(), 1500);
    }, { passive: true });
    on('popstate', (event) => {
      const step = this.#structure.byId(event.state?.waymark ?? '');
      if (step) this.#go(step, { remembers: false });
      else this.#cover();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#pause();
    });
    on('pagehide', () => this.#leave());
    on('pageshow', (event) => {
      // Brought back from the browser's cache after the session was closed: begin a new one.
      if (event.persisted) location.reload();
    });
  }

  /** @param {Step} step @param {{block?: number, remembers?: boolean}} [how] */
  #go(step, { block = 0, remembers = true } = {}) {
    const first = this.#waits(step);
    if (first) {
      this.#go(first);
      return this.#page.notice('opens-later');
    }
    this.#left();
    this.#panels.close();
    this.#here = step;
    this.#arrived = this.#clock.read();
    this.#attempt.place = { module: step.module.n, activity: step.activity.n, block };
    if (!this.#attempt.opened.has(step.module.n)) {
      this.#attempt.opened.add(step.module.n);
      this.#telling?.says?.moduleOpened(step.module);
    }
    this.#page.show(step, block, this.#attempt.isDone(step.module.n, step.activity.n));
    this.#aloud.at(this.#page.kindLine(step));
    if (remembers) remember(step.id, false);
    this.#keeping.save();
    this.#refresh();
  }

  /** What has to be done before a step opens; on a visit that changes nothing, all is open. @param {Step} step */
  #waits(step) {
    return this.#reporter.opened.writes && this.#progress.waits(step);
  }

  /** Says how long the learner was where they are leaving. */
  #left() {
    this.#aloud.stop();
    if (!this.#here) return;
    const { module, activity } = this.#here;
    const seconds = this.#clock.read() - this.#arrived;
    const done = this.#attempt.isDone(module.n, activity.n);
    if (seconds >= 1 || done) this.#telling?.says?.experienced(module, activity, seconds, done);
    this.#here = null;
  }

  #next() {
    const here = this.#here;
    if (!here) return;
    if (doneByGoingOn(here.activity)) this.#done(here);
    const following = this.#structure.after(here);
    if (following) {
      this.#go(following);
    } else {
      this.#left();
      this.#keeping.save();
      // What the page says of the record has to be true, so this once the LMS is asked first.
      when(this.#keeping.commit(), (taken) => {
        if (this.#here) return;
        this.#page.end(this.#attempt.finished, this.#ending(taken), this.#progress.remaining(), this.#progress.score());
        this.#refresh();
      });
    }
  }

  /** Goes past what a content note warns of. It counts as done: nobody has to read it to complete the course. */
  #past() {
    if (this.#here && this.#reporter.opened.writes) this.#done(this.#here);
    this.#next();
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
    if (!this.#attempt.finished) return 'end-open-text';
    if (this.#reporter === this.#alone) return this.#course.format.startsWith('web') ? 'end-finished-web' : 'end-finished-alone';
    return taken ? 'end-finished-text' : 'end-finished-later';
  }

  /** @param {Step} step */
  #done(step) {
    const { module, activity } = step;
    const { news, module: whole } = this.#progress.done(step);
    const statements = this.#telling?.says;
    if (news && activity.kind === 'quiz' && this.#progress.allAnswered(step)) statements?.quizCompleted(module, activity, this.#progress.rightIn(module, [activity]));
    if (whole) this.#completed(module);
  }

  /** @param {import('./types').ModuleData} module */
  #completed(module) {
    this.#telling?.says?.moduleCompleted(module, this.#seconds(), this.#progress.rightIn(module, module.activities));
  }

  /** @param {string} key module.activity.question @param {string} code @param {import('./questions.js').Told} told */
  #answered(key, code, told) {
    const step = this.#stepOf(key);
    if (!step || !this.#reporter.opened.writes) return;
    const answer = { ...told, objective: step.module.id.replaceAll('-', '_'), seconds: this.#clock.read() - this.#arrived, when: new Date() };
    this.#attempt.answer(key, code, told.correct === true);
    this.#telling?.says?.answered(step.activity, answer);
    if (step.activity.kind !== 'scenario' && this.#progress.allAnswered(step)) this.#done(step);
    this.#keeping.save(answer);
    this.#refresh();
  }

  /** @param {string} key module.activity @param {string} letters @param {boolean} ended */
  #walked(key, letters, ended) {
    const step = this.#stepOf(key);
    if (!step || !this.#reporter.opened.writes) return;
    this.#attempt.walks.set(key, letters);
    if (ended) this.#done(step);
    this.#keeping.save();
    this.#refresh();
  }

  /** @param {string} key module.activity.checklist @param {string} code */
  #ticked(key, code) {
    if (!this.#reporter.opened.writes) return;
    this.#attempt.ticks.set(key, code);
    this.#keeping.save();
  }

  #tookPart() {
    if (!this.#here) return;
    this.#page.tookPart(this.#here);
    if (!this.#reporter.opened.writes) return;
    this.#done(this.#here);
    this.#keeping.save();
    this.#refresh();
  }

  /** @param {string} key that begins with module.activity */
  #stepOf(key) {
    const [module, activity] = key.split('.').map(Number);
    return this.#structure.byNumber(module, activity);
  }

  #seconds() {
    return this.#before + this.#clock.read();
  }

  #refresh() {
    this.#page.progress(this.#progress.percent(), this.#progress.left(), (step) => {
      if (this.#attempt.isDone(step.module.n, step.activity.n)) return 'state-done';
      return this.#waits(step) ? 'state-later' : '';
    });
  }

  /** How things stand, as an LMS is told. @returns {import('./types').Standing} */
  #standing() {
    if (this.#progress.settle()) this.#telling?.says?.courseCompleted(this.#seconds(), this.#progress.score());
    this.#attempt.seconds = this.#seconds();
    const place = this.#attempt.place;
    return {
      record: this.#attempt.encode(),
      place: place ? `${place.module}.${place.activity}.${place.block}` : '',
      complete: this.#attempt.finished,
      score: this.#attempt.best,
      progress: this.#progress.percent(),
      passed: this.#attempt.finished && this.#course.completion.score !== undefined,
      seconds: this.#clock.read(),
      total: this.#attempt.seconds,
      objectives: this.#progress.objectives(),
    };
  }

  #scrolled() {
    if (!this.#here || this.#gone) return;
    const block = this.#page.blockInView(this.#here);
    if (this.#attempt.place && block !== this.#attempt.place.block) {
      this.#attempt.place.block = block;
      this.#keeping.save();
    }
  }

  /** @returns {string | Promise<string>} the sentence that says whether it is safe to close */
  #takeBreak() {
    this.#aloud.stop();
    if (!this.#reporter.opened.writes) return 'break-review';
    if (this.#reporter === this.#alone && !this.#alone.keeps) return 'break-not-kept';
    this.#scrolled();
    this.#keeping.save();
    return when(this.#keeping.commit(), (taken) => {
      if (!taken) return 'break-not-saved';
      return this.#reporter === this.#alone ? 'break-saved-here' : 'break-saved';
    });
  }

  /** The page may be going, or only out of sight: all is made last, and nothing is closed. */
  #pause() {
    if (this.#gone) return;
    this.#scrolled();
    this.#keeping.save();
    this.#keeping.commit();
  }

  /** @param {boolean} [waits] whether the page stays until all is sent; if it is closed meanwhile, this is asked again */
  #leave(waits = false) {
    if (this.#gone) return this.#reporter.leave?.();
    this.#scrolled();
    this.#left();
    this.#gone = true;
    this.#keeping.close();
    this.#telling?.says?.courseClosed(this.#clock.read(), this.#progress.percent());
    this.#telling?.leave();
    return this.#reporter.leave?.(waits);
  }
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
