// Asking for the wall, a few times a second: the next question leaves some time after the answer to the last, and none
// while nobody looks.

import { browserClock } from "../parts/clock.js";

/** @import { Action, Message } from "../messages.js" */

const PAUSE_MS = 280; // between an answer and the next question: three a second
const HIDDEN_MS = 2000; // while the page is hidden

export class Poll {
  #open = false;
  #serial = 0;
  /** Of the latest answer. */
  #have = 0;
  /** @type {number | undefined} */
  #waiting;
  #stage;
  #clock;

  /**
   * `send(message)` is the way to the server, `alive()`: whether there is a page, `hidden()`: whether nobody sees it.
   * @param {{ send: (message: Message) => void, alive: () => boolean, hidden: () => boolean }} stage
   */
  constructor(stage, clock = browserClock) {
    this.#stage = stage;
    this.#clock = clock;
  }

  /** There is a connection. */
  reopen() {
    this.#open = true;
    this.ask();
  }

  /** There is none. */
  cut() {
    this.#open = false;
    this.#clock.clearTimeout(this.#waiting);
  }

  /** Nothing that is here is of this wall. */
  forget() {
    this.#have = 0;
  }

  /** Asks at once, with or without something to do. @param {Action} [action] */
  ask(action) {
    if (!this.#open) return;
    this.#clock.clearTimeout(this.#waiting);
    this.#stage.send({ id: ++this.#serial, have: { generation: null, seq: this.#have }, want: 0, ...action });
  }

  /** An answer has come. @param {number} answer @param {number} serial */
  hear(answer, serial) {
    this.#have = serial;
    if (answer !== this.#serial) return;
    this.#clock.clearTimeout(this.#waiting);
    this.#waiting = this.#clock.setTimeout(() => this.#again(), this.#stage.hidden() ? HIDDEN_MS : PAUSE_MS);
  }

  #again() {
    if (this.#stage.alive()) this.ask();
  }
}
