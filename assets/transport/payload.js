// A payload is what the server sends in one message:
// uint32 length of the header | header (JSON) | history (float32) | frames, one after the other.

const text = new TextDecoder();

export function readHeader(data) {
  const bytes = data.slice(); // the message may lie at any offset; a copy starts at zero
  const length = new DataView(bytes.buffer).getUint32(0, true);
  return { header: JSON.parse(text.decode(bytes.subarray(4, 4 + length))), bytes, start: 4 + length };
}

/** Sizes that follow from the description of the network: units per column, parameters and tiles per frame. */
export function shapeOf(setup) {
  const { inputs, layers, outputs } = setup.network;
  const on = inputs.filter((input) => input.on);
  const sizes = [on.length, ...layers.map((layer) => layer.units), outputs.length];
  const offsets = [0]; // where the block of each Dense layer starts: [input_units + 1][output_units]
  const tiles = [0]; // number of the first tile of each column after the inputs
  for (let l = 1; l < sizes.length; l++) {
    offsets.push(offsets[l - 1] + (sizes[l - 1] + 1) * sizes[l]);
    tiles.push(tiles[l - 1] + sizes[l]);
  }
  return {
    sizes,
    offsets,
    tiles,
    parameters: offsets.at(-1),
    cells: setup.surface.cells ** 2,
    tileCells: setup.surface.tile_cells ** 2,
    tileCount: tiles.at(-1),
  };
}

/** Where a parameter stands; `input` equal to the number of inputs means the bias. Layers count from 1. */
export const parameterIndex = (shape, layer, input, unit) =>
  shape.offsets[layer - 1] + input * shape.sizes[layer] + unit;

/** A unit comes as a pair, the output of the whole network as null. */
export const targetOf = (shown) => shown && { layer: shown[0], unit: shown[1] };

export function readBody({ header, bytes, start }, shape) {
  const buffer = bytes.buffer;
  const { n, series } = header.history;
  const history = {};
  series.forEach((name, i) => (history[name] = new Float32Array(buffer, start + 4 * i * n, n)));
  let at = start + 4 * n * series.length;
  const frames = header.frames.map((frame) => {
    const parameters = new Float32Array(buffer, at, shape.parameters);
    const surface = new Uint8Array(buffer, at + 4 * shape.parameters, shape.cells);
    const tiles = new Uint8Array(buffer, surface.byteOffset + shape.cells, shape.tileCount * shape.tileCells);
    at += Math.ceil((4 * shape.parameters + shape.cells + tiles.length) / 4) * 4;
    return { ...frame, shown: targetOf(frame.shown), parameters, surface, tiles };
  });
  return { history, frames };
}
