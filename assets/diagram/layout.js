// The layout of the diagram: where each unit stands, and the links between them. Nothing is drawn here; all lengths are
// pixels of CSS.

/** @import { NetworkDescription } from "../messages.js" */
/** @import { Shape } from "../transport/payload.js" */
/** @import { Column } from "./columns.js" */
/** @import { Link } from "./links.js" */

import { choose } from "./columns.js";
import { connect } from "./links.js";

const TOP = 78; // room for titles, steppers and activation menus
export const FOOT = 18;
const MIN_TILE = 15;
const MAX_TILE = 36;
const MIN_PITCH = 21; // from tile to tile
const MAX_PITCH = 1.9; // in tiles
const MIN_MAX_PITCH = 42; // however small the tiles are
const FILL = 0.74; // of the height, by tiles that have no room to spare
const COLUMN = 1.7; // least width of a column, in tiles
const NARROW = 520; // below that the outputs have no names
const MAX_BEFORE = 120; // room for the names of the inputs; those of columns can be long
const MAX_BEFORE_NARROW = 72;
const MAX_AFTER = 90; // and for those of the outputs

/**
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} before Room for the names of the inputs.
 * @property {number} after Room for those of the outputs, or 0.
 * @property {number} gap From column to column.
 * @property {Column[]} columns
 * @property {Link[]} links
 */

/**
 * @param {NetworkDescription} net
 * @param {{ width: number, height: number }} size
 * @param {Shape} shape
 * @param {number[][]} ranking see `rank` of columns.js
 * @param {(text: string) => number} measure the width of a text
 * @returns {Layout}
 */
export function layout(net, { width, height }, shape, ranking, measure) {
  const area = height - TOP - FOOT;
  const chosen = choose(net, ranking, Math.max(1, Math.floor(area / MIN_PITCH)));
  const widest = (/** @type {string[]} */ texts) => Math.ceil(Math.max(...texts.map(measure)));
  const before = Math.min(widest(net.inputs.map((input) => input.label)) + 14, width < NARROW ? MAX_BEFORE_NARROW : MAX_BEFORE);
  const after = width < NARROW ? 0 : Math.min(widest(net.outputs) + 26, MAX_AFTER);

  const room = (width - before - after) / chosen.length / COLUMN;
  const sizeFor = (/** @type {number} */ rows) =>
    clamp(Math.round(Math.min((area / rows) * FILL, room)), MIN_TILE, MAX_TILE);
  const [inputs, ...others] = chosen;
  const size = sizeFor(Math.max(...others.map((column) => column.units.length)));
  const gap = (width - before - after - size - 4) / (chosen.length - 1);
  const columns = chosen.map((column, c) => {
    const own = column === inputs ? Math.min(sizeFor(inputs.units.length), size) : size;
    const n = column.units.length;
    const pitch = clamp(area / n, MIN_PITCH, Math.max(own * MAX_PITCH, MIN_MAX_PITCH));
    const y = column.units.map((_, i) => Math.round(TOP + (area - pitch * n) / 2 + pitch * (i + 0.5) - own / 2));
    return { ...column, size: own, x: Math.round(before + 2 + c * gap), y };
  });
  return { width, height, before, after, gap, columns, links: connect(columns, shape) };
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
