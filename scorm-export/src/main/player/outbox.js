// @ts-check
/**
 * Keeps statements until the LRS has taken them. Each has its id from the moment it was made, so that sending it again is not a second record.
 * They wait in IndexedDB and survive the tab. That takes a moment, in which a page may die: until they are there, they also stand in localStorage, one by one. Where both
 * are blocked they wait in memory.
 */

import { on } from './dom.js';
import { parsed, read, write } from './storage.js';

/** @typedef {import('./types').Lrs} Lrs */
/** @typedef {{id: string, endpoint: string, statement: object}} Waiting */

const DATABASE = 'waymark-outbox';
const WAITING = 'waiting';
const REFUSED = 'refused';
const BATCH = 25;
/** What fetch lets a closing page send is 64 KiB. */
const KEEPALIVE = 60000;
const SHORTEST = 2000;
const LONGEST = 5 * 60 * 1000;
const NOTE = 'waymark:statement:';

export class Outbox {
  #lrs;
  /** @type {Promise<IDBDatabase | null>} */
  #database;
  /** What waits, in order. The truth while the page lives; the database is its copy. @type {Map<string, Waiting>} */
  #waiting = new Map();
  #delay = SHORTEST;
  /** The LRS asked, or failed: nothing is sent before. */
  #notBefore = 0;
  #timer = 0;
  #sending = false;
  #stopped = false;
  /** Whether the LRS itself asked to be left alone for a while. */
  #asked = false;

  /** @param {Lrs} lrs */
  constructor(lrs) {
    this.#lrs = lrs;
    this.#database = open();
    this.#recover();
    on('online', () => {
      if (!this.#asked) this.#notBefore = 0;
      this.#soon(0);
    });
  }

  /** How many statements wait. */
  get size() {
    return this.#waiting.size;
  }

  /** @param {any} statement with an id */
  add(statement) {
    const waiting = { id: statement.id, endpoint: this.#lrs.endpoint, statement };
    this.#waiting.set(waiting.id, waiting);
    write(NOTE + waiting.id, JSON.stringify(waiting));
    this.#put(waiting);
    this.#soon(50);
  }

  /** The page is going: what waits is sent in the background, and is there next time in case that fails. */
  leave() {
    const all = [...this.#waiting.values()];
    if (!all.length) return;
    const batch = [];
    let length = 2;
    for (const waiting of all) {
      length += JSON.stringify(waiting.statement).length * 1.1 + 1;
      if (length > KEEPALIVE) break;
      batch.push(waiting.statement);
    }
    if (!this.#stopped) this.#post(batch, true).catch(() => {});
  }

  async #recover() {
    const database = await this.#database;
    const noted = notes();
    noted.forEach((waiting) => this.#put(waiting));
    const kept = [...(database ? await all(database) : []), ...noted];
    for (const waiting of kept) {
      if (waiting.endpoint === this.#lrs.endpoint && !this.#waiting.has(waiting.id)) this.#waiting.set(waiting.id, waiting);
    }
    this.#soon(0);
  }

  /** @param {Waiting} waiting */
  async #put(waiting) {
    if (await this.#store(WAITING, (store) => store.put(waiting))) write(NOTE + waiting.id, '');
  }

  /** @param {number} delay in milliseconds */
  #soon(delay) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(), Math.max(delay, this.#notBefore - performance.now()));
  }

  async #send() {
    if (this.#sending || this.#stopped || !this.#waiting.size) return;
    this.#sending = true;
    const batch = [...this.#waiting.values()].slice(0, BATCH);
    const outcome = await this.#deliver(batch);
    this.#sending = false;
    if (outcome === 'later') {
      this.#notBefore = performance.now() + this.#delay;
      this.#soon(0);
      this.#delay = Math.min(this.#delay * 2, LONGEST);
    } else if (outcome === 'done') {
      this.#delay = SHORTEST;
      if (this.#waiting.size) this.#soon(0);
    } else {
      this.#stopped = true;
    }
  }

  /** @param {Waiting[]} batch @returns {Promise<'done' | 'later' | 'stop'>} */
  async #deliver(batch) {
    let response;
    this.#asked = false;
    try {
      response = await this.#post(batch.map((waiting) => waiting.statement), false);
    } catch {
      return 'later';
    }
    const { status } = response;
    if (status >= 200 && status < 300) {
      batch.forEach((waiting) => this.#remove(waiting.id));
      return 'done';
    }
    if (status === 401 || status === 403) {
      console.warn(`Waymark: the LRS refuses this package's key (${status}); statements wait.`);
      return 'stop';
    }
    if (status === 408 || status === 429 || status >= 500) {
      const wait = Number(response.headers.get('Retry-After'));
      this.#asked = wait > 0;
      if (wait > 0) this.#delay = Math.min(wait * 1000, LONGEST);
      return 'later';
    }
    if (batch.length > 1) {
      // One of them is refused, and with it all: find out which.
      for (const waiting of batch) {
        const outcome = await this.#deliver([waiting]);
        if (outcome !== 'done') return outcome;
      }
      return 'done';
    }
    if (status !== 409) await this.#setAside(batch[0], status, await response.text().catch(() => ''));
    this.#remove(batch[0].id);
    return 'done';
  }

  /** @param {object[]} statements @param {boolean} keepalive */
  #post(statements, keepalive) {
    return fetch(`${this.#lrs.endpoint}statements`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
        Authorization: this.#lrs.auth,
      },
      body: JSON.stringify(statements),
      credentials: 'omit',
      keepalive,
      signal: keepalive ? undefined : AbortSignal.timeout(30000),
    });
  }

  /** @param {Waiting} waiting @param {number} status @param {string} reason */
  async #setAside(waiting, status, reason) {
    console.warn(`Waymark: the LRS refuses a statement (${status}), now set aside. ${reason.slice(0, 300)}`);
    await this.#store(REFUSED, (store) => store.put({ ...waiting, status, reason: reason.slice(0, 2000) }));
  }

  /** @param {string} id */
  #remove(id) {
    this.#waiting.delete(id);
    write(NOTE + id, '');
    this.#store(WAITING, (store) => store.delete(id));
  }

  /** @param {string} name @param {(store: IDBObjectStore) => void} change @returns {Promise<boolean>} whether it was done */
  async #store(name, change) {
    const database = await this.#database;
    if (!database) return false;
    return new Promise((resolve) => {
      try {
        const transaction = database.transaction(name, 'readwrite');
        change(transaction.objectStore(name));
        transaction.oncomplete = () => resolve(true);
        transaction.onerror = transaction.onabort = () => resolve(false);
      } catch {
        resolve(false);
      }
    });
  }
}

/** @returns {Promise<IDBDatabase | null>} */
function open() {
  return new Promise((resolve) => {
    const memoryOnly = () => {
      console.warn('Waymark: no database here; statements may be lost.');
      resolve(null);
    };
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(WAITING, { keyPath: 'id' });
        request.result.createObjectStore(REFUSED, { keyPath: 'id' });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = memoryOnly;
    } catch {
      memoryOnly();
    }
  });
}

/** @param {IDBDatabase} database @returns {Promise<Waiting[]>} */
function all(database) {
  return new Promise((resolve) => {
    const request = database.transaction(WAITING).objectStore(WAITING).getAll();
    request.onsuccess = () => resolve(request.result.sort((one, other) => (one.statement.timestamp < other.statement.timestamp ? -1 : 1)));
    request.onerror = () => resolve([]);
  });
}

/** The statements that were only written down. @returns {Waiting[]} */
function notes() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(NOTE)).map((key) => parsed(read(key))).filter(Boolean);
  } catch {
    return [];
  }
}
