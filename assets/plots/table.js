// A chart in numbers: a table in its place, made when it is asked for.

import { quietButton } from "../parts/choices.js";
import { el } from "../parts/dom.js";
import { PICTURES } from "../words/words.js";

/** head: of the columns. @typedef {{ head: string[], rows: string[][] }} Rows */

export class Table {
  #read;
  #node = el("div", { class: "in-numbers", tabindex: 0, role: "region", hidden: true });
  #button;

  /**
   * @param {string} name Of the chart.
   * @param {string} testid
   * @param {() => Rows} read What it says at this moment.
   */
  constructor(name, testid, read) {
    this.#read = read;
    const label = PICTURES.tableHelp(name);
    this.#button = quietButton(PICTURES.table, label, () => this.#open(this.#node.hidden));
    this.#button.setAttribute("aria-expanded", "false");
    this.#button.setAttribute("data-testid", `${testid}-table`);
    this.#node.setAttribute("aria-label", label);
  }

  /** What opens it. */
  get button() {
    return this.#button;
  }

  get node() {
    return this.#node;
  }

  /** What it is about has changed and is at rest. */
  renew() {
    if (!this.#node.hidden) this.#fill();
  }

  /** @param {boolean} open */
  #open(open) {
    this.#node.hidden = !open;
    this.#button.setAttribute("aria-expanded", String(open));
    if (open) this.#fill();
  }

  #fill() {
    const { head, rows } = this.#read();
    const cells = (/** @type {string[]} */ [first, ...rest]) =>
      el("tr", {}, el("th", { scope: "row" }, first), ...rest.map((text) => el("td", {}, text)));
    const titles = head.map((text) => el("th", { scope: "col" }, text));
    this.#node.replaceChildren(
      el("table", {}, el("thead", {}, el("tr", {}, ...titles)), el("tbody", {}, ...rows.map(cells))),
    );
  }
}
