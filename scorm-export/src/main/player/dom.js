// @ts-check
/** Finding things in the page. */

/** The first that a selector finds. @param {string} selector @param {ParentNode | null} [within] @returns {HTMLElement | null} */
export const one = (selector, within = document) => within?.querySelector(selector) ?? null;

/** All that a selector finds. @param {string} selector @param {ParentNode | null} [within] @returns {HTMLElement[]} */
export const all = (selector, within = document) => [...(within?.querySelectorAll(selector) ?? [])].map((each) => /** @type {HTMLElement} */ (each));

/** Does something whenever an element is pressed. @param {EventTarget | null | undefined} element @param {(event: Event) => void} press */
export const pressed = (element, press) => element?.addEventListener('click', press);

/** Does something whenever the window says that something happens. @type {typeof addEventListener} */
export const on = (/** @type {string} */ kind, /** @type {any} */ act, /** @type {any} */ how) => addEventListener(kind, act, how);
