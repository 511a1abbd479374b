// The columns of the diagram, and which of their units are shown: the most important ones where not all have room.

/** @import { NetworkDescription } from "../messages.js" */
/** @import { Shape } from "../transport/payload.js" */

import { parameterIndex } from "../transport/payload.js";

/**
 * A column: the inputs, a hidden layer, or the outputs.
 * @typedef {object} ChosenUnits
 * @property {number} layer Counts from 0, the inputs.
 * @property {number} total How many units it has.
 * @property {number[]} units Those shown.
 * @property {number[]} rows Where their weights towards the next layer stand; −1 for inputs that are off.
 */

/**
 * A column, and where its tiles stand.
 * @typedef {object} Places
 * @property {number} size Of a tile.
 * @property {number} x The left edge of the tiles.
 * @property {number[]} y The upper edge of each.
 */

/** @typedef {ChosenUnits & Places} Column */

/**
 * The units of each column by the norm of the weights that touch them, largest first.
 * @param {Shape} shape
 * @param {ArrayLike<number>} [parameters]
 */
export function rank(shape, parameters = []) {
  const { sizes } = shape;
  const norms = sizes.map((n) => new Float64Array(n));
  for (let l = 1; l < sizes.length; l++)
    for (let i = 0; i < sizes[l - 1]; i++)
      for (let u = 0; u < sizes[l]; u++) {
        const squared = (parameters[parameterIndex(shape, l, i, u)] ?? 0) ** 2;
        norms[l - 1][i] += squared;
        norms[l][u] += squared;
      }
  return norms.map((norm) => [...norm.keys()].sort((a, b) => norm[b] - norm[a]));
}

/** Of features, in their order, so many are in sight at first; those that are on always are. */
export const FIRST_FEATURES = 7;

/**
 * Which features are folded away: those that are off, beyond the first. Pixels and columns of a table never are.
 * @param {NetworkDescription} net
 */
export const foldedOf = ({ inputs, images, columns }) =>
  images || columns ? [] : [...inputs.keys()].filter((i) => i >= FIRST_FEATURES && !inputs[i].on);

/**
 * Columns of so many units at most. Inputs are listed with those that are off.
 * @param {NetworkDescription} net
 * @param {number[][]} ranking see `rank`
 * @param {number} capacity
 * @param {number[]} [folded] inputs that are left out
 * @returns {ChosenUnits[]}
 */
export function choose({ inputs, layers, outputs, active_inputs: active }, ranking, capacity, folded = []) {
  const best = (/** @type {number[]} */ ranked, /** @type {number} */ n) =>
    n <= capacity ? [...Array(n).keys()] : ranked.slice(0, capacity).sort((a, b) => a - b);
  const rowOf = (/** @type {number} */ i) => active.indexOf(inputs[i].name);
  const off = [...inputs.keys()].filter((i) => rowOf(i) < 0);
  const byWeight = ranking[0].map((row) => inputs.findIndex(({ name }) => name === active[row]));
  const first = best([...byWeight, ...off], inputs.length).filter((i) => !folded.includes(i));
  const later = [...layers, { units: outputs.length, total: outputs.length }];
  return [
    { layer: 0, total: inputs.length - folded.length, units: first, rows: first.map(rowOf) },
    ...later.map(({ units, total }, i) => {
      const shown = best(ranking[i + 1], units);
      return { layer: i + 1, total, units: shown, rows: shown };
    }),
  ];
}
