// Who is taken for whom.

import { el, setText } from "../parts/dom.js";
import { Gallery } from "../parts/gallery.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/english.js";

/** Who is taken for whom; a cell opens the images behind it, and without one there are the worst mistakes. */
export class Confusion {
  constructor(panels) {
    this.panels = panels;
    this.text = el("p", { "data-testid": "confusion-text" });
    this.parts = menu(panels, "confusion", PANELS.part, "confusion-part", (part) => ({ part, cell: this.cell }));
    this.table = el("table", { class: "confusion", "data-testid": "confusion" });
    this.title = el("h4", { "data-testid": "gallery-title" });
    this.gallery = new Gallery((i) => panels.events.act({ act: "pick_image", part: this.part, row: this.rows[i] }), { testid: "gallery" });
    const aside = el("div", {}, this.title, this.gallery.node);
    this.node = el("div", {}, el("div", { class: "panel-head" }, this.text, this.parts), el("div", { class: "confusions" }, el("div", { class: "table" }, this.table), aside));
  }

  build(n) {
    const numbers = [...Array(n).keys()];
    const head = el("tr", {}, el("td"), ...numbers.map((k) => el("th", { scope: "col" }, String(k))));
    this.cells = numbers.map((i) =>
      numbers.map((j) => el("button", { type: "button", "data-testid": `cell-${i}-${j}`, onclick: () => this.open(i, j) })),
    );
    const rows = this.cells.map((row, i) => el("tr", {}, el("th", { scope: "row" }, String(i)), ...row.map((cell) => el("td", {}, cell))));
    this.table.replaceChildren(head, ...rows);
  }

  open(i, j) {
    const same = this.cell?.[0] === i && this.cell[1] === j;
    this.panels.events.act({ act: "open_panel", panel: "confusion", cell: same ? null : [i, j] });
  }

  show(panel) {
    const { counts, cell, text, title, part, parts, rows } = panel;
    Object.assign(this, { cell, part, rows });
    if (this.cells?.length !== counts.length) this.build(counts.length);
    const largest = Math.max(...counts.flatMap((row, i) => row.filter((_, j) => j !== i)), 1);
    counts.forEach((row, i) => {
      const total = Math.max(row.reduce((sum, count) => sum + count, 0), 1);
      row.forEach((count, j) => {
        const button = this.cells[i][j];
        setText(button, count ? String(count) : "·");
        button.style.setProperty("--share", i === j ? count / total : count / largest);
        button.className = i === j ? "right" : count ? "wrong" : "";
        button.setAttribute("aria-label", PANELS.cell(i, j, count));
        button.setAttribute("aria-pressed", Boolean(cell) && cell[0] === i && cell[1] === j);
      });
    });
    setText(this.text, text);
    setText(this.title, title);
    fill(this.parts, Object.entries(parts), part);
    this.gallery.show(panel, this.panels.ink, this.panels.has("sample"));
  }
}
