// The brush: points painted upon the decision surface, with mouse, pen or finger, and wiped away again. A stroke
// is shown here while it lasts; what it makes of the data is the server's to say.

/** @import { Action, NetworkDescription, Palette } from "../messages.js" */
/** @import { Ink } from "./inks.js" */

import { wipe } from "../parts/canvases.js";
import { el } from "../parts/dom.js";
import { followStrokes, inParts } from "../parts/strokes.js";
import { BRUSH } from "../words/words.js";
import { inksOf } from "./inks.js";

/**
 * A picture of the plane: where a pointer is in it, where a point lies in pixels with how long a unit is there, and how
 * far it reaches.
 * @typedef {object} Plane
 * @property {(event: PointerEvent) => [x1: number, x2: number]} pointAt
 * @property {(point: [x1: number, x2: number]) => { x: number, y: number, unit: number }} pixelOf
 * @property {number} domain
 */
/** Points of one stroke; without an ink it erases. @typedef {{ ink: number | null, at: [number, number][] }} Stroke */

const MIN_APART = 0.4; // between two points of a stroke, in units of the plane
const REACH = 0.5; // of the eraser
const DOT = 3.75; // radius of a painted point, in pixels

export class Brush {
  /** @type {number | null} the number of the ink, or null for the eraser */
  #chosen = 0;
  #maxPlaces = 1; // of a message
  /** The next stroke starts a set of its own. */
  #fresh = false;
  /** @type {Ink[]} */
  #inks = [];
  /** @type {Stroke[]} what the server has not shown yet */
  #strokes = [];
  /** @type {Stroke | null} the one under way */
  #stroke = null;
  #surface;
  #events;

  /**
   * @param {Plane} surface the picture to paint on
   * @param {{ act: (action: Action) => void, painting: (on: boolean) => void }} events
   */
  constructor(surface, events) {
    this.#surface = surface;
    this.#events = events;
    this.on = false;
    const attributes = { type: "button", class: "quiet paint", "data-name": "paint", title: BRUSH.help, "aria-pressed": false };
    this.toggle = el("button", { ...attributes, onclick: () => this.switch() }, BRUSH.paint);
    this.tools = el("span", { class: "tools", role: "group", "aria-label": BRUSH.tools, hidden: true });
    this.canvas = el("canvas", { class: "sheet", hidden: true, "data-testid": "sheet" });
    followStrokes(this.canvas, {
      begin: () => this.#strokes.push((this.#stroke = { ink: this.#chosen, at: [] })),
      move: (event) => this.#goOn(event),
      end: () => this.#end(),
    });
  }

  /**
   * A new description shows what was painted.
   * @param {NetworkDescription} network
   * @param {Palette} palette of the theme
   */
  setup(network, palette) {
    this.#inks = inksOf(network, palette);
    this.#maxPlaces = network.limits.max_places;
    if (this.#chosen !== null && this.#chosen >= this.#inks.length) this.#chosen = 0;
    this.#build();
  }

  switch(on = !this.on) {
    this.on = on;
    this.#fresh = false;
    this.toggle.setAttribute("aria-pressed", String(on));
    this.tools.hidden = this.canvas.hidden = !on;
    this.#events.painting(on);
    if (on) this.#build();
  }

  /**
   * A key of the keyboard: a digit chooses, 0 is the eraser. Returns whether it was for the brush.
   * @param {string} key
   */
  key(key) {
    if (!this.on || !/^[0-9]$/.test(key) || Number(key) > this.#inks.length) return false;
    this.#choose(key === "0" ? null : Number(key) - 1);
    return true;
  }

  /** The server's own picture of the points has come. */
  shown() {
    if (!this.#strokes.length) return;
    this.#strokes = this.#stroke ? [this.#stroke] : [];
    this.#draw();
  }

  // --- tools ---------------------------------------------------------------------------------------------------

  #build() {
    const inks = this.#inks.map(({ label, colour, another }, i) => {
      const one = tool(another ? "+" : "", `${BRUSH.ink(label)} (${i + 1})`, this.#chosen === i, () => this.#choose(i));
      one.prepend(el("i", { style: `background:${colour}` }));
      return one;
    });
    const eraser = tool(BRUSH.eraser, BRUSH.eraserHelp, this.#chosen === null, () => this.#choose(null));
    const anew = tool(BRUSH.anew, BRUSH.anewHelp, this.#fresh, () => this.#startAnew());
    this.tools.replaceChildren(...inks, eraser, anew);
  }

  /** @param {number | null} ink */
  #choose(ink) {
    this.#chosen = ink;
    this.#build();
  }

  #startAnew() {
    this.#fresh = !this.#fresh;
    this.#build();
  }

  // --- a stroke ------------------------------------------------------------------------------------------------

  /** @param {PointerEvent} event */
  #goOn(event) {
    if (!this.#stroke) return;
    const point = this.#surface.pointAt(event);
    const { at } = this.#stroke;
    const last = at.at(-1);
    const near = last && Math.hypot(point[0] - last[0], point[1] - last[1]) < MIN_APART;
    if (Math.max(...point.map(Math.abs)) > this.#surface.domain || near) return;
    at.push(point);
    this.#draw();
  }

  #end() {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (!stroke?.at.length) return;
    if (stroke.ink === null) {
      this.#strokes = this.#strokes.filter((other) => other !== stroke);
      this.#draw();
      for (const at of inParts(stroke.at, this.#maxPlaces)) this.#events.act({ act: "erase", at, reach: REACH });
      return;
    }
    const { value } = this.#inks[stroke.ink];
    for (const part of inParts(stroke.at, this.#maxPlaces)) {
      this.#events.act({ act: "paint", points: part.map(([x1, x2]) => [x1, x2, value]), fresh: this.#fresh });
      if (this.#fresh) this.#startAnew(); // the rest of the stroke goes on with it
    }
  }

  #draw() {
    const context = wipe(this.canvas);
    for (const { ink, at } of this.#strokes)
      for (const point of at) {
        const { x, y, unit } = this.#surface.pixelOf(point);
        context.beginPath();
        context.arc(x, y, ink === null ? REACH * unit : DOT, 0, 2 * Math.PI);
        context.fillStyle = ink === null ? "rgb(128 128 128 / 0.25)" : this.#inks[ink].colour;
        context.fill();
        context.strokeStyle = "#fff";
        if (ink !== null) context.stroke();
      }
  }
}

/**
 * @param {string} label
 * @param {string} title
 * @param {boolean} pressed
 * @param {() => void} onclick
 */
function tool(label, title, pressed, onclick) {
  const attributes = { type: "button", class: "tool", title, "aria-label": title, "aria-pressed": pressed, onclick };
  return el("button", attributes, label);
}
