// The table of all runs: a line each, to be read, copied and kept.

/** @import { CompareSetup, LaneNumbers } from "../messages.js" */
/** @import { Clock } from "../parts/clock.js" */

import { browserClock } from "../parts/clock.js";
import { el, setText } from "../parts/dom.js";
import { COMPARE } from "../words/words.js";
import { describeRows, writeCsv } from "./run_rows.js";

const EVERY_MS = 250; // while runs play; nobody reads faster

export class RunTable {
  /** @type {CompareSetup | null} */
  #setup = null;
  /** @type {LaneNumbers[]} */
  #numbers = [];
  /** @type {HTMLElement[][]} */
  #cells = [];
  #head = ""; // as drawn
  #next = 0; // writing, not before
  #clock;
  #table = el("table", { "aria-label": COMPARE.table });
  #said = el("span", { class: "caption", role: "status" });

  /** @param {Clock} clock */
  constructor(clock = browserClock) {
    this.#clock = clock;
    const button = (/** @type {string} */ label, /** @type {string} */ title, /** @type {string} */ testid, /** @type {() => void} */ onclick) =>
      el("button", { type: "button", class: "tool", title, "data-testid": testid, onclick }, label);
    this.node = el(
      "div",
      { class: "run-table" },
      el("div", { class: "scrolls", tabindex: 0, role: "region", "aria-label": COMPARE.table, "data-testid": "run-table" }, this.#table),
      el(
        "div",
        { class: "tools" },
        button(COMPARE.copy, COMPARE.copyHelp, "copy-runs", () => this.#copy()),
        button(COMPARE.save, COMPARE.saveHelp, "save-runs", () => this.#save()),
        this.#said,
      ),
    );
  }

  /** @param {CompareSetup} setup */
  setup(setup) {
    this.#setup = setup;
    this.#numbers = [];
  }

  /** @param {LaneNumbers[]} numbers */
  draw(numbers) {
    const first = !this.#numbers.length;
    this.#numbers = numbers;
    if (first || this.#clock.now() >= this.#next) this.catchUp();
  }

  /** Writes what came since. */
  catchUp() {
    if (!this.#setup || !this.#numbers.length) return;
    this.#next = this.#clock.now() + EVERY_MS;
    const { head, rows } = describeRows(this.#setup, this.#numbers);
    const key = JSON.stringify([head, rows.length]);
    if (key !== this.#head) this.#begin(head, rows.length);
    this.#head = key;
    rows.forEach((row, k) => row.forEach((text, i) => setText(this.#cells[k][i], text)));
  }

  /**
   * @param {string[]} head
   * @param {number} n rows
   */
  #begin(head, n) {
    this.#cells = Array.from({ length: n }, () => head.map((_, i) => (i ? el("td") : el("th", { scope: "row" }))));
    const titles = head.map((text) => el("th", { scope: "col" }, text));
    this.#table.replaceChildren(
      el("thead", {}, el("tr", {}, ...titles)),
      el("tbody", {}, ...this.#cells.map((cells) => el("tr", {}, ...cells))),
    );
  }

  async #copy() {
    if (!this.#setup) return;
    const { head, rows } = describeRows(this.#setup, this.#numbers);
    try {
      await navigator.clipboard.writeText([head, ...rows].map((row) => row.join("\t")).join("\n"));
      setText(this.#said, COMPARE.copied);
    } catch {
      getSelection()?.selectAllChildren(this.#table); // without a secure address only the visitor may copy
      setText(this.#said, COMPARE.notCopied);
    }
  }

  #save() {
    if (!this.#setup) return;
    // with a byte-order mark, without which Excel takes UTF-8 for the machine's old encoding
    const file = new Blob(["\ufeff", writeCsv(this.#setup, this.#numbers)], { type: "text/csv;charset=utf-8" });
    const href = URL.createObjectURL(file);
    el("a", { href, download: COMPARE.file }).click();
    this.#clock.setTimeout(() => URL.revokeObjectURL(href), 1000);
  }
}
