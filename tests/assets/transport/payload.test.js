import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { biasIndex, parameterIndex, readBody, readHeader, shapeOf, targetOf, tileOf } from "../../../assets/transport/payload.js";
import { describedNetwork, shapeOfNetwork } from "../networks.js";

// Written by tests/page/live/test_payload.py, which says how.
const bytes = new Uint8Array(readFileSync(new URL("../golden_payload.bin", import.meta.url)));
const golden = JSON.parse(readFileSync(new URL("../golden_payload.json", import.meta.url), "utf8"));

const read = (data) => {
  const message = readHeader(data);
  const shape = shapeOf(message.header.setup);
  return { ...message, shape, ...readBody(message, shape) };
};
const sum = (array) => array.reduce((total, value) => total + value, 0);

test("the golden payload's header is read", () => {
  const { setup, ...header } = read(bytes).header;
  assert.deepEqual(header, golden.header);
  assert.equal(setup.network.task, "regression");
});

test("the sizes of its network follow from its setup", () => {
  const { shape } = read(bytes);
  assert.deepEqual(shape.sizes, golden.sizes);
  assert.equal(shape.parameters, golden.frames[0].parameters.length);
  assert.equal(shape.cells, golden.frames[0].surface.length);
  assert.equal(shape.tileCount * shape.tileCells, golden.frames[0].tiles.length);
});

test("its history is read by the names of its columns", () => {
  const { history } = read(bytes);
  assert.deepEqual(Object.keys(history), Object.keys(golden.history));
  for (const [name, column] of Object.entries(golden.history)) assert.deepEqual([...history[name]], column, name);
});

test("its frames are read one after the other, numbers, parameters, surface and tiles", () => {
  const { frames } = read(bytes);
  assert.equal(frames.length, golden.frames.length);
  golden.frames.forEach(({ parameters, surface, tiles }, i) => {
    const frame = frames[i];
    assert.equal(frame.seq, golden.header.frames[i].seq);
    assert.deepEqual([...frame.parameters], parameters);
    for (const [got, wanted] of [[frame.surface, surface], [frame.tiles, tiles]]) {
      assert.deepEqual({ length: got.length, first: got[0], sum: sum(got) }, wanted);
    }
  });
});

test("what a frame shows is a unit, or null for the output", () => {
  const shown = read(bytes).frames.map((frame) => frame.shown);
  assert.deepEqual(shown[0], { layer: 1, unit: 1 });
  assert.equal(shown[1], null);
  assert.equal(targetOf(null), null);
});

test("a payload may lie at any offset of its buffer", () => {
  const moved = new Uint8Array(bytes.length + 3);
  moved.set(bytes, 3);
  const { frames } = read(moved.subarray(3));
  assert.deepEqual([...frames[0].parameters], golden.frames[0].parameters);
});

test("inputs that are off have no parameters", () => {
  const network = describedNetwork({ inputs: [["x1", false], ["x2", true], ["sin", true]], layers: [3, 2], classes: 4 });
  const shape = shapeOfNetwork(network);
  assert.deepEqual(shape.sizes, [2, 3, 2, 4]);
  assert.equal(shape.parameters, 3 * 3 + 4 * 2 + 3 * 4);
  assert.equal(shape.tileCount, 3 + 2 + 4);
});

test("a layer's parameters are a block of rows, one for each of its inputs, the biases being the last row", () => {
  const shape = shapeOfNetwork(describedNetwork({ layers: [3], classes: 3 }));
  assert.equal(parameterIndex(shape, 1, 0, 0), 0);
  assert.equal(parameterIndex(shape, 1, 1, 2), 5);
  assert.equal(biasIndex(shape, { layer: 1, unit: 0 }), 6);
  assert.equal(parameterIndex(shape, 2, 0, 0), 9);
  assert.equal(biasIndex(shape, { layer: 2, unit: 1 }), 9 + 3 * 3 + 1);
});

test("a unit's tile is found after those of the layers before", () => {
  const shape = shapeOfNetwork(describedNetwork({ layers: [3], classes: 3 }), 2, 2);
  const frame = { tiles: Uint8Array.from({ length: 6 * 4 }, (_, i) => i) };
  assert.deepEqual([...tileOf(shape, frame, { layer: 1, unit: 1 })], [4, 5, 6, 7]);
  assert.deepEqual([...tileOf(shape, frame, { layer: 2, unit: 1 })], [16, 17, 18, 19]);
});
