// The panels that only images have. What is in them is the server's; a drawing is sent as it is made.

import { fromBase64 } from "./parts/bytes.js";
import { el, setText } from "./parts/dom.js";
import { Gallery } from "./parts/gallery.js";
import { fill, menu } from "./parts/menus.js";
import { paint } from "./parts/pixels.js";
import { PANELS } from "./words.js";

const SHEET = 96; // pixels along an edge of a drawing as it is sent
const SHOWN = 2.5; // times that on the page
const PEN = 0.075; // of the edge

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

/** The weights of every unit of the first layer. */
export class Filters {
  constructor(panels) {
    this.panels = panels;
    this.text = el("p");
    const climb = (unit) => panels.turnAndAsk("ascent", { layer: 1, unit });
    this.gallery = new Gallery(climb, { captions: false, testid: "filters" });
    this.node = el("div", {}, this.text, this.gallery.node);
  }

  show(panel) {
    setText(this.text, panel.text);
    this.gallery.show(panel, this.panels.signed, this.panels.has("ascent"));
  }
}

/** The image a unit answers to most. */
export class Ascent {
  constructor(panels) {
    this.panels = panels;
    this.text = el("p", { "data-testid": "ascent-text" });
    const chosen = () => ({ layer: Number(this.layers.value), unit: Number(this.units.value) });
    this.layers = menu(panels, "ascent", PANELS.layer, "ascent-layer", (layer) => ({ layer: Number(layer), unit: 0 }));
    this.units = menu(panels, "ascent", PANELS.unit, "ascent-unit", chosen);
    this.canvases = PANELS.climb.map((label) => el("figure", {}, el("canvas", { class: "image", role: "img", "aria-label": label }), el("figcaption", {}, label)));
    const open = (i) => panels.events.act({ act: "open_panel", panel: "ascent", layer: Number(this.layers.value), unit: this.rows[i] });
    this.gallery = new Gallery(open, { testid: "favourites" });
    const menus = el("span", { class: "menus" }, this.layers, this.units);
    const images = el("div", { class: "climbs" }, el("div", { class: "large-images", "data-testid": "ascent" }, ...this.canvases), this.gallery.node);
    this.node = el("div", {}, el("div", { class: "panel-head" }, this.text, menus), images);
  }

  show(panel) {
    const { side, large, rows, layers, layer, units, unit, text } = panel;
    this.rows = rows;
    setText(this.text, text);
    fill(this.layers, layers.map((label, i) => [String(i + 1), label]), String(layer));
    fill(this.units, units.map((label, i) => [String(i), label]), String(unit));
    const bytes = fromBase64(large);
    this.canvases.forEach((figure, i) => paint(figure.firstChild, bytes, side, this.panels.ink, i));
    this.gallery.show(panel, this.panels.ink);
    this.gallery.items.forEach(({ button }, i) => button.setAttribute("aria-pressed", rows[i] === unit));
  }
}

/** A digit drawn with mouse, pen or finger, as the network sees it, and what it says. */
export class Draw {
  constructor(panels) {
    this.panels = panels;
    this.strokes = [];
    const edge = { width: SHEET * SHOWN, height: SHEET * SHOWN };
    this.canvas = el("canvas", { ...edge, class: "drawing", role: "img", "aria-label": PANELS.draw.sheet, "data-testid": "drawing" });
    this.sheet = el("canvas", { width: SHEET, height: SHEET });
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) this.canvas.addEventListener(name, () => (this.stroke = null));
    const button = (label, title, onclick, testid) => el("button", { type: "button", class: "tool", title, onclick, "data-testid": testid }, label);
    const undo = button(PANELS.draw.undo, PANELS.draw.undoHelp, () => this.keep(this.strokes.slice(0, -1)), "undo-stroke");
    const clear = button(PANELS.draw.clear, PANELS.draw.clearHelp, () => this.keep([]), "clear-drawing");
    this.text = el("p", { role: "status", "data-testid": "draw-text" });
    this.seen = el("canvas", { class: "image", role: "img", "aria-label": PANELS.draw.seen });
    this.bars = el("ol", { class: "bars", "data-testid": "probabilities" });
    this.meant = el("select", { "aria-label": PANELS.draw.meant, "data-testid": "meant" });
    this.meant.addEventListener("change", () => panels.events.act({ act: "mean", meant: Number(this.meant.value) }));
    this.why = button(PANELS.draw.why, PANELS.draw.whyHelp, () => panels.events.act({ act: "ask_why" }), "why");
    this.asking = el("div", { class: "asking" }, el("label", {}, PANELS.draw.meant, " ", this.meant), this.why);
    this.node = el(
      "div",
      { class: "draw" },
      el("div", {}, this.canvas, el("div", { class: "tools" }, undo, clear)),
      el("figure", {}, this.seen, el("figcaption", {}, PANELS.draw.seen)),
      el("div", { class: "says" }, this.text, this.bars, this.asking),
    );
  }

  begin(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.stroke = [];
    this.strokes.push(this.stroke);
    this.move(event);
  }

  move(event) {
    if (!this.stroke) return;
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    this.stroke.push([(event.clientX - left) / width, (event.clientY - top) / height]);
    this.send();
  }

  keep(strokes) {
    this.strokes = strokes;
    this.stroke = null;
    this.send();
  }

  send() {
    this.render();
    const { data } = this.sheet.getContext("2d").getImageData(0, 0, SHEET, SHEET);
    let binary = "";
    for (let i = 3; i < data.length; i += 4) binary += String.fromCharCode(data[i]);
    this.panels.events.act({ act: "draw", pixels: btoa(binary) });
  }

  /** The strokes, large for the eye and small for the network. */
  render() {
    for (const canvas of [this.canvas, this.sheet]) {
      const context = canvas.getContext("2d", { willReadFrequently: canvas === this.sheet });
      const { width } = canvas;
      context.clearRect(0, 0, width, width);
      Object.assign(context, { lineWidth: PEN * width, lineCap: "round", lineJoin: "round", strokeStyle: this.panels.palette?.text ?? "#000" });
      for (const [first, ...rest] of this.strokes) {
        context.beginPath();
        context.moveTo(first[0] * width, first[1] * width + 0.01); // a line of no length at all would be no dot
        for (const [x, y] of [first, ...rest]) context.lineTo(x * width, y * width);
        context.stroke();
      }
    }
  }

  show({ side, images, probabilities, meant, text }) {
    this.render();
    setText(this.text, text);
    const bytes = images ? fromBase64(images) : new Uint8Array(side * side);
    paint(this.seen, bytes, side, this.panels.ink);
    this.asking.hidden = !this.panels.has("sample");
    this.why.disabled = this.meant.disabled = !probabilities;
    this.showBars(probabilities ?? Array(10).fill(null));
    if (meant !== null) this.meant.value = meant;
  }

  showBars(probabilities) {
    if (this.bars.children.length !== probabilities.length) {
      this.bars.replaceChildren(...probabilities.map((_, k) => el("li", {}, el("b", {}, String(k)), el("i"), el("span"))));
      this.meant.replaceChildren(...probabilities.map((_, k) => el("option", { value: k }, String(k))));
    }
    const best = probabilities.indexOf(Math.max(...probabilities));
    probabilities.forEach((p, k) => {
      const bar = this.bars.children[k];
      bar.className = k === best && p !== null ? "best" : "";
      bar.children[1].style.setProperty("--p", p ?? 0);
      setText(bar.children[2], p === null ? "" : `${(100 * p).toFixed(1)} %`);
    });
  }
}
