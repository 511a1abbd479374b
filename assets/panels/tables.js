// The pictures of the panels as tables: a few rows of what their figures hold, thinned evenly.

/** @import { Figure, Trace } from "../messages.js" */
/** @import { Table } from "../parts/text_table.js" */
/** @import { PanelPicture } from "../plots/picture.js" */

import { TABLE } from "../words/words.js";
import { show, showCount } from "../words/numbers.js";

const MAX_ROWS = 11;
const MAX_SAMPLES = 20;
const ALONG = 5; // places along each edge of the plane
const ARRAYS = {
  i1: Int8Array,
  u1: Uint8Array,
  i2: Int16Array,
  u2: Uint16Array,
  i4: Int32Array,
  u4: Uint32Array,
  f4: Float32Array,
  f8: Float64Array,
};

/** As tables, by the pictures' names. @type {Record<PanelPicture, (figure: Figure) => Table>} */
const WAYS = {
  "gradient-map": ({ data: [map] }) => byEpoch(map, rowsOf(map.customdata), /** @type {string[]} */ (map.y)),
  "update-ratios": ({ data }) => curves(data, TABLE.epoch, (trace) => valuesOf(trace.y)),
  "over-time": ({ data }) => curves(data, TABLE.epoch, (trace) => valuesOf(trace.y), TABLE.median),
  distribution: ({ data }) => curves(data, TABLE.near, (trace) => valuesOf(trace.customdata)),
  "surface-change": ({ data: [map] }) => overPlane(map),
  "hidden-space": ({ data, layout }) => places(data[data.length - 1], layout),
};

/**
 * @param {PanelPicture} name
 * @param {Figure} figure
 */
export const tabulate = (name, figure) => WAYS[name](figure);

/**
 * The numbers of an array as Plotly writes it: as a list, or as bytes in base 64.
 * @param {any} written
 * @returns {number[]}
 */
export function valuesOf(written) {
  if (!written?.bdata) return written ?? [];
  const bytes = Uint8Array.from(atob(written.bdata), (char) => char.charCodeAt(0));
  return [...new ARRAYS[/** @type {keyof typeof ARRAYS} */ (written.dtype)](bytes.buffer)];
}

/** Of an array of two dimensions. @param {any} written @returns {number[][]} */
function rowsOf(written) {
  if (!written?.bdata) return written ?? [];
  const [n, width] = String(written.shape).split(",").map(Number);
  const values = valuesOf(written);
  return Array.from({ length: n }, (_, i) => values.slice(i * width, (i + 1) * width));
}

/**
 * At most `most` of the numbers from 0 to n − 1, evenly, the first and the last among them.
 * @param {number} n
 * @param {number} most
 */
export function evenly(n, most) {
  const count = Math.min(n, most);
  return Array.from({ length: count }, (_, i) => (count < 2 ? 0 : Math.round((i * (n - 1)) / (count - 1))));
}

/** What is none is a gap in the picture. @param {number | null | undefined} value */
const cell = (value) => (value == null || !Number.isFinite(value) ? "–" : show(value));

/** @param {number} value */
const head = (value) => (Number.isInteger(value) ? showCount(value) : cell(value));

/**
 * @param {Trace} map
 * @param {number[][]} values [layer][epoch]
 * @param {string[]} names
 * @returns {Table}
 */
function byEpoch(map, values, names) {
  const epochs = valuesOf(map.x);
  const rows = evenly(epochs.length, MAX_ROWS).map((i) => [head(epochs[i]), ...values.map((row) => cell(row[i]))]);
  return { heads: [TABLE.epoch, ...names], rows };
}

/**
 * Curves that have a name, side by side.
 * @param {Trace[]} data
 * @param {string} along What stands along the axis.
 * @param {(trace: Trace) => number[]} read
 * @param {(name: string) => string} nameOf
 * @returns {Table}
 */
function curves(data, along, read, nameOf = (name) => name) {
  const named = data.filter(({ name }) => name);
  const x = valuesOf(named[0]?.x);
  const columns = named.map(read);
  const rows = evenly(x.length, MAX_ROWS).map((i) => [head(x[i]), ...columns.map((column) => cell(column[i]))]);
  return { heads: [along, ...named.map(({ name }) => nameOf(name))], rows };
}

/** x₂ falls from row to row, as in the picture. @param {Trace} map @returns {Table} */
function overPlane({ z, x0, dx, y0, dy }) {
  const cells = rowsOf(z);
  const across = evenly(cells[0].length, ALONG);
  const rows = evenly(cells.length, ALONG).reverse();
  return {
    heads: [TABLE.plane, ...across.map((j) => show(x0 + j * dx))],
    rows: rows.map((i) => [show(y0 + i * dy), ...across.map((j) => cell(cells[i][j]))]),
  };
}

/** @param {Trace} points @param {Figure["layout"]} layout @returns {Table} */
function places({ x, y }, { xaxis, yaxis }) {
  const [xs, ys] = [valuesOf(x), valuesOf(y)];
  const rows = evenly(xs.length, MAX_SAMPLES).map((i) => [showCount(i + 1), cell(xs[i]), cell(ys[i])]);
  return { heads: [TABLE.sample, xaxis.title.text, yaxis.title.text], rows };
}
