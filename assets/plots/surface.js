// The decision surface: a layout image painted on a small canvas (2 ms an update, a heatmap takes 20 times that).

import { el } from "../parts/dom.js";
import { PICTURES } from "../words/english.js";
import { Picture } from "./picture.js";

/** Paints byte cells through a colour table; keeps one canvas per size. */
class Painter {
  sizes = new Map();

  paint(cells, lut) {
    const side = Math.round(Math.sqrt(cells.length));
    if (!this.sizes.has(side)) {
      const canvas = el("canvas", { width: side, height: side });
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const image = context.createImageData(side, side);
      this.sizes.set(side, { canvas, context, image, pixels: new Uint32Array(image.data.buffer) });
    }
    const { canvas, context, image, pixels } = this.sizes.get(side);
    for (let i = 0; i < cells.length; i++) pixels[i] = lut[cells[i]];
    context.putImageData(image, 0, 0);
    return canvas.toDataURL();
  }
}

export class Surface extends Picture {
  /** `pick(at, reach)`: a click, and how near a point must be to be meant. */
  constructor(pick) {
    super(PICTURES.surface, "surface");
    this.ring = el("i", { class: "ring", hidden: true });
    const down = (from) => {
      // Plotly lays a sheet over the page while a button is down, so the end of a click is heard at the window
      window.addEventListener("pointerup", (to) => this.clicked(from, to, pick), { capture: true, once: true });
    };
    this.node.addEventListener("pointerdown", down, { capture: true });
    this.painter = new Painter();
    this.showTest = false;
    this.source = "";
  }

  clicked(from, to, pick) {
    if (!this.drawn || Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > 4) return;
    const at = this.pointAt(to);
    if (Math.max(...at.map(Math.abs)) <= this.domain) pick(at, 10 / this.pixelOf(at).unit);
  }

  /** A ring around a point, or none. */
  mark(point) {
    this.marked = point;
    this.ring.hidden = !point || !this.drawn;
    if (this.ring.hidden) return;
    const { x, y } = this.pixelOf(point);
    Object.assign(this.ring.style, { left: `${x}px`, top: `${y}px` });
  }

  placeMarks() {
    this.mark(this.marked);
    this.onMoved?.();
  }

  prepare(data, layout) {
    for (const i of this.traces((meta) => meta.role === "test")) data[i].visible = this.showTest;
    if (layout.images?.[0]) layout.images[0].source = this.source;
  }

  /** [x1, x2] of a pointer event. */
  pointAt({ clientX, clientY }) {
    const { left, top } = this.node.getBoundingClientRect();
    const { xaxis, yaxis } = this.node._fullLayout;
    return [xaxis.p2d(clientX - left - xaxis._offset), yaxis.p2d(clientY - top - yaxis._offset)];
  }

  /** {x, y} of a point in pixels of the picture, and the length of a unit. */
  pixelOf([x1, x2]) {
    const { xaxis, yaxis } = this.node._fullLayout;
    return { x: xaxis._offset + xaxis.d2p(x1), y: yaxis._offset + yaxis.d2p(x2), unit: xaxis.d2p(1) - xaxis.d2p(0) };
  }

  setShowTest(visible) {
    this.showTest = visible;
    const test = this.traces((meta) => meta.role === "test");
    if (this.drawn && test.length) this.plotly.restyle(this.node, { visible }, test);
  }

  paint(cells, lut) {
    this.source = this.painter.paint(cells, lut);
    if (this.drawn) this.plotly.relayout(this.node, { "images[0].source": this.source });
  }
}
