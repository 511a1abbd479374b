// The layout of the diagram: where each unit stands, and the links between them. Nothing is drawn here; all lengths are
// pixels of CSS.

/** @import { NetworkDescription } from "../messages.js" */
/** @import { Shape } from "../transport/payload.js" */
/** @import { Column } from "./columns.js" */
/** @import { Link } from "./links.js" */

import { choose } from "./columns.js";
import { connect } from "./links.js";

const TOP = 58; // room for titles and steppers
const TOP_NARROW = 82; // where those of the layers are higher, since they are less wide
export const FOOT = 20;
const MIN_TILE = 15;
const MAX_TILE = 40;
const LARGEST_TILE = 0.106; // of the height, where that is more
const MIN_PITCH = 21; // from tile to tile
const MAX_PITCH = 1.55; // in tiles
const MIN_MAX_PITCH = 42; // however small the tiles are
const FILL = 0.78; // of the height, by tiles that have no room to spare
const COLUMN = 1.7; // least width of a column, in tiles
const NARROW = 520; // below that the names are shorter
const MAX_BEFORE = 120; // room for the names of the inputs; those of columns can be long
const MAX_BEFORE_NARROW = 72;
const MAX_AFTER = 90; // and for those of the outputs
const MAX_AFTER_NARROW = 64;

/**
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} before Room for the names of the inputs.
 * @property {number} after Room for those of the outputs, or 0.
 * @property {number} gap From column to column.
 * @property {number} scale Of the type: 1 where a heading has 17 pixels.
 * @property {Column[]} columns
 * @property {Link[]} links
 */

/**
 * A network with one output has no tile for it: its lines run into the big picture, which is what the tile would show.
 * @param {NetworkDescription} net
 * @param {{ width: number, height: number, scale?: number }} size
 * @param {Shape} shape
 * @param {number[][]} ranking see `rank` of columns.js
 * @param {(text: string) => number} measure the width of a text
 * @param {number[]} [folded] inputs that are left out; a row is left for what brings them back
 * @returns {Layout}
 */
export function layout(net, { width, height, scale = 1 }, shape, ranking, measure, folded = []) {
  const top = Math.round(scale * (width < NARROW ? TOP_NARROW : TOP));
  const area = height - top - FOOT;
  const bare = net.outputs.length === 1;
  const chosen = choose(net, ranking, Math.max(1, Math.floor(area / MIN_PITCH)), folded);
  const widest = (/** @type {string[]} */ texts) => Math.ceil(Math.max(...texts.map(measure)));
  const before = Math.min(widest(net.inputs.map((input) => input.label)) + 14, width < NARROW ? MAX_BEFORE_NARROW : MAX_BEFORE);
  const after = bare ? 0 : Math.min(widest(net.outputs) + 26, width < NARROW ? MAX_AFTER_NARROW : MAX_AFTER);

  const room = (width - before - after) / chosen.length / COLUMN;
  const largest = Math.max(MAX_TILE, Math.round(area * LARGEST_TILE));
  const sizeFor = (/** @type {number} */ rows) =>
    clamp(Math.round(Math.min((area / rows) * FILL, room)), MIN_TILE, largest);
  const [inputs, ...others] = chosen;
  const size = sizeFor(Math.max(...others.map((column) => column.units.length)));
  const gap = (width - before - after - (bare ? 0 : size) - 2) / (chosen.length - 1);
  const columns = chosen.map((column, c) => {
    const isInput = column === inputs;
    const rows = column.units.length + (isInput && folded.length ? 1 : 0);
    const own = bare && c === chosen.length - 1 ? 0 : isInput ? Math.min(sizeFor(rows), size) : size;
    const pitch = clamp(area / rows, MIN_PITCH, Math.max(own * (isInput ? 1.25 : MAX_PITCH), MIN_MAX_PITCH));
    const y = column.units.map((_, i) => Math.round(top + (area - pitch * rows) / 2 + pitch * (i + 0.5) - own / 2));
    return { ...column, size: own, x: Math.round(before + 2 + c * gap), y };
  });
  return { width, height, scale, before, after, gap, columns, links: connect(columns, shape) };
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
