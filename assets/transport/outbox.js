// The outbox: what goes to the server. Of the actions one is under way at a time, the others wait for its answer; a pull
// waits for frames that are under way already. What was under way when the connection was cut is not sent again.

/** @import { Action, Message } from "../messages.js" */
/** @import { Clock } from "../parts/clock.js" */

/** @typedef {(message: Message) => void} Send */
/** @typedef {{ id: number, since: number }} Pull */
/** An action under way, and whether it asks for frames by the way. @typedef {{ id: number, act: string, pulls: boolean }} Act */

const LATEST_ONLY = new Set(["play", "speed", "show", "look_back", "draw"]); // an earlier wish that still waits is void
const MAX_WAITING = 8; // actions, while there is no connection; older ones are void

export class Outbox {
  #open = false; // whether there is a connection
  /** Those that wait. @type {Action[]} */
  #actions = [];
  /** @type {Act | null} */
  #act = null;
  /** The one under way. @type {Pull | null} */
  #pull = null;
  #serial = 0;
  #office;
  #clock;

  /**
   * `send(message)`; `have()`: the frame that is here when a message leaves; `want()`: how many more are wanted by the
   * way.
   * @param {{ send: Send, have: () => Message["have"], want: () => number }} office
   * @param {Clock} clock
   */
  constructor(office, clock) {
    this.#office = office;
    this.#clock = clock;
  }

  /** There is a connection again, or for the first time: asks anew, and does what waits. */
  reopen() {
    this.cut();
    this.#open = true;
    if (this.#actions.length) this.flush();
    else this.pull(this.#office.want());
  }

  /** The connection is lost, and what was under way with it; it may have been done, or not. */
  cut() {
    this.#open = false;
    this.#act = this.#pull = null;
  }

  /** Nothing waits any more. */
  clear() {
    this.#actions = [];
  }

  /** When the pull left that is under way, or null. */
  get pullingSince() {
    return this.#pull?.since ?? null;
  }

  /** Whether an action of that name waits, or is under way. @param {string} name */
  isPending(name) {
    return this.#act?.act === name || this.#actions.some(({ act }) => act === name);
  }

  /** @param {Action} action */
  act(action) {
    if (LATEST_ONLY.has(action.act)) this.#actions = this.#actions.filter((other) => other.act !== action.act);
    this.#actions.push(action);
    if (!this.#open) this.#actions = this.#actions.slice(-MAX_WAITING);
    this.flush();
  }

  /** Asks for frames and nothing else; not while others are under way. @param {number} want */
  pull(want) {
    if (!this.#pull && !this.#act?.pulls) this.#postPull(want);
  }

  /** Asks for everything anew; this takes the place of a pull under way. @param {number} want */
  askAnew(want) {
    this.#postPull(want);
  }

  /**
   * The message of that id is answered. Returns how long that took, if it was a pull, or null.
   * @param {number} id
   */
  hear(id) {
    if (id === this.#act?.id) this.#act = null;
    const { pullingSince } = this;
    if (pullingSince === null || id !== this.#pull?.id) return null;
    this.#pull = null;
    return this.#clock.now() - pullingSince;
  }

  /** The next action leaves, if none is under way. The server answers a pull under way no more. */
  flush() {
    if (!this.#open || this.#act || !this.#actions.length) return;
    const want = this.#office.want(); // while the action is still pending
    const [action] = this.#actions.splice(0, 1);
    this.#pull = null;
    this.#act = { id: this.#post({ ...action, want }), act: action.act, pulls: want > 0 };
  }

  /** @param {number} want */
  #postPull(want) {
    if (this.#open) this.#pull = { id: this.#post({ want }), since: this.#clock.now() };
  }

  /** @param {{ want: number } & (Action | {})} content */
  #post(content) {
    const id = ++this.#serial;
    this.#office.send({ id, have: this.#office.have(), ...content });
    return id;
  }
}
