// A Plotly picture: described once by the server, patched afterwards. Until Plotly is there, the latest description
// waits.

/** @import { Figure, TraceMeta } from "../messages.js" */
/** @import { PlotNode, Plotly } from "./plotly.js" */

import { el } from "../parts/dom.js";
import { separators } from "../words/numbers.js";
import { PANELS } from "../words/words.js";
import { loadPlotly } from "./plotly.js";
import { enlarge, enlargeFigure, typeScaleAt } from "./type.js";

const OWN_LAYER = "will-change: transform"; // what is painted anew does not have its surroundings painted anew, too
const CONFIG = { displaylogo: false, responsive: false, displayModeBar: false, doubleClick: "reset" };
const SAVED = 960; // the width of a picture to keep, in pixels

export class Picture {
  /** @type {Figure | null} */
  figure = null;
  /** What draws, once there is something drawn. @type {Plotly | null} */
  drawing = null;
  scale = 1; // of its type, as drawn
  height = 0; // in pixels, as drawn
  /** @type {Plotly | null} */
  #plotly = null;
  /** @type {unknown} */
  #template;
  #config;
  #inSight = false;

  /**
   * @param {string} label
   * @param {string} testid
   * @param {object} config Plotly's, where it is not as usual.
   */
  constructor(label, testid, config = {}) {
    this.#config = { ...CONFIG, ...config };
    const attributes = { class: "picture", role: "img", "aria-label": label, "data-testid": testid };
    this.node = el("div", { ...attributes, style: OWN_LAYER });
    new ResizeObserver(() => this.#resize()).observe(this.node);
    loadPlotly().then((plotly) => {
      this.#plotly = plotly;
      this.react();
    });
  }

  /** The node, to Plotly. */
  get plot() {
    return /** @type {PlotNode} */ (/** @type {HTMLElement} */ (this.node));
  }

  /**
   * @param {Figure} figure
   * @param {unknown} template
   */
  describe(figure, template) {
    this.figure = figure;
    this.#template = template;
    this.react();
  }

  /**
   * Last changes to the description before it is drawn.
   * @param {Figure} _figure
   */
  prepare(_figure) {}

  /** The first drawing is done: now Plotly tells what happens to it. */
  listen() {}

  /** What lies over the picture and belongs into one to keep, as Plotly's shapes. @returns {object[]} */
  get shapes() {
    return [];
  }

  /** Whatever lies over the picture finds its place again, since the axes may have moved. */
  placeMarks() {}

  react() {
    if (!this.#plotly || !this.figure || !this.node.clientWidth) return;
    const scale = (this.scale = typeScaleAt(this.node));
    const figure = structuredClone(this.figure);
    enlargeFigure(figure, scale);
    // a fixed size, followed by #resize(): with autosize every update would measure the page
    const size = this.#size();
    this.height = size.height;
    Object.assign(figure.layout, { template: enlarge(this.#template, scale), autosize: false, separators: separators(), ...size });
    if (matchMedia("(pointer: coarse)").matches) figure.layout.dragmode = false; // a finger scrolls the page
    this.prepare(figure);
    const first = !this.drawing;
    this.drawing = this.#plotly;
    this.drawing.react(this.node, figure.data, figure.layout, this.#config).then(() => {
      if (first) {
        this.plot.on("plotly_relayout", () => this.placeMarks()); // a zoom moves them
        this.listen();
      }
      this.placeMarks();
    });
  }

  /** Whether it has room on the page. */
  get inSight() {
    return this.#inSight;
  }

  #resize() {
    this.#inSight = this.node.clientWidth > 0;
    this.react();
  }

  /**
   * As a file, as large as a figure in a text, with its title and legend.
   * @param {string} filename
   * @param {{ shiftKey: boolean }} click What asked for it: with Shift for lines instead of pixels.
   */
  save(filename, { shiftKey }) {
    if (!this.drawing || !this.figure) return;
    const { data, layout } = this.plot;
    const own = structuredClone(this.figure.layout);
    const { images, xaxis, yaxis } = layout;
    const paper_bgcolor = getComputedStyle(this.node).getPropertyValue("--panel");
    Object.assign(own, { template: this.#template, paper_bgcolor, images, separators: separators() });
    if (this.shapes.length) own.shapes = this.shapes;
    Object.assign(own.xaxis, { range: xaxis.range });
    Object.assign(own.yaxis, { type: yaxis.type, range: yaxis.range });
    const height = own.xaxis.constrain ? SAVED : SAVED / 2; // a plane is a square
    this.drawing.downloadImage({ data, layout: own }, { format: shiftKey ? "svg" : "png", filename, width: SAVED, height, scale: 2 });
  }

  #size() {
    return { width: this.node.clientWidth, height: this.node.clientHeight };
  }

  /** Numbers of the traces that are of a kind. @param {(meta: TraceMeta) => unknown} test */
  traces(test) {
    const data = this.figure?.data ?? [];
    return data.flatMap((trace, i) => (trace.meta && test(trace.meta) ? [i] : []));
  }
}

/** @typedef {keyof typeof PANELS.pictures} PanelPicture */
