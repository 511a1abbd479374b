// The output of a run over the plane: painted anew with every frame, under points that stay as they are. The points are a
// picture of their own, so that the browser need not draw them again, four times a frame.

/** @import { Figure } from "../messages.js" */

import { Raster } from "../parts/canvases.js";
import { el } from "../parts/dom.js";
import { Picture } from "../plots/picture.js";

class Points extends Picture {
  /** @override @param {Figure} figure */
  prepare({ layout }) {
    Object.assign(layout, { images: [], annotations: [], dragmode: false });
  }
}

export class LanePlane {
  #canvas = el("canvas", { "aria-hidden": "true" });
  /** @type {Raster | null} */
  #raster = null;
  #points;

  /**
   * @param {string} label
   * @param {string} testid
   */
  constructor(label, testid) {
    this.#points = new Points(label, testid, { staticPlot: true });
    this.node = el("div", { class: "plane-of-run" }, this.#canvas, this.#points.node);
  }

  /** Whose it is now. @param {string} label */
  rename(label) {
    this.#points.node.setAttribute("aria-label", label);
  }

  /**
   * @param {Figure} figure
   * @param {unknown} template
   */
  describe(figure, template) {
    this.#points.describe(figure, template);
  }

  /**
   * @param {Uint8Array} cells
   * @param {Uint32Array} lut
   */
  paint(cells, lut) {
    const side = Math.round(Math.sqrt(cells.length));
    if (this.#raster?.image.width !== side) this.#raster = new Raster(side, side, this.#canvas);
    this.#raster.paint(cells, lut).show();
  }
}
