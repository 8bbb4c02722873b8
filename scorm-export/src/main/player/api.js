// @ts-check
/** Finds the API of the LMS (SCORM 1.2 RTE §3.3.6.1): up through the parents, then the opener and its parents. */

/** @typedef {import('./types').Scorm12Api} Scorm12Api */

const HIGHEST = 500;

/** @param {Window} from @returns {Scorm12Api | null} */
function upwards(from) {
  let here = from;
  for (let steps = 0; steps < HIGHEST; steps++) {
    try {
      const found = /** @type {any} */ (here).API;
      if (found && typeof found.LMSInitialize === 'function') return found;
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

/** @returns {Scorm12Api | null} */
function look() {
  const found = upwards(window);
  if (found) return found;
  try {
    return window.opener ? upwards(window.opener) : null;
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
 * @param {number} patience in milliseconds
 * @returns {Promise<Scorm12Api | null>}
 */
export async function findApi(patience) {
  const until = performance.now() + patience;
  for (;;) {
    const api = look();
    if (api || !lmsExpected() || performance.now() > until) return api;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
