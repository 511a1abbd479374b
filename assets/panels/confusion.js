// Confusions: which digits are taken for which. A cell opens the images behind it; without one there are the worst
// mistakes. The arrow keys go from cell to cell.

/** @import { ConfusionPanel, Part } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { el, setText } from "../parts/dom.js";
import { Gallery } from "../parts/gallery.js";
import { fill, menu } from "../parts/menus.js";
import { rove } from "../parts/roving.js";
import { PANELS } from "../words/words.js";

export class Confusion {
  #text = el("p", { "data-testid": "confusion-text" });
  #table = el("table", { class: "confusion", role: "grid", "aria-label": PANELS.confusions, "data-testid": "confusion" });
  #roving = rove(this.#table, () => this.#cells.flat(), () => this.#cells.length);
  #title = el("h3", { "data-testid": "gallery-title" });
  /** @type {HTMLButtonElement[][]} */
  #cells = []; // [true][predicted]
  /** @type {[truth: number, predicted: number] | null} */
  #cell = null;
  /** @type {Part} */
  #part = "test";
  /** @type {number[]} */
  #rows = []; // of the images in the gallery, in their part
  #parts;
  #gallery;
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    const optionsOf = (/** @type {string} */ part) => ({ part: /** @type {Part} */ (part), cell: this.#cell });
    this.#parts = menu(host.act, "confusion", PANELS.part, "confusion-part", optionsOf);
    const pick = (/** @type {number} */ i) => host.act({ act: "pick_image", part: this.#part, row: this.#rows[i] });
    this.#gallery = new Gallery(pick, { testid: "gallery" });
    const head = el("div", { class: "panel-head" }, this.#text, this.#parts);
    const axes = el("h3", {}, `${PANELS.truth} ↓ ${PANELS.predicted} →`);
    const counts = el("div", { class: "counts" }, axes, el("div", { class: "table" }, this.#table));
    const images = el("div", { class: "images" }, this.#title, this.#gallery.node);
    this.node = el("div", {}, head, el("div", { class: "confusions" }, counts, images));
  }

  /**
   * @param {ConfusionPanel} described
   * @param {Look} look
   */
  show(described, { ink }) {
    const { counts, cell, text, title, part, parts, rows } = described;
    this.#cell = cell;
    this.#part = part;
    this.#rows = rows;
    if (this.#cells.length !== counts.length) this.#build(counts.length);
    this.#fillCells(counts);
    setText(this.#text, text);
    setText(this.#title, title);
    fill(this.#parts, Object.entries(parts), part);
    this.#gallery.show(described, ink, this.#host.has("sample"));
  }

  /** @param {number} n How many classes. */
  #build(n) {
    const classes = [...Array(n).keys()];
    const head = el("tr", {}, el("td"), ...classes.map((k) => el("th", { scope: "col" }, String(k))));
    this.#cells = classes.map((i) =>
      classes.map((j) => el("button", { type: "button", "data-testid": `cell-${i}-${j}`, onclick: () => this.#open(i, j) })),
    );
    const rows = this.#cells.map((row, i) =>
      el("tr", {}, el("th", { scope: "row" }, String(i)), ...row.map((button) => el("td", { role: "gridcell" }, button))),
    );
    this.#table.replaceChildren(head, ...rows);
    this.#roving.moved();
  }

  /**
   * @param {number} truth
   * @param {number} predicted
   */
  #open(truth, predicted) {
    const cell = this.#isOpen(truth, predicted) ? null : /** @type {[number, number]} */ ([truth, predicted]);
    this.#host.act({ act: "open_panel", panel: "confusion", cell });
  }

  /**
   * @param {number} truth
   * @param {number} predicted
   */
  #isOpen(truth, predicted) {
    return this.#cell?.[0] === truth && this.#cell[1] === predicted;
  }

  /** @param {number[][]} counts */
  #fillCells(counts) {
    const shares = sharesOf(counts);
    this.#cells.forEach((row, i) =>
      row.forEach((button, j) => {
        const n = counts[i][j];
        setText(button, n ? String(n) : "·");
        button.style.setProperty("--share", String(shares[i][j]));
        button.className = i === j ? "right" : n ? "wrong" : "";
        button.setAttribute("aria-label", PANELS.cell(i, j, n));
        button.setAttribute("aria-pressed", String(this.#isOpen(i, j)));
      }),
    );
  }
}

/**
 * How strongly each cell is coloured, from 0 to 1: what is right as a share of its class, a mistake beside the most
 * frequent one.
 * @param {number[][]} counts [true][predicted]
 */
export function sharesOf(counts) {
  const worst = Math.max(...counts.flatMap((row, i) => row.filter((_, j) => j !== i)), 1);
  return counts.map((row, i) => {
    const total = Math.max(row.reduce((sum, n) => sum + n, 0), 1);
    return row.map((n, j) => n / (i === j ? total : worst));
  });
}
