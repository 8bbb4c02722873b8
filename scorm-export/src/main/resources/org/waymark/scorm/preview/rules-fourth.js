/*
 * What SCORM 2004 allows, as strictly as ADL's reference run-time and Moodle take it (SCORM 2004 4th Ed. RTE §4.1 and §4.2): the format of every value, what has to come before
 * what, and which values are there to be read.
 */
(function () {
  'use strict';
  const short = /^[A-Za-z0-9_.]{1,250}$/;
  const identifier = /^[A-Za-z0-9_:/.-]{1,4000}$/;
  const real = /^-?\d{1,10}(\.\d{1,7})?$/;
  const between = (low, high) => (value) => real.test(value) && Number(value) >= low && Number(value) <= high;
  const words = (...allowed) => (value) => allowed.includes(value);
  const timespan = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
  // A fraction of one or two digits, and a zone only after one.
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?$/;
  const line = (most) => (value) => value.length <= most && !/[\n\r]/.test(value);
  const list = (item) => (value) => value.split('[,]').every((each) => item.test(each)) && new Set(value.split('[,]')).size === value.split('[,]').length;
  const responses = {
    'choice': list(short),
    'sequencing': (value) => value.split('[,]').every((each) => short.test(each)),
    'true-false': words('true', 'false'),
    'matching': list(/^[A-Za-z0-9_]{1,250}\[\.\][A-Za-z0-9_]{1,250}$/),
    'likert': (value) => short.test(value),
    'fill-in': line(250),
    'numeric': (value) => real.test(value),
  };
  const patterns = { ...responses, numeric: (value) => /^(-?[\d.]+)?\[:\](-?[\d.]+)?$/.test(value) };
  const simple = {
    'cmi.completion_status': words('completed', 'incomplete', 'not attempted', 'unknown'),
    'cmi.success_status': words('passed', 'failed', 'unknown'),
    'cmi.exit': words('time-out', 'suspend', 'logout', 'normal', ''),
    'cmi.location': line(1000),
    'cmi.progress_measure': between(0, 1),
    'cmi.score.scaled': between(-1, 1),
    'cmi.score.raw': (value) => real.test(value),
    'cmi.score.min': (value) => real.test(value),
    'cmi.score.max': (value) => real.test(value),
    'cmi.session_time': (value) => timespan.test(value),
    'cmi.suspend_data': (value) => value.length <= (window.lmsLargestRecord ?? 4000),
  };

  /** Whether a value may be written, given what was written before: 0, or the error (RTE §3.1.7). @param {Record<string, string>} cmi */
  window.lmsRule = function (cmi, element, value) {
    if (simple[element]) return simple[element](value) ? 0 : /score\.scaled|progress_measure/.test(element) && real.test(value) ? 407 : 406;
    const objective = /^cmi\.objectives\.(\d+)\.(.+)$/.exec(element);
    if (objective) return objectiveRule(cmi, Number(objective[1]), objective[2], value);
    const interaction = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element);
    return interaction ? interactionRule(cmi, Number(interaction[1]), interaction[2], value) : 401;
  };

  function count(cmi, stem) {
    let next = 0;
    while (cmi[`${stem}.${next}.id`] !== undefined) next++;
    return next;
  }

  function objectiveRule(cmi, index, rest, value) {
    const all = count(cmi, 'cmi.objectives');
    if (rest === 'id') {
      if (index > all) return 351;
      if (!identifier.test(value)) return 406;
      const mine = cmi[`cmi.objectives.${index}.id`];
      if (mine !== undefined && mine !== value) return 351;
      for (let other = 0; other < all; other++) if (other !== index && cmi[`cmi.objectives.${other}.id`] === value) return 351;
      return 0;
    }
    if (index >= all) return 408;
    const rules = {
      'completion_status': simple['cmi.completion_status'], 'success_status': simple['cmi.success_status'], 'score.scaled': between(-1, 1),
      'score.raw': simple['cmi.score.raw'], 'score.min': simple['cmi.score.min'], 'score.max': simple['cmi.score.max'], 'description': line(250),
    };
    return !rules[rest] ? 401 : rules[rest](value) ? 0 : 406;
  }

  function interactionRule(cmi, index, rest, value) {
    const at = `cmi.interactions.${index}`;
    const all = count(cmi, 'cmi.interactions');
    if (rest === 'id') return index > all ? 351 : identifier.test(value) ? 0 : 406;
    if (index >= all) return 408;
    const type = cmi[`${at}.type`];
    if (rest === 'type') return responses[value] ? 0 : 406;
    if (rest === 'timestamp') return time.test(value) ? 0 : 406;
    if (rest === 'weighting') return real.test(value) ? 0 : 406;
    if (rest === 'latency') return timespan.test(value) ? 0 : 406;
    if (rest === 'description') return line(250)(value) ? 0 : 406;
    if (rest === 'result') return /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d{1,7})?)$/.test(value) ? 0 : 406;
    if (rest === 'learner_response') return type === undefined ? 408 : responses[type](value) ? 0 : 406;
    if (/^objectives\.\d+\.id$/.test(rest)) return identifier.test(value) ? 0 : 406;
    const pattern = /^correct_responses\.(\d+)\.pattern$/.exec(rest);
    if (!pattern) return 401;
    if (type === undefined) return 408;
    if (pattern[1] !== '0' && cmi[`${at}.correct_responses.${Number(pattern[1]) - 1}.pattern`] === undefined) return 351;
    if (pattern[1] !== '0' && ['true-false', 'likert', 'numeric'].includes(type)) return 351;
    return patterns[type](value) ? 0 : 406;
  }
})();
