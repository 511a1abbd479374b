// Links: one line from a unit to one of the next column, a cubic Bézier curve whose handles lie half way.

/** @import { Target } from "../messages.js" */
/** @import { Shape } from "../transport/payload.js" */
/** @import { Column } from "./columns.js" */

import { parameterIndex } from "../transport/payload.js";

const SAMPLES = 20; // points of a link that a pointer is compared with
const FAN = 0.6; // of the height of a tile: links end side by side in it

/**
 * @typedef {object} Link
 * @property {number} layer The one it leads into.
 * @property {number} input The row of its weight.
 * @property {number} source The unit it comes from: of the inputs, its number among all there are to choose from.
 * @property {number} unit
 * @property {number} index Of its weight among the parameters.
 * @property {number} x0 It goes from (x0, y0) to (x1, y1).
 * @property {number} y0
 * @property {number} x1
 * @property {number} y1
 * @property {Float32Array} samples Points along it: x, y, x, y, …
 */

/**
 * The links between columns, as far as their units are shown and on.
 * @param {Column[]} columns
 * @param {Shape} shape
 * @returns {Link[]}
 */
export function connect(columns, shape) {
  return columns.slice(1).flatMap((to, c) => {
    const from = columns[c];
    const units = from.units.map((unit, i) => ({ unit, row: from.rows[i], y: from.y[i] }));
    const sources = units.filter(({ row }) => row >= 0);
    return to.units.flatMap((unit, j) =>
      sources.map((source, k) => {
        const spread = sources.length > 1 ? (k / (sources.length - 1) - 0.5) * to.size * FAN : 0;
        const ends = {
          x0: from.x + from.size,
          y0: source.y + from.size / 2,
          x1: to.x,
          y1: to.y[j] + to.size / 2 + spread,
        };
        return {
          layer: to.layer,
          input: source.row,
          source: source.unit,
          unit,
          index: parameterIndex(shape, to.layer, source.row, unit),
          ...ends,
          samples: sample(ends),
        };
      }),
    );
  });
}

/**
 * Points along a curve, by de Casteljau's polynomial.
 * @param {{ x0: number, y0: number, x1: number, y1: number }} ends
 */
function sample({ x0, y0, x1, y1 }) {
  const samples = new Float32Array(2 * SAMPLES);
  const middle = (x0 + x1) / 2;
  for (let s = 0; s < SAMPLES; s++) {
    const t = s / (SAMPLES - 1);
    samples[2 * s] = (1 - t) ** 3 * x0 + 3 * t * (1 - t) * middle + t ** 3 * x1;
    samples[2 * s + 1] = y0 + (y1 - y0) * t * t * (3 - 2 * t);
  }
  return samples;
}

/**
 * The curve of a link, as the path of a context.
 * @param {CanvasRenderingContext2D} context
 * @param {Link} link
 */
export function trace(context, { x0, y0, x1, y1 }) {
  const middle = (x0 + x1) / 2;
  context.beginPath();
  context.moveTo(x0, y0);
  context.bezierCurveTo(middle, y0, middle, y1, x1, y1);
}

/** How wide a link is drawn, by its weight. @param {number} weight */
export const widthOf = (weight) => 0.5 + 1.5 * Math.min(Math.abs(weight), 5);

/**
 * Whether a link leads into a unit or comes out of it.
 * @param {Link} link
 * @param {Target} target
 */
export const touches = (link, { layer, unit }) =>
  (link.layer === layer && link.unit === unit) || (link.layer === layer + 1 && link.source === unit);
