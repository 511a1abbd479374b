// Links: one line from a unit to one of the next column, a cubic Bézier curve whose handles lie half way.

/** @import { Target } from "../messages.js" */
/** @import { Shape } from "../transport/payload.js" */
/** @import { Column } from "./columns.js" */

import { parameterIndex } from "../transport/payload.js";

const SAMPLES = 20; // points of a link that a pointer is compared with
const STEPS = 48; // points that it is measured by
const FAN = 0.6; // of the height of a tile: links end side by side in it
const FAN_INTO_PICTURE = 26; // pixels, where there is no tile

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
 * @property {Float32Array} track Points along it, a pixel apart.
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
        const spread = sources.length > 1 ? (k / (sources.length - 1) - 0.5) * (to.size * FAN || FAN_INTO_PICTURE) : 0;
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
          samples: sample(ends, SAMPLES),
          track: measure(sample(ends, STEPS)),
        };
      }),
    );
  });
}

/**
 * Points along a curve, by de Casteljau's polynomial.
 * @param {{ x0: number, y0: number, x1: number, y1: number }} ends
 * @param {number} n
 */
function sample({ x0, y0, x1, y1 }, n) {
  const samples = new Float32Array(2 * n);
  const middle = (x0 + x1) / 2;
  for (let s = 0; s < n; s++) {
    const t = s / (n - 1);
    samples[2 * s] = (1 - t) ** 3 * x0 + 3 * t * (1 - t) * middle + t ** 3 * x1;
    samples[2 * s + 1] = y0 + (y1 - y0) * t * t * (3 - 2 * t);
  }
  return samples;
}

/**
 * Points a pixel apart on the line through others, from the first on.
 * @param {Float32Array} points x, y, x, y, …
 */
function measure(points) {
  const track = [points[0], points[1]];
  let behind = 0; // pixels since the last point of the track
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [ax, ay, bx, by] = [points[at], points[at + 1], points[at + 2], points[at + 3]];
    const length = Math.hypot(bx - ax, by - ay);
    let along = 1 - behind;
    for (; along <= length; along++) track.push(ax + (along / length) * (bx - ax), ay + (along / length) * (by - ay));
    behind = length - along + 1;
  }
  return Float32Array.from(track);
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
