/*
 * Plays an LMS of SCORM 2004: rules-fourth.js judges every call, scorm-again gives a second opinion where the page brings it, and the server behind this page keeps the record. It makes the
 * manifest's objectives beforehand, in an order of its own; what is left with exit "suspend" resumes, anything else begins anew.
 */
(async function () {
  'use strict';
  const query = new URLSearchParams(location.search);
  const learner = query.get('learner') || 'alex';
  const where = `record?learner=${encodeURIComponent(learner)}`;
  const kept = await (await fetch(where)).json();
  const manifest = new DOMParser().parseFromString(await (await fetch('course/imsmanifest.xml')).text(), 'application/xml');
  window.lmsCalls = [];
  window.lmsProblems = [];
  window.lmsFaults = {};

  const resumes = kept.cmi?.['cmi.exit'] === 'suspend';
  const cmi = resumes ? { ...kept.cmi } : {};
  delete cmi['cmi.exit'];
  delete cmi['cmi.session_time'];
  const named = [...manifest.getElementsByTagName('imsss:objective'), ...manifest.getElementsByTagName('imsss:primaryObjective')].map((each) => each.getAttribute('objectiveID'));
  if (!resumes) named.reverse().forEach((id, index) => { cmi[`cmi.objectives.${index}.id`] = id; });
  const fixed = {
    'cmi._version': '1.0', 'cmi.learner_id': learner, 'cmi.learner_name': `Learner, ${learner}`, 'cmi.mode': query.get('mode') || 'normal', 'cmi.credit': 'credit',
    'cmi.entry': resumes ? 'resume' : 'ab-initio', 'cmi.total_time': kept.total || 'PT0S', 'cmi.completion_threshold': '1.0',
  };
  const scorm = window.Scorm2004API ? new Scorm2004API({ autocommit: false, logLevel: 5, mastery_override: false, autoCompleteLessonStatus: false }) : null;
  // RTE §4.2.22 of the 4th edition; what is sure before that.
  window.lmsLargestRecord = /4th Edition/.test(manifest.getElementsByTagName('schemaversion')[0]?.textContent ?? '') ? 64000 : 4000;
  const loaded = Object.fromEntries(Object.entries(fixed).filter(([element]) => !/_version|threshold/.test(element)));
  scorm?.loadFromFlattenedJSON({ ...cmi, ...loaded });
  const record = { cmi, total: kept.total || 'PT0S', closed: false, sessions: (kept.sessions || 0) + 1, session: Math.random().toString(36).slice(2), revision: 0 };
  /** What is on record, for whoever looks at the page. */
  function show() {
    const line = document.getElementById('record');
    const score = cmi['cmi.score.raw'];
    if (line) line.textContent = `On record: ${cmi['cmi.completion_status'] || 'unknown'}${score ? `, score ${score}` : ''}`;
  }

  let state = 'new';
  let error = '0';

  const save = () => window.lmsKeeps(where, record);

  function call(name, values, run) {
    let result;
    error = '0';
    if (window.lmsFaults[name]) {
      error = '101';
      result = window.lmsFaults[name] === 'throw' ? null : 'false';
    } else if (values.some((value) => typeof value !== 'string')) {
      error = '201';
      result = 'false';
    } else {
      result = run();
    }
    window.lmsCalls.push([name, ...values, result, error]);
    if (error !== '0' && !window.lmsFaults[name]) window.lmsProblems.push(`${name}(${values.map((value) => JSON.stringify(value)).join(', ')}) → ${result}, error ${error}`);
    if (result === null) throw new Error('injected fault');
    return result;
  }

  const refuse = (code, result) => {
    error = code;
    return result;
  };

  /** @param {() => unknown} run what scorm-again is asked */
  function through(run) {
    if (!scorm) return 'true';
    const result = String(run());
    const said = String(scorm.lmsGetLastError());
    if (said !== '0') error = said;
    return result;
  }

  const defaults = { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' };

  function read(element) {
    if (element in fixed) return fixed[element];
    if (element in cmi) return cmi[element];
    if (element in defaults) return defaults[element];
    const counted = /^cmi\.(objectives|interactions)\._count$/.exec(element);
    if (counted) {
      let next = 0;
      while (cmi[`cmi.${counted[1]}.${next}.id`] !== undefined) next++;
      return String(next);
    }
    return refuse(/^cmi\.(suspend_data|location|score\.|progress_measure|objectives\.|interactions\.)/.test(element) ? '403' : '401', '');
  }

  window.API_1484_11 = {
    Initialize: (parameter) => call('Initialize', [parameter], () => {
      if (parameter !== '') return refuse('201', 'false');
      if (state !== 'new') return refuse(state === 'open' ? '103' : '104', 'false');
      state = 'open';
      return through(() => scorm.lmsInitialize(''));
    }),
    Terminate: (parameter) => call('Terminate', [parameter], () => {
      if (parameter !== '') return refuse('201', 'false');
      if (state !== 'open') return refuse(state === 'new' ? '112' : '113', 'false');
      const result = through(() => scorm.lmsFinish(''));
      state = 'closed';
      record.closed = true;
      // RTE §4.2.4.1: where there is a threshold, the measure decides.
      if (cmi['cmi.progress_measure'] !== undefined) cmi['cmi.completion_status'] = Number(cmi['cmi.progress_measure']) >= 1 ? 'completed' : 'incomplete';
      if (fixed['cmi.mode'] === 'normal') save();
      show();
      return result;
    }),
    GetValue: (element) => call('GetValue', [element], () => {
      if (state !== 'open') return refuse(state === 'new' ? '122' : '123', '');
      return read(element);
    }),
    SetValue: (element, value) => call('SetValue', [element, value], () => {
      if (state !== 'open') return refuse(state === 'new' ? '132' : '133', 'false');
      const broken = window.lmsRule(cmi, element, value);
      if (broken) return refuse(String(broken), 'false');
      const result = through(() => scorm.lmsSetValue(element, value));
      if (result === 'true') cmi[element] = value;
      return result;
    }),
    Commit: (parameter) => call('Commit', [parameter], () => {
      if (state !== 'open') return refuse(state === 'new' ? '142' : '143', 'false');
      show();
      return save() ? 'true' : refuse('391', 'false');
    }),
    GetLastError: () => error,
    GetErrorString: (code) => scorm?.lmsGetErrorString(code) ?? '',
    GetDiagnostic: (code) => scorm?.lmsGetDiagnostic(code) ?? '',
  };

  const name = document.getElementById('learner');
  if (name) name.textContent = learner;
  show();
  document.getElementById('sco').src = query.get('launch') || 'course/index.html';
})();
