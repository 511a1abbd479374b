// The connection: the WebSocket to the visitor's run. One that is lost is opened anew, for as long as it takes, unless
// the server says that there is nothing to come back to.

import { browserClock } from "../parts/clock.js";

/**
 * cut: lost, and being opened anew; gone: the server knows the run no longer; elsewhere: another page shows it now;
 * refused: the server does not talk to this page; closed: by ourselves, or not opened yet.
 * @typedef {"closed" | "opening" | "open" | "cut" | "gone" | "elsewhere" | "refused"} ConnectionState
 */

/**
 * `open()` makes a WebSocket; `onReturn(listen, signal)` listens for what makes it worth trying at once, with whether a
 * connection that seems open is to be distrusted.
 * @typedef {object} Browser
 * @property {(address: string) => WebSocket} open
 * @property {(listen: (distrust: boolean) => void, signal: AbortSignal) => void} onReturn
 */

/**
 * `payload(data)` and `changed()`, something changed from outside, come from the server; `state(state)` tells of
 * another state; `alive()`: whether there is a page to show anything on.
 * @typedef {object} ConnectionEvents
 * @property {(data: Uint8Array<ArrayBuffer>) => void} payload
 * @property {() => void} changed
 * @property {(state: ConnectionState) => void} state
 * @property {() => boolean} alive
 */

const FIRST_WAIT_MS = 250; // before the first try anew; doubled before each of the next
const MAX_WAIT_MS = 4000;
const LOOK_MS = 2000; // how often to look whether there is a page; a remount takes it away for a moment
const CHANGED = "changed";
/** What the server's codes of closing mean; after any other the connection is opened anew. @type {Record<number, ConnectionState>} */
const ENDINGS = { 4404: "gone", 4409: "elsewhere", 1008: "refused" };

/** Whether nothing comes after that state. @param {ConnectionState} state */
export const isFinal = (state) => Object.values(ENDINGS).includes(state);

/**
 * The address of a socket.
 * @param {string} socket Relative to the page.
 * @param {string} base Of the page.
 */
export function socketAddress(socket, base) {
  const url = new URL(socket, base);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

/** @type {Browser} */
const browser = {
  open: (address) => new WebSocket(address),
  onReturn(listen, signal) {
    window.addEventListener("online", () => listen(true), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || listen(false), { signal });
  },
};

export class Connection {
  /** @type {ConnectionState} */
  #state = "closed";
  /** @type {string | null} */
  #address = null;
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {number | undefined} */
  #retry;
  #wait = FIRST_WAIT_MS;
  #missing = false; // no page, when it was looked for last
  /** Ends when nothing is listened for any more. @type {AbortController | null} */
  #listening = null;
  #events;
  #clock;
  #browser;

  /** @param {ConnectionEvents} events */
  constructor(events, clock = browserClock, environment = browser) {
    this.#events = events;
    this.#clock = clock;
    this.#browser = environment;
  }

  get state() {
    return this.#state;
  }

  /**
   * Connects, unless it is or was connected there already. Returns whether the address is another one than before.
   * @param {string} address
   */
  connect(address) {
    const another = address !== this.#address;
    if (!another && this.#state !== "closed") return false;
    this.#drop();
    this.#address = address;
    this.#wait = FIRST_WAIT_MS;
    this.#missing = false;
    if (!this.#listening) this.#listen();
    this.#open("opening");
    return another;
  }

  /** Sends, if the connection is open. @param {string} text */
  send(text) {
    if (this.#state === "open") this.#socket?.send(text);
  }

  close() {
    this.#drop();
    this.#listening?.abort();
    this.#listening = null;
    this.#turn("closed");
  }

  /** @param {ConnectionState} state */
  #turn(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.#events.state(state);
  }

  /** The socket there is says nothing any more. */
  #drop() {
    this.#clock.clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  /** @param {ConnectionState} state */
  #open(state) {
    if (this.#address === null) return;
    const socket = (this.#socket = this.#browser.open(this.#address));
    socket.binaryType = "arraybuffer";
    const ours = (/** @type {(event: any) => void} */ hear) => (/** @type {Event} */ event) => {
      if (socket === this.#socket) hear(event);
    };
    socket.onopen = ours(() => this.#turn("open"));
    socket.onmessage = ours(({ data }) => this.#hear(data));
    socket.onclose = ours(({ code }) => this.#end(code));
    this.#turn(state);
  }

  /** @param {ArrayBuffer | string} data */
  #hear(data) {
    this.#wait = FIRST_WAIT_MS; // it works again; to be opened is not enough
    if (typeof data !== "string") this.#events.payload(new Uint8Array(data));
    else if (data === CHANGED) this.#events.changed();
  }

  /** @param {number} code */
  #end(code) {
    this.#socket = null;
    if (ENDINGS[code]) return this.#turn(ENDINGS[code]);
    this.#retry = this.#clock.setTimeout(() => this.#open("cut"), this.#wait);
    this.#wait = Math.min(2 * this.#wait, MAX_WAIT_MS);
    this.#turn("cut");
  }

  // --- the page --------------------------------------------------------------------------------------------------

  #listen() {
    this.#listening = new AbortController();
    this.#browser.onReturn((distrust) => this.#tryNow(distrust), this.#listening.signal);
    this.#look(this.#listening.signal);
  }

  /** @param {boolean} distrust */
  #tryNow(distrust) {
    const waiting = this.#state === "cut" && !this.#socket;
    if (!waiting && !(distrust && this.#socket)) return;
    this.#drop();
    this.#wait = FIRST_WAIT_MS;
    this.#open("cut");
  }

  /** Without a page, twice in a row, there is nothing to be connected for. @param {AbortSignal} signal */
  #look(signal) {
    this.#clock.setTimeout(() => {
      if (signal.aborted) return;
      const missing = !this.#events.alive();
      if (missing && this.#missing) return this.close();
      this.#missing = missing;
      this.#look(signal);
    }, LOOK_MS);
  }
}
