// A text table that stands for a picture: behind a small word, filled only while it is open.

import { TABLE } from "../words/words.js";
import { el } from "./dom.js";

/** The heads of the columns, the first being that of the rows, and the rows. @typedef {{ heads: string[], rows: string[][] }} Table */

export class TextTable {
  /** @type {() => Table} */
  #tableOf = () => ({ heads: [], rows: [] });
  #written = "";
  #table;

  /** @param {string} label What the picture shows. */
  constructor(label) {
    this.#table = el("table", { "aria-label": label });
    const box = el("div", { class: "table", tabindex: 0, role: "region", "aria-label": TABLE.of(label) }, this.#table);
    const summary = el("summary", { title: TABLE.help, "aria-label": TABLE.of(label) }, TABLE.open);
    this.node = el("details", { class: "text-table" }, summary, box);
    this.node.addEventListener("toggle", () => this.#fill());
  }

  /** @param {() => Table} tableOf Asked now, if the table is open, and whenever it is opened. */
  show(tableOf) {
    this.#tableOf = tableOf;
    this.#fill();
  }

  #fill() {
    if (!this.node.open) return;
    const { heads, rows } = this.#tableOf();
    const written = JSON.stringify([heads, rows]);
    if (written === this.#written) return;
    this.#written = written;
    const head = el("tr", {}, ...heads.map((text) => el("th", { scope: "col" }, text)));
    const body = rows.map(([name, ...cells]) =>
      el("tr", {}, el("th", { scope: "row" }, name), ...cells.map((cell) => el("td", {}, cell))),
    );
    this.#table.replaceChildren(el("thead", {}, head), el("tbody", {}, ...body));
  }
}
