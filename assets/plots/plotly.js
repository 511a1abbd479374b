// Plotly's own script, and what we use of it.

/** @import { Trace } from "../messages.js" */

import { el } from "../parts/dom.js";

/**
 * @typedef {object} Plotly
 * @property {(node: HTMLElement, data: Trace[], layout: object, config: object) => Promise<PlotNode>} react
 * @property {(node: HTMLElement, layout: object) => Promise<PlotNode>} relayout
 * @property {(node: HTMLElement, changes: object, traces: number[]) => Promise<PlotNode>} restyle
 * @property {(node: HTMLElement, changes: object, layout: object, traces: number[]) => Promise<PlotNode>} update
 * @property {(figure: object, options: object) => Promise<string>} downloadImage
 */

/**
 * An axis as it is drawn: d is a datum, p a pixel.
 * @typedef {object} Axis
 * @property {number} _offset Pixels.
 * @property {number} _length Pixels.
 * @property {[number, number]} range
 * @property {(value: number) => number} d2p
 * @property {(pixel: number) => number} p2d
 */

/**
 * The node of a picture, once it is drawn.
 * @typedef {object} PlotExtras
 * @property {any} layout
 * @property {Trace[]} data
 * @property {{ xaxis: Axis, yaxis: Axis, images?: { source: string }[] }} _fullLayout
 * @property {Trace[]} _fullData
 * @property {(event: string, listener: (change: Record<string, unknown>) => void) => void} on
 */

/** @typedef {HTMLElement & PlotExtras} PlotNode */

/** @type {Promise<Plotly> | undefined} */
let loading;

/** Plotly from our own server, once; Streamlit may have loaded another version, which stays as it is. */
export function loadPlotly() {
  loading ??= new Promise((resolve, reject) => {
    const page = /** @type {{ Plotly?: Plotly }} */ (/** @type {unknown} */ (window));
    const theirs = page.Plotly;
    const script = el("script", { src: new URL("plotly/plotly.min.js", document.baseURI).href });
    script.onload = () => {
      const ours = page.Plotly;
      if (theirs) page.Plotly = theirs;
      if (ours) resolve(ours);
    };
    script.onerror = () => reject(new Error("plotly.min.js did not load"));
    document.head.append(script);
  });
  return loading;
}
