// @ts-check
/** Finds out where statements go: xAPI launch parameters first, then xapi.json beside the page. */

/** @typedef {import('./types').Lrs} Lrs */

/** When to ask again for an xapi.json that did not come, in milliseconds. */
const AGAIN = [1000, 5000, 20000, 60000, 0];

/** @param {string} endpoint @returns {string} */
export const slashed = (endpoint) => (endpoint.endsWith('/') ? endpoint : `${endpoint}/`);

/** @param {unknown} value @returns {value is string} */
export const isAddress = (value) => typeof value === 'string' && /^https?:\/\//.test(value);

/** @param {boolean} beside whether xapi.json stands beside the page @returns {Promise<Lrs | null>} */
export async function findLrs(beside) {
  return launched(new URLSearchParams(location.search)) ?? (beside ? await configured() : null);
}

/** @param {URLSearchParams} parameters @returns {Lrs | null} */
function launched(parameters) {
  const endpoint = parameters.get('endpoint');
  const auth = parameters.get('auth');
  if (!isAddress(endpoint) || !auth) return null;
  return {
    endpoint: slashed(endpoint),
    auth,
    actor: agent(parameters.get('actor')),
    registration: parameters.get('registration') ?? undefined,
  };
}

/** @param {string | null} text @returns {object | undefined} */
export function agent(text) {
  try {
    const actor = text ? JSON.parse(text) : undefined;
    if (!actor || typeof actor !== 'object') return undefined;
    // Some launchers write what an Agent holds once (name, mbox, account) as a list.
    for (const [key, value] of Object.entries(actor)) if (Array.isArray(value) && key !== 'member') actor[key] = value[0];
    return actor;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Lrs | null>} */
async function configured() {
  for (const wait of AGAIN) {
    try {
      const response = await fetch('xapi.json');
      if (response.ok) {
        const told = await response.json();
        if (!isAddress(told.endpoint) || typeof told.auth !== 'string') return null;
        return { endpoint: slashed(told.endpoint), auth: told.auth };
      }
      if (response.status < 500) break;
    } catch {
      // The network, most likely: it may be back in a moment.
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  console.warn('Waymark: xapi.json could not be read; statements wait here.');
  return null;
}
