/*
 * Plays the LMS: scorm-again is the run-time, rules.js the strictness it lacks, and the server behind this page the memory. It does what Moodle does with an attempt:
 * left with exit "suspend" it resumes; finished and completed, it opens again in mode "review".
 */
(async function () {
  'use strict';
  const learner = new URLSearchParams(location.search).get('learner') || 'alex';
  const where = `record?learner=${encodeURIComponent(learner)}`;
  const config = await (await fetch('config.json')).json();
  const kept = await (await fetch(where)).json();
  window.lmsCalls = [];
  window.lmsProblems = [];
  window.lmsFaults = {};
  document.getElementById('learner').textContent = learner;

  const scorm = new Scorm12API({ autocommit: false, logLevel: 5, mastery_override: false, autoCompleteLessonStatus: false });
  const done = ['completed', 'passed', 'failed'];
  const cmi = { ...kept.cmi };
  const review = kept.closed && done.includes(cmi['cmi.core.lesson_status']);
  const resumed = cmi['cmi.core.exit'] === 'suspend';
  delete cmi['cmi.core.exit'];
  delete cmi['cmi.core.session_time'];
  Object.assign(cmi, {
    'cmi.core.student_id': learner,
    'cmi.core.student_name': `Learner, ${learner}`,
    'cmi.core.lesson_mode': review ? 'review' : 'normal',
    'cmi.core.credit': review ? 'no-credit' : 'credit',
    'cmi.core.entry': resumed ? 'resume' : kept.cmi ? '' : 'ab-initio',
    'cmi.core.total_time': kept.total || '0000:00:00.00',
  });
  scorm.loadFromFlattenedJSON(cmi);

  /** What the learner's record is, by element; SCO-only values too. */
  const record = { cmi: { ...kept.cmi }, total: kept.total || '0000:00:00.00', closed: kept.closed || false, sessions: kept.sessions || 0 };
  /** A page that closes sends its last words side by side: the server keeps the latest of a session, in whatever order they come. */
  record.session = Math.random().toString(36).slice(2);
  record.revision = 0;
  let state = 'new';
  let error = '0';

  function seconds(span) {
    const [h, m, s] = span.split(':').map(Number);
    return h * 3600 + m * 60 + s;
  }

  function span(total) {
    const two = (value) => String(value).padStart(2, '0');
    return `${String(Math.floor(total / 3600)).padStart(4, '0')}:${two(Math.floor(total / 60) % 60)}:${two(Math.floor(total % 60))}.00`;
  }

  const save = () => window.lmsKeeps(where, record);

  function show() {
    const status = record.cmi['cmi.core.lesson_status'] || 'not attempted';
    const score = record.cmi['cmi.core.score.raw'];
    document.getElementById('record').textContent = `On record: ${status}${score ? `, score ${score}` : ''}`;
  }

  function call(name, values, run) {
    const wrong = values.find((value) => typeof value !== 'string');
    let result;
    if (window.lmsFaults[name]) {
      error = '101';
      result = window.lmsFaults[name] === 'throw' ? null : 'false';
    } else if (wrong !== undefined) {
      error = '201';
      result = 'false';
    } else {
      result = run();
    }
    window.lmsCalls.push([name, ...values, result, error]);
    if (error !== '0' && !window.lmsFaults[name]) {
      window.lmsProblems.push(`${name}(${values.map((value) => JSON.stringify(value)).join(', ')}) → ${result}, error ${error}`);
    }
    if (result === null) throw new Error('injected fault');
    return result;
  }

  /** Runs what scorm-again does, and takes over its error. */
  function through(run) {
    const result = String(run());
    error = String(scorm.lmsGetLastError());
    return result;
  }

  window.API = {
    LMSInitialize: (parameter) => call('LMSInitialize', [parameter], () => {
      if (state !== 'new') {
        error = '101';
        return 'false';
      }
      state = 'open';
      record.sessions++;
      return through(() => scorm.lmsInitialize(parameter));
    }),
    LMSFinish: (parameter) => call('LMSFinish', [parameter], () => {
      if (state !== 'open') {
        error = '301';
        return 'false';
      }
      const result = through(() => scorm.lmsFinish(parameter));
      state = 'closed';
      if (!review) {
        record.closed = true;
        record.total = span(seconds(record.total) + seconds(record.cmi['cmi.core.session_time'] || '00:00:00'));
        // SCORM 1.2 RTE §3.4.2: what a SCO leaves as "not attempted" counts as completed.
        if (!record.cmi['cmi.core.lesson_status']) record.cmi['cmi.core.lesson_status'] = 'completed';
        save();
        show();
      }
      return result;
    }),
    LMSGetValue: (element) => call('LMSGetValue', [element], () => {
      if (state !== 'open') {
        error = '301';
        return '';
      }
      return through(() => scorm.lmsGetValue(element));
    }),
    LMSSetValue: (element, value) => call('LMSSetValue', [element, value], () => {
      if (state !== 'open') {
        error = '301';
        return 'false';
      }
      const broken = window.lmsRule(element, value);
      if (broken) {
        error = String(broken);
        return 'false';
      }
      const result = through(() => scorm.lmsSetValue(element, value));
      // Moodle keeps what is written in review too; so a package must not write then.
      if (result === 'true') record.cmi[element] = value;
      return result;
    }),
    LMSCommit: (parameter) => call('LMSCommit', [parameter], () => {
      if (state !== 'open') {
        error = '301';
        return 'false';
      }
      record.closed = review;
      const saved = save();
      error = saved ? '0' : '101';
      show();
      return String(saved);
    }),
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => scorm.lmsGetErrorString(code),
    LMSGetDiagnostic: (code) => scorm.lmsGetDiagnostic(code),
  };

  show();
  document.getElementById('sco').src = config.launch;
})();
