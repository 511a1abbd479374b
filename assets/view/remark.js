// The remark on the run: a sentence stays for a while, so that it can be read, and read aloud; the numbers in it are those
// of the frame that is drawn.

import { browserClock } from "../parts/clock.js";

const READING_MS = 1500;
const NUMBERS = /[\d.,\u202f−]*\d/g;

export class Remark {
  #said = -Infinity; // when
  #sentence = ""; // without its numbers
  #write;
  #clock;

  /** @param {(text: string, isNew: boolean) => void} write Puts it on the page; isNew: another sentence, not only other numbers. */
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
    const sentence = text.replace(NUMBERS, "#");
    const isNew = sentence !== this.#sentence;
    if (isNew && !atOnce && now - this.#said < READING_MS) return;
    if (isNew) this.#said = now;
    this.#sentence = sentence;
    this.#write(text, isNew || atOnce);
  }
}
