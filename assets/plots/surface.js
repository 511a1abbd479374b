// The decision surface: a layout image (a heatmap takes 20 times as long) under points that can be picked.

/** @import { Figure } from "../messages.js" */
/** @import { Plotly } from "./plotly.js" */

import { el } from "../parts/dom.js";
import { PICTURES } from "../words/words.js";
import { Bitmap } from "./bitmap.js";
import { Picture } from "./picture.js";

const CLICK_PX = 4; // the pointer may move so far during a click
const REACH_PX = 10; // a point is meant by a click so near
const XLINK = "http://www.w3.org/1999/xlink";

/** A place in the plane. @typedef {[x1: number, x2: number]} Place */

export class Surface extends Picture {
  /** Bitmaps, by the cells along their edge: sizes alternate with what is looked at. @type {Map<number, Bitmap>} */
  #bitmaps = new Map();
  #source = "";
  #showTest = false;
  /** @type {Place | null} */
  #marked = null;
  domain = 0; // how far the plane reaches to every side
  #moved;

  /**
   * pick: a click, how near a point must be to be meant, and whether test points are in sight; moved: the axes.
   * @param {{ pick: (at: Place, reach: number, test: boolean) => void, moved: () => void }} events
   */
  constructor({ pick, moved }) {
    super(PICTURES.surface, "surface");
    this.#moved = moved;
    this.ring = el("i", { class: "ring", hidden: true });
    const down = (/** @type {PointerEvent} */ from) => {
      // Plotly lays a sheet over the page while a button is down, so the end of a click is heard at the window
      const up = (/** @type {PointerEvent} */ to) => {
        if (Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > CLICK_PX) return;
        if (!this.drawn) return;
        const at = this.pointAt(to);
        if (Math.max(...at.map(Math.abs)) <= this.domain) pick(at, REACH_PX / this.pixelOf(at).unit, this.#showTest);
      };
      window.addEventListener("pointerup", up, { capture: true, once: true });
    };
    this.node.addEventListener("pointerdown", down, { capture: true });
  }

  /**
   * @param {Figure} figure
   * @param {unknown} template
   * @param {number} domain
   */
  describePlane(figure, template, domain) {
    this.domain = domain;
    this.describe(figure, template);
  }

  get drawn() {
    return this.drawing !== null;
  }

  /** A ring around a point, or none. @param {Place | null} point */
  mark(point) {
    this.#marked = point;
    this.ring.hidden = !point || !this.drawn;
    if (!point || !this.drawn) return;
    const { x, y } = this.pixelOf(point);
    Object.assign(this.ring.style, { left: `${x}px`, top: `${y}px` });
  }

  /** @override */
  placeMarks() {
    this.mark(this.#marked);
    this.#moved();
  }

  /**
   * @override
   * @param {Figure} figure
   */
  prepare({ data, layout }) {
    for (const i of this.#testTraces()) data[i].visible = this.#showTest;
    if (layout.images?.[0]) layout.images[0].source = this.#source;
  }

  #testTraces() {
    return this.traces(({ role }) => role === "test");
  }

  /**
   * @param {{ clientX: number, clientY: number }} event
   * @returns {Place}
   */
  pointAt({ clientX, clientY }) {
    const { left, top } = this.node.getBoundingClientRect();
    const { xaxis, yaxis } = this.plot._fullLayout;
    return [xaxis.p2d(clientX - left - xaxis._offset), yaxis.p2d(clientY - top - yaxis._offset)];
  }

  /** Where a place is in pixels of the picture, and the length of a unit. @param {Place} at */
  pixelOf([x1, x2]) {
    const { xaxis, yaxis } = this.plot._fullLayout;
    return { x: xaxis._offset + xaxis.d2p(x1), y: yaxis._offset + yaxis.d2p(x2), unit: xaxis.d2p(1) - xaxis.d2p(0) };
  }

  /** @param {boolean} visible */
  setShowTest(visible) {
    this.#showTest = visible;
    const test = this.#testTraces();
    if (test.length) this.drawing?.restyle(this.node, { visible }, test);
  }

  /**
   * @param {Uint8Array} cells
   * @param {Uint32Array} lut
   */
  paint(cells, lut) {
    const side = Math.round(Math.sqrt(cells.length));
    let bitmap = this.#bitmaps.get(side);
    if (!bitmap) {
      bitmap = new Bitmap(side);
      this.#bitmaps.set(side, bitmap);
    }
    const source = bitmap.address(cells, lut);
    if (source === this.#source) return;
    this.#source = source;
    if (this.drawing) this.#show(this.drawing);
  }

  /**
   * Past Plotly, which would go through the whole layout for it. It learns of the source all the same, since it draws
   * the image anew when the axes move.
   * @param {Plotly} drawing
   */
  #show(drawing) {
    const source = this.#source;
    const image = this.node.querySelector(".imagelayer image");
    const wanted = this.plot.layout.images?.[0];
    const drawn = this.plot._fullLayout.images?.[0];
    if (!image || !wanted || !drawn) {
      drawing.relayout(this.node, { "images[0].source": source });
      return;
    }
    wanted.source = drawn.source = source;
    image.setAttributeNS(XLINK, "href", source);
  }
}
