// The outbox: what goes to the server. One message is under way at a time, since the server keeps no more than one;
// actions wait their turn, and a message without an answer is sent again.

/** @import { Action, Message } from "../messages.js" */
/** @import { Clock } from "../parts/clock.js" */

/** @typedef {(message: Message) => void} Send */

const TIMEOUT_MS = 2000;
const LATEST_ONLY = new Set(["show", "look_back", "draw"]); // an earlier wish that still waits is void

export class Outbox {
  /** @type {Send} */
  #send = () => {};
  /** @type {Action[]} */
  #actions = [];
  /** The message under way. @type {{ message: Omit<Message, "have">, pull: boolean, since: number } | null} */
  #underway = null;
  /** @type {number | undefined} */
  #timer;
  #serial = Math.floor(Math.random() * 2 ** 30); // messages are numbered, and no two pages alike
  #office;
  #clock;

  /**
   * `have()`: the frame that is here when a message leaves; `want()`: how many more an action asks for by the way;
   * `alive()`: whether there still is a page to answer to.
   * @param {{ have: () => Message["have"], want: () => number, alive: () => boolean }} office
   * @param {Clock} clock
   */
  constructor(office, clock) {
    this.#office = office;
    this.#clock = clock;
  }

  /** From now on messages leave by this way. @param {Send} send */
  connect(send) {
    this.#send = send;
  }

  /** Whether a message waits for its answer. */
  get busy() {
    return this.#underway !== null;
  }

  /** When the pull left that is under way, or null. */
  get pullingSince() {
    return this.#underway?.pull ? this.#underway.since : null;
  }

  /** @param {Action} action */
  act(action) {
    if (LATEST_ONLY.has(action.act)) this.#actions = this.#actions.filter((other) => other.act !== action.act);
    this.#actions.push(action);
    this.flush();
  }

  /** The next action leaves, if nothing is under way. */
  flush() {
    if (this.busy) return;
    const action = this.#actions.shift();
    if (action) this.#post({ ...action, want: this.#office.want() }, false);
  }

  /** Asks for frames and nothing else; not while another message is under way. @param {number} want */
  pull(want) {
    if (!this.busy) this.#post({ want }, true);
  }

  /** Asks for everything anew: a message under way goes out again, with the word that there is nothing here. */
  askAnew() {
    if (this.busy) this.#dispatch();
    else this.#post({ want: 1 }, false);
  }

  /**
   * The server has heard the message of that number last. Returns how long it took, if it was a pull, or null.
   * @param {number} id
   */
  hear(id) {
    if (id !== this.#underway?.message.id) return null;
    const { pullingSince } = this;
    this.#waitNoLonger();
    return pullingSince === null ? null : this.#clock.now() - pullingSince;
  }

  #waitNoLonger() {
    this.#clock.clearTimeout(this.#timer);
    this.#underway = null;
  }

  /**
   * @param {{ want: number } & (Action | {})} content
   * @param {boolean} pull
   */
  #post(content, pull) {
    this.#underway = { message: { ...content, id: ++this.#serial }, pull, since: 0 };
    this.#dispatch();
  }

  /** Sends until there is an answer; the server knows a message that it has heard already. */
  #dispatch() {
    if (!this.#underway) return;
    this.#clock.clearTimeout(this.#timer);
    if (!this.#office.alive()) return this.#waitNoLonger();
    this.#underway.since = this.#clock.now();
    this.#timer = this.#clock.setTimeout(() => this.#dispatch(), TIMEOUT_MS);
    this.#send({ have: this.#office.have(), ...this.#underway.message });
  }
}
