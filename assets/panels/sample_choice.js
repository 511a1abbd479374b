// Which sample: a part of the data, a number in it, and the samples before and after. What a click on the surface
// does, the keyboard does here.

/** @import { Part, SamplePanel } from "../messages.js" */
/** @import { Host } from "./panel.js" */

import { el, setText } from "../parts/dom.js";
import { fill } from "../parts/menus.js";
import { SAMPLE } from "../words/words.js";

export class SampleChoice {
  #parts = el("select", { "aria-label": SAMPLE.part, "data-testid": "sample-part" });
  #number = el("input", { type: "number", min: 1, step: 1, "aria-label": SAMPLE.number, "data-testid": "sample-number" });
  #of = el("span");
  /** @type {SamplePanel | null} */
  #shown = null;
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    this.#parts.addEventListener("change", () => this.#choose(0));
    this.#number.addEventListener("change", () => this.#choose(this.#number.valueAsNumber - 1));
    const turn = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {number} */ by) => {
      const onclick = () => this.#choose((this.#shown?.row ?? 0) + by);
      return el("button", { type: "button", class: "tool", "aria-label": label, title: label, onclick }, sign);
    };
    const turns = [turn("‹", SAMPLE.before, -1), turn("›", SAMPLE.after, 1)];
    this.node = el("div", { class: "sample-choice" }, this.#parts, this.#number, this.#of, ...turns);
  }

  /** @param {SamplePanel} sample */
  show(sample) {
    this.#shown = sample;
    const { part, parts, row } = sample;
    const options = Object.entries(parts).map(([name, { title }]) => /** @type {[string, string]} */ ([name, title]));
    fill(this.#parts, options, part); // a drawing is none of them, and leaves it empty
    const n = part === "drawing" ? 0 : (parts[part]?.n ?? 0);
    setText(this.#of, n ? SAMPLE.of(n) : "");
    this.#number.max = String(n);
    if (document.activeElement !== this.#number) this.#number.value = n ? String(row + 1) : "";
  }

  /** @param {number} row */
  #choose(row) {
    const part = /** @type {Part} */ (this.#parts.value || "test");
    const n = this.#shown?.parts[part]?.n;
    if (!this.#shown || !n || !Number.isFinite(row)) return;
    this.#shown = { ...this.#shown, part, row: clamp(row, n) }; // the next press may come before the answer
    this.#host.act({ act: "choose_sample", part, row: this.#shown.row });
  }
}

/**
 * A row that there is, the nearest to what was asked for.
 * @param {number} row
 * @param {number} n How many there are.
 */
export const clamp = (row, n) => Math.min(Math.max(Math.round(row), 0), n - 1);
