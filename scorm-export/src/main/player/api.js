// @ts-check
/** Finds the API of the LMS (SCORM 1.2 RTE §3.3.6.1, SCORM 2004 RTE §3.3.1): up through the parents, then the opener and its parents. */

const HIGHEST = 500;

/** @param {Window} from @param {string} name @param {string} method that the API has to have @returns {any} */
function upwards(from, name, method) {
  let here = from;
  for (let steps = 0; steps < HIGHEST; steps++) {
    try {
      const found = /** @type {any} */ (here)[name];
      if (found && typeof found[method] === 'function') return found;
    } catch {
      // A frame of another origin: it can't be looked into, but its parent perhaps can.
    }
    try {
      if (!here.parent || here.parent === here) return null;
      here = here.parent;
    } catch {
      return null;
    }
  }
  return null;
}

/** @param {string} name @param {string} method @returns {any} */
function look(name, method) {
  const found = upwards(window, name, method);
  if (found) return found;
  try {
    return window.opener ? upwards(window.opener, name, method) : null;
  } catch {
    return null;
  }
}

/** Whether there is any window that could hold an API. */
export function lmsExpected() {
  try {
    return window.parent !== window || Boolean(window.opener);
  } catch {
    return true;
  }
}

/**
 * Looks for the API, and waits for it for a while where there is a window that may yet offer it.
 * @param {string} name what the standard calls it
 * @param {string} method that it has to have
 * @param {number} patience in milliseconds
 * @returns {Promise<any>} null if there is none
 */
export async function findApi(name, method, patience) {
  const until = performance.now() + patience;
  for (;;) {
    const api = look(name, method);
    if (api || !lmsExpected() || performance.now() > until) return api;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
