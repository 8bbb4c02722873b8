// @ts-check
/** The browser's storage, which may be blocked or full: whoever keeps something there is told whether it is kept. */

/** @param {string} key @returns {string} empty if there is nothing, or nobody may look */
export function read(key) {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** What was written as JSON; null if there is nothing, or not what it was. @param {string} key @returns {any} */
export function readJson(key) {
  try {
    return JSON.parse(read(key));
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} text empty for nothing @returns {boolean} whether it is kept */
export function write(key, text) {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
