// @ts-check

/**
 * Goes on with a value that may take a while: at once if it is there.
 * @template T, R
 * @param {T | Promise<T>} value
 * @param {(value: T) => R} next
 * @returns {R | Promise<R>}
 */
export function when(value, next) {
  return value instanceof Promise ? value.then(next) : next(value);
}
