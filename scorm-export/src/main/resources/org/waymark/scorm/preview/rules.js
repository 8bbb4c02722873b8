/*
 * What SCORM 1.2 allows and the run-time behind this page lets pass (SCORM 1.2 RTE §3.3 and §3.4). A call that breaks a rule is refused with the standard's error,
 * and noted in window.lmsProblems, so that a package can be judged by it.
 */
(function () {
  'use strict';
  const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
  const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
  const identifier = /^[!-~]{1,255}$/;
  const score = (value) => value === '' || (/^-?\d{1,3}(\.\d{1,7})?$/.test(value) && Number(value) >= 0 && Number(value) <= 100);
  const words = (...allowed) => (value) => allowed.includes(value);
  const choice = (value) => /^([a-z0-9](,[a-z0-9])*)?$/.test(value);
  const text = (most) => (value) => value.length <= most && /^[\x20-\x7e\n\r\t]*$/.test(value);
  /** The type that was told of the interaction last: what a response may look like depends on it (SCORM 1.2 RTE §3.4.7.1, CMIFeedback). */
  let type = '';
  const typed = (value) => {
    type = value;
    return words('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric')(value);
  };
  const response = (value) => {
    if (type === 'matching') return /^([a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*)?$/.test(value);
    if (type === 'fill-in') return value.length <= 255;
    if (type === 'true-false') return /^[tf01]$/.test(value);
    return type === 'likert' ? /^[a-z0-9]?$/.test(value) : choice(value);
  };
  const writable = [
    [/^cmi\.suspend_data$/, text(4096)],
    [/^cmi\.core\.lesson_location$/, text(255)],
    [/^cmi\.core\.lesson_status$/, words('passed', 'completed', 'failed', 'incomplete', 'browsed')],
    [/^cmi\.core\.exit$/, words('', 'suspend', 'logout', 'time-out')],
    [/^cmi\.core\.session_time$/, (value) => timespan.test(value)],
    [/^cmi\.core\.score\.(raw|min|max)$/, score],
    [/^cmi\.comments$/, text(4096)],
    [/^cmi\.objectives\.\d+\.id$/, (value) => identifier.test(value)],
    [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, score],
    [/^cmi\.objectives\.\d+\.status$/, words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')],
    [/^cmi\.interactions\.\d+\.id$/, (value) => identifier.test(value)],
    [/^cmi\.interactions\.\d+\.type$/, typed],
    [/^cmi\.interactions\.\d+\.time$/, (value) => time.test(value)],
    [/^cmi\.interactions\.\d+\.latency$/, (value) => timespan.test(value)],
    [/^cmi\.interactions\.\d+\.weighting$/, (value) => /^-?\d+(\.\d+)?$/.test(value)],
    [/^cmi\.interactions\.\d+\.student_response$/, response],
    [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, response],
    [/^cmi\.interactions\.\d+\.result$/, (value) => /^(correct|wrong|unanticipated|neutral|\d+(\.\d+)?)$/.test(value)],
    [/^cmi\.student_preference\.(audio|language|speed|text)$/, text(255)],
  ];

  /** Whether a value may be written: 0, or the error (SCORM 1.2 RTE §3.3.5.4). */
  window.lmsRule = function (element, value) {
    const rule = writable.find(([pattern]) => pattern.test(element));
    if (!rule) return 403;
    return rule[1](value) ? 0 : 405;
  };
})();
