// @ts-check
/** Chooses whom the player reports to, by the format of the package, and opens the session. */

import { findApi, lmsExpected } from './api.js';
import { Cmi5 } from './cmi5.js';
import { Scorm12 } from './scorm12.js';
import { Scorm2004 } from './scorm2004.js';
import { XapiLaunch } from './xapilaunch.js';

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').Reporter} Reporter */
/** @typedef {import('./browseronly.js').BrowserOnly} BrowserOnly */

/** How long to look for an LMS that is late, in milliseconds. */
const PATIENCE = 5000;

/**
 * @param {CourseData} course
 * @param {BrowserOnly} alone takes over where there is nobody to report to
 * @returns {Promise<{reporter: Reporter, warning: string}>} with the key of a sentence to show above every page, or nothing
 */
export async function launch(course, alone) {
  try {
    const reporter = await open(course);
    if (reporter) return { reporter, warning: reporter.opened.writes ? '' : 'review' };
  } catch (error) {
    console.warn('Waymark: the LMS failed at the beginning.', error);
    return { reporter: alone, warning: alone.keeps ? 'no-lms' : 'no-lms-no-place' };
  }
  // A page on the web is alone by intention.
  const missed = !course.format.startsWith('web') && lmsExpected();
  if (missed) return { reporter: alone, warning: alone.keeps ? 'no-lms' : 'no-lms-no-place' };
  return { reporter: alone, warning: alone.keeps ? '' : 'no-place' };
}

/** @param {CourseData} course @returns {Promise<Reporter | null>} null if there is no sign of an LMS */
async function open(course) {
  if (course.format === 'scorm12') {
    const api = await findApi('API', 'LMSInitialize', PATIENCE);
    return api ? opened(new Scorm12(api)) : null;
  }
  if (course.format.startsWith('scorm2004')) {
    const api = await findApi('API_1484_11', 'Initialize', PATIENCE);
    return api ? opened(new Scorm2004(api)) : null;
  }
  const parameters = new URLSearchParams(location.search);
  if (course.format === 'cmi5') return Cmi5.launched(course, parameters);
  if (course.format === 'tincan') return XapiLaunch.launched(course, parameters);
  return null;
}

/** @param {Scorm12 | Scorm2004} scorm @returns {Reporter} */
function opened(scorm) {
  if (!scorm.open()) throw new Error('the LMS refused to begin');
  return scorm;
}
