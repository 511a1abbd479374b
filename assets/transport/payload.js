// A payload is what the server sends in one message:
// uint32 length of the header | header (JSON) | history (float32) | frames, one after the other.

/** @import { FrameNumbers, Header, Setup, Shown, Target } from "../messages.js" */

/**
 * Sizes that follow from the description of a network.
 * @typedef {object} Shape
 * @property {number[]} sizes Units of each column; the first are the inputs.
 * @property {number[]} offsets Where the parameters of each layer start: [input_units + 1][output_units], biases last.
 * @property {number[]} tiles The number of the first tile of each layer.
 * @property {number} parameters
 * @property {number} cells Of the surface.
 * @property {number} tileCells Of a tile.
 * @property {number} tileCount
 */

/**
 * A frame: its numbers, its parameters, and bytes for the surface and for the tiles, tile after tile.
 * @typedef {Omit<FrameNumbers, "shown"> & { shown: Target | null, parameters: Float32Array, surface: Uint8Array,
 *   tiles: Uint8Array }} Frame
 */

/** The curves' numbers by the name of their column. @typedef {Record<string, Float32Array>} History */

const text = new TextDecoder();

/** @param {Uint8Array} data */
export function readHeader(data) {
  const bytes = data.byteOffset ? data.slice() : data; // it may lie at any offset; a copy starts at zero
  const length = new DataView(bytes.buffer).getUint32(0, true);
  /** @type {Header} */
  const header = JSON.parse(text.decode(bytes.subarray(4, 4 + length)));
  return { header, bytes, start: 4 + length };
}

/**
 * @param {Pick<Setup, "network" | "surface">} setup
 * @returns {Shape}
 */
export function shapeOf({ network: { inputs, layers, outputs }, surface }) {
  const on = inputs.filter((input) => input.on);
  const sizes = [on.length, ...layers.map((layer) => layer.units), outputs.length];
  const offsets = [0];
  const tiles = [0];
  for (let l = 1; l < sizes.length; l++) {
    offsets.push(offsets[l - 1] + (sizes[l - 1] + 1) * sizes[l]);
    tiles.push(tiles[l - 1] + sizes[l]);
  }
  return {
    sizes,
    offsets,
    tiles,
    parameters: offsets[sizes.length - 1],
    cells: surface.cells ** 2,
    tileCells: surface.tile_cells ** 2,
    tileCount: tiles[sizes.length - 1],
  };
}

/**
 * Where a parameter stands; `input` equal to the number of inputs means the bias. Layers count from 1.
 * @param {Shape} shape
 * @param {number} layer
 * @param {number} input
 * @param {number} unit
 */
export const parameterIndex = (shape, layer, input, unit) =>
  shape.offsets[layer - 1] + input * shape.sizes[layer] + unit;

/**
 * Where the bias of a unit stands.
 * @param {Shape} shape
 * @param {Target} target
 */
export const biasIndex = (shape, { layer, unit }) => parameterIndex(shape, layer, shape.sizes[layer - 1], unit);

/**
 * The cells of a unit's tile; the inputs, layer 0, have none in a frame.
 * @param {Shape} shape
 * @param {Frame} frame
 * @param {Target} target
 */
export function tileOf({ tiles, tileCells }, frame, { layer, unit }) {
  const start = (tiles[layer - 1] + unit) * tileCells;
  return frame.tiles.subarray(start, start + tileCells);
}

/** @param {Shown} shown */
export const targetOf = (shown) => shown && { layer: shown[0], unit: shown[1] };

/**
 * @param {ReturnType<typeof readHeader>} message
 * @param {Shape} shape
 */
export function readBody({ header, bytes, start }, shape) {
  const buffer = bytes.buffer;
  const { n, series } = header.history;
  /** @type {History} */
  const history = {};
  series.forEach((name, i) => (history[name] = new Float32Array(buffer, start + 4 * i * n, n)));
  return { history, frames: readFrames(header.frames, buffer, start + 4 * n * series.length, shape) };
}

/**
 * @param {FrameNumbers[]} numbers of each frame
 * @param {ArrayBufferLike} buffer
 * @param {number} at where the arrays of the first one begin; those of the others follow
 * @param {Shape} shape
 * @returns {Frame[]}
 */
export function readFrames(numbers, buffer, at, shape) {
  return numbers.map((frame) => {
    const parameters = new Float32Array(buffer, at, shape.parameters);
    const surface = new Uint8Array(buffer, at + 4 * shape.parameters, shape.cells);
    const tiles = new Uint8Array(buffer, surface.byteOffset + shape.cells, shape.tileCount * shape.tileCells);
    at += Math.ceil((4 * shape.parameters + shape.cells + tiles.length) / 4) * 4;
    return { ...frame, shown: targetOf(frame.shown), parameters, surface, tiles };
  });
}
