// @ts-check
/** The requests that a launched page makes to its LRS (xAPI 1.0.3 Part Three). */

/** @typedef {{endpoint: string, auth: string, actor: object, registration: string, activity: string}} Launched */

const VERSION = '1.0.3';
/** What fetch lets a closing page send is 64 KiB. */
const KEEPALIVE = 60000;
const TIMEOUT = 30000;
const PATIENCE = 4000;

/** Lets the page connect to nothing but these from now on: what the package's policy allows is wider, since it is made before anyone knows the LRS. @param {string[]} addresses */
export function connectOnlyTo(addresses) {
  const origins = [...new Set(addresses.map((address) => new URL(address, location.href).origin))];
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${origins.join(' ')}`;
  document.head.append(policy);
}

export class Xapi {
  launched;

  /** @param {Launched} launched */
  constructor(launched) {
    this.launched = launched;
  }

  /**
   * @param {string} resource such as `activities/state`
   * @param {Record<string, string>} query
   * @param {{method?: string, body?: string}} [how]
   */
  request(resource, query, { method = 'GET', body } = {}) {
    const parameters = new URLSearchParams(query).toString();
    // Whatever is sent, a page that closes meanwhile lets it arrive, if it is short enough for that.
    const keepalive = body !== undefined && body.length * 1.2 < KEEPALIVE;
    return fetch(`${this.launched.endpoint}${resource}${parameters ? `?${parameters}` : ''}`, {
      method,
      headers: {
        Authorization: this.launched.auth,
        'X-Experience-API-Version': VERSION,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body,
      cache: 'no-store',
      credentials: 'omit',
      keepalive,
      signal: keepalive ? undefined : AbortSignal.timeout(TIMEOUT),
    });
  }

  /** @param {object[]} statements */
  post(statements) {
    return this.request('statements', {}, { method: 'POST', body: JSON.stringify(statements) });
  }

  /** A document of the attempt, or null if there is none. @param {string} id @returns {Promise<any>} */
  async state(id) {
    const response = await this.request('activities/state', this.#stateQuery(id));
    if (response.status === 404 || response.status === 204) return null;
    if (!response.ok) throw new Error(`the LRS answered ${response.status} to the request for ${id}`);
    return response.json();
  }

  /** @param {string} id @param {object} document */
  putState(id, document) {
    return this.request('activities/state', this.#stateQuery(id), { method: 'PUT', body: JSON.stringify(document) });
  }

  /** @param {string} id */
  #stateQuery(id) {
    const { activity, actor, registration } = this.launched;
    return { activityId: activity, agent: JSON.stringify(actor), ...(registration ? { registration } : {}), stateId: id };
  }
}

/** No learner waits longer than this to be told whether what they did is saved. @returns {Promise<boolean>} */
export const late = () => new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE));

/**
 * Keeps one document in the LRS, and one request is on its way at a time. A page that goes while one is cannot wait for it, and two may arrive in either order: then the last
 * one has a place of its own, and whoever reads takes the one with the higher revision.
 */
export class Kept {
  #xapi;
  #id;
  #wanted = '';
  #saved = '';
  /** What is on its way; empty for nothing. */
  #going = '';
  #revision = 0;
  /** @type {Promise<boolean> | null} */
  #saving = null;

  /** @param {Xapi} xapi @param {string} id */
  constructor(xapi, id) {
    this.#xapi = xapi;
    this.#id = id;
  }

  /** @returns {Promise<any>} */
  async read() {
    const [kept, last] = await Promise.all([this.#xapi.state(this.#id), this.#xapi.state(this.#lastId)]);
    const latest = (last?.revision ?? 0) > (kept?.revision ?? 0) ? last : kept;
    this.#revision = latest?.revision ?? 0;
    return latest;
  }

  get #lastId() {
    return `${this.#id}.last`;
  }

  /** @param {object} document */
  want(document) {
    this.#wanted = JSON.stringify(document);
  }

  /** @returns {true | Promise<boolean>} whether the LRS has what was wanted last */
  save() {
    if (this.#wanted === this.#saved && !this.#saving) return true;
    this.#saving ??= this.#put().finally(() => { this.#saving = null; });
    return Promise.race([this.#saving, late()]);
  }

  async #put() {
    while (this.#wanted !== this.#saved) {
      const text = this.#wanted;
      this.#going = text;
      try {
        const response = await this.#send(this.#id, text);
        if (!response.ok) return false;
        this.#saved = text;
      } catch {
        return false;
      } finally {
        this.#going = '';
      }
    }
    return true;
  }

  /** The page is going: what is not there yet is sent, and nobody waits. */
  leave() {
    if (this.#wanted === this.#saved || this.#wanted === this.#going) return;
    this.#send(this.#going ? this.#lastId : this.#id, this.#wanted).catch(() => {});
  }

  /** @param {string} id @param {string} text */
  #send(id, text) {
    return this.#xapi.putState(id, { ...JSON.parse(text), revision: ++this.#revision });
  }
}
