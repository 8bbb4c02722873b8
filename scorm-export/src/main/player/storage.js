// @ts-check
/** The browser's storage, which may be blocked or full: whoever keeps something there is told whether it is kept. */

import { on } from './dom.js';

/** @param {string} key @returns {string} empty if there is nothing, or nobody may look */
export function read(key) {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** What was written as JSON; null if there is nothing, or not what it was. @param {string} text @returns {any} */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Hears what another tab of this browser keeps. @param {string} key @param {(text: string) => void} heard */
export function watch(key, heard) {
  on('storage', (event) => {
    if (event.key === key && event.newValue) heard(event.newValue);
  });
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
