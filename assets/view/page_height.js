// The height of the page: in a frame of another page, that page is told it, so that the frame can fit.

import { browserClock } from "../parts/clock.js";

/** The type of the message. */
export const HEIGHT = "mlp-playground-height";
const PAUSE_MS = 100; // between two messages, at least

/** @typedef {{ type: typeof HEIGHT, height: number }} HeightMessage */

/** Tells the page around, if there is one; the height is no secret. @param {HeightMessage} message */
function tellParent(message) {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

/** Tells another height than the last, and not more often than now and then; the latest is always told in the end. */
export class Teller {
  #told = 0;
  #latest = 0;
  /** @type {number | undefined} */
  #waiting;
  #tell;
  #clock;

  /** @param {(message: HeightMessage) => void} tell */
  constructor(tell = tellParent, clock = browserClock) {
    this.#tell = tell;
    this.#clock = clock;
  }

  /** @param {number} height */
  say(height) {
    this.#latest = Math.ceil(height);
    if (this.#waiting === undefined) this.#say();
  }

  #say() {
    if (!this.#latest || this.#latest === this.#told) return;
    this.#told = this.#latest;
    this.#tell({ type: HEIGHT, height: this.#told });
    this.#waiting = this.#clock.setTimeout(() => {
      this.#waiting = undefined;
      this.#say();
    }, PAUSE_MS);
  }
}

const teller = new Teller();
/** What is watched. @type {Element | null} */
let content = null;

/**
 * Watches how high all there is on the page is, from the top to the foot of what scrolls, whatever of it is in sight.
 * @param {HTMLElement} root Of the live view.
 */
export function watchHeight(root) {
  const block = root.closest("[data-testid=stMainBlockContainer]");
  const scroller = root.closest("[data-testid=stMain]");
  if (!block || !scroller || block === content) return;
  content = block;
  const measure = () => {
    if (!block.isConnected) return observer.disconnect();
    const { bottom } = block.getBoundingClientRect();
    teller.say(bottom - scroller.getBoundingClientRect().top + scroller.scrollTop);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(block);
}
