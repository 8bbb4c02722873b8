// @ts-check
/** The player's own sentences, from the table in the page. */

/** @param {Record<string, string>} table */
export function sentences(table) {
  /** @param {string} key @param {Record<string, string | number>} [values] @returns {string} */
  return (key, values = {}) => (table[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** @typedef {ReturnType<typeof sentences>} Say */
