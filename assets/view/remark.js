// The remark on the run: it stays for a while, so that it can be read, and read aloud.

import { browserClock } from "../parts/clock.js";

const READING_MS = 1500;

export class Remark {
  #said = -Infinity; // when
  #write;
  #clock;

  /** @param {(text: string) => void} write Puts it on the page. */
  constructor(write, clock = browserClock) {
    this.#write = write;
    this.#clock = clock;
  }

  /**
   * @param {string} text
   * @param {boolean} atOnce Whether the one before may be cut short.
   */
  say(text, atOnce) {
    const now = this.#clock.now();
    if (!atOnce && now - this.#said < READING_MS) return;
    this.#said = now;
    this.#write(text);
  }
}
