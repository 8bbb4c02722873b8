// @ts-check
/**
 * Lists in a record of what belongs to things by their numbers: `1.4.1:b+,2:a-,5.1:c+,2.1.1:a+` is of 1.4.1, 1.4.2, 1.5.1 and 2.1.1. Entries are sorted by
 * their numbers, and each leaves out what its key begins with like the one before, but never the last number. Keys in full are read anywhere: version 1 wrote only those.
 */

/** @param {Map<string, string>} map what belongs to each key; all keys have equally many numbers @returns {string} */
export function written(map) {
  /** @type {string[]} */
  let before = [];
  return [...map]
    .map(([key, text]) => ({ numbers: key.split('.'), text }))
    .sort((one, other) => compared(one.numbers, other.numbers))
    .map(({ numbers, text }) => {
      let shared = 0;
      while (shared < numbers.length - 1 && numbers[shared] === before[shared]) shared++;
      before = numbers;
      return `${numbers.slice(shared).join('.')}:${text}`;
    })
    .join(',');
}

/**
 * Gives each entry with its key in full. What cannot be read is left out, and so is what leans on it.
 * @param {string} text what written() gave @param {number} length how many numbers a key has @param {(key: string, text: string) => void} take
 */
export function readInto(text, length, take) {
  /** @type {string[]} */
  let before = [];
  for (const entry of text.split(',')) {
    const read = /^(\d+(?:\.\d+)*):(.*)$/.exec(entry);
    const given = read ? read[1].split('.') : [];
    const numbers = [...before.slice(0, length - given.length), ...given];
    before = read && numbers.length === length ? numbers : [];
    if (read && before.length) take(before.join('.'), read[2]);
  }
}

/** @param {string[]} one @param {string[]} other */
function compared(one, other) {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? 0 : Number(one[at]) - Number(other[at]);
}
