// A digit of the visitor's own.

import { fromBase64 } from "../parts/bytes.js";
import { el, setText } from "../parts/dom.js";
import { paintImage } from "../parts/canvases.js";
import { PANELS } from "../words/english.js";

const SHEET = 96; // pixels along an edge of a drawing as it is sent
const SHOWN = 2.5; // times that on the page
const PEN = 0.075; // of the edge

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
    paintImage(this.seen, bytes, side, this.panels.ink);
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
