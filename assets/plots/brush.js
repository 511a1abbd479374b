// The brush: points painted upon the decision surface, with mouse, pen or finger, and wiped away again. A stroke
// is shown here while it lasts; what it makes of the data is the server's to say.

import { el } from "../parts/dom.js";
import { BRUSH } from "../words/english.js";

const APART = 0.4; // between two points of a stroke, in units of the plane
const REACH = 0.5; // of the eraser
const VALUES = [-1, -0.5, 0, 0.5, 1]; // to paint with, where points have values
const MOST_CLASSES = 8;

export class Brush {
  /** `surface`: the picture to paint on; events: act(action), painting(on). */
  constructor(surface, events) {
    Object.assign(this, { surface, events });
    this.on = false;
    this.chosen = 0;
    this.fresh = false; // the next stroke starts a set of its own
    this.strokes = []; // what the server has not shown yet
    const attributes = { type: "button", class: "tool", "data-name": "paint", title: BRUSH.help, "aria-pressed": false };
    this.toggle = el("button", { ...attributes, onclick: () => this.switch() }, BRUSH.paint);
    this.tools = el("span", { class: "tools", role: "group", "aria-label": BRUSH.tools, hidden: true });
    this.canvas = el("canvas", { class: "sheet", hidden: true, "data-testid": "sheet" });
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) this.canvas.addEventListener(name, () => this.end());
  }

  /** `network`: as the server describes it; `palette`: of the theme. A new description shows what was painted. */
  setup(network, palette) {
    const { task, outputs } = network;
    this.classes = task === "classification";
    this.inks = this.classes
      ? outputs.map((label, k) => ({ label, value: k, colour: palette.classes[k] }))
      : VALUES.map((value) => ({ label: String(value), value, colour: value < 0 ? palette.negative : value > 0 ? palette.positive : palette.zero }));
    if (this.classes && !network.labelled && outputs.length < MOST_CLASSES) {
      const value = outputs.length;
      this.inks.push({ label: `class ${value}`, value, colour: palette.classes[value], another: true });
    }
    if (this.chosen >= this.inks.length) this.chosen = 0;
    this.build();
  }

  build() {
    const tool = (label, title, pressed, onclick, ...inside) =>
      el("button", { type: "button", class: "tool", title, "aria-label": title, "aria-pressed": pressed, onclick }, ...inside, label);
    const inks = this.inks.map(({ label, colour, another }, i) =>
      tool(another ? "+" : "", `${BRUSH.ink(label)} (${i + 1})`, this.chosen === i, () => this.choose(i), el("i", { style: `background:${colour}` })),
    );
    const eraser = tool(BRUSH.eraser, BRUSH.eraserHelp, this.chosen === null, () => this.choose(null));
    const anew = tool(BRUSH.anew, BRUSH.anewHelp, this.fresh, () => this.startAnew());
    this.tools.replaceChildren(...inks, eraser, anew);
  }

  switch(on = !this.on) {
    this.on = on;
    this.fresh = false;
    this.toggle.setAttribute("aria-pressed", on);
    this.tools.hidden = this.canvas.hidden = !on;
    this.events.painting(on);
    if (on) this.build();
  }

  choose(ink) {
    this.chosen = ink;
    this.build();
  }

  startAnew() {
    this.fresh = !this.fresh;
    this.build();
  }

  /** A key of the keyboard: a digit chooses, 0 is the eraser. Returns whether it was for the brush. */
  key(key) {
    if (!this.on || !/^[0-9]$/.test(key) || Number(key) > this.inks.length) return false;
    this.choose(key === "0" ? null : Number(key) - 1);
    return true;
  }

  // --- a stroke ------------------------------------------------------------------------------------------------

  begin(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.stroke = { ink: this.chosen, at: [] };
    this.strokes.push(this.stroke);
    this.move(event);
  }

  move(event) {
    if (!this.stroke) return;
    const point = this.surface.pointAt(event);
    const { at } = this.stroke;
    const near = at.length && Math.hypot(point[0] - at.at(-1)[0], point[1] - at.at(-1)[1]) < APART;
    if (Math.max(...point.map(Math.abs)) > this.surface.domain || near) return;
    at.push(point);
    this.draw();
  }

  end() {
    const { stroke } = this;
    this.stroke = null;
    if (!stroke?.at.length) return;
    if (stroke.ink === null) {
      this.strokes = this.strokes.filter((other) => other !== stroke);
      this.draw();
      return this.events.act({ act: "erase", at: stroke.at, reach: REACH });
    }
    const { value } = this.inks[stroke.ink];
    const points = stroke.at.map(([x1, x2]) => [x1, x2, value]);
    this.events.act({ act: "paint", points, fresh: this.fresh });
    if (this.fresh) this.startAnew();
  }

  /** The strokes that the server has not shown yet. */
  draw() {
    const { canvas } = this;
    const scale = Math.min(window.devicePixelRatio || 1, 2);
    canvas.width = canvas.clientWidth * scale;
    canvas.height = canvas.clientHeight * scale;
    const context = canvas.getContext("2d");
    context.scale(scale, scale);
    for (const { ink, at } of this.strokes)
      for (const point of at) {
        const { x, y, unit } = this.surface.pixelOf(point);
        context.beginPath();
        context.arc(x, y, ink === null ? REACH * unit : 3.75, 0, 2 * Math.PI);
        context.fillStyle = ink === null ? "rgb(128 128 128 / 0.25)" : this.inks[ink].colour;
        context.fill();
        context.strokeStyle = "#fff";
        if (ink !== null) context.stroke();
      }
  }

  /** The server's own picture of the points has come. */
  shown() {
    if (!this.strokes.length) return;
    this.strokes = this.stroke ? [this.stroke] : [];
    this.draw();
  }
}
