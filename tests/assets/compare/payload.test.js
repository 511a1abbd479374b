// The payload of a comparison, written as the server writes it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { shapeOf } from "../../../assets/transport/payload.js";
import { describedNetwork } from "../networks.js";
import { readCompareHeader, readLanes } from "../../../assets/compare/payload.js";

/** A 32-bit length, the header padded to a multiple of four, then the arrays. */
function pack(header, ...arrays) {
  let text = JSON.stringify(header);
  text += " ".repeat((4 - ((4 + text.length) % 4)) % 4);
  const parts = [new Uint32Array([text.length]), new TextEncoder().encode(text), ...arrays];
  const bytes = parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  return Uint8Array.from(bytes.flatMap((part) => [...part]));
}

const shape = shapeOf({ network: describedNetwork({ layers: [] }), surface: { cells: 2, tile_cells: 1 } });

test("curves of different lengths and a surface for every run of every frame are read in their order", () => {
  const header = {
    history: [2, 1],
    diverged: [null, 1],
    frames: [
      { seq: 1, epoch: 0, progress: 0, lanes: [{ test_loss: 1 }, { test_loss: 2 }], diagram: null },
      { seq: 2, epoch: 1, progress: 0, lanes: [{ test_loss: 3 }, { test_loss: 4 }], diagram: null },
    ],
  };
  const first = new Float32Array([0, 1, 0.5, 0.25, 0.75, 0.5]);
  const second = new Float32Array([7, 8, 9]);
  const surfaces = Uint8Array.from({ length: 16 }, (_, i) => i);
  const message = readCompareHeader(pack(header, first, second, surfaces));
  const { curves, frames } = readLanes(message, 2, shape);
  assert.deepEqual(
    curves.map(({ epoch, train_loss, test_loss }) => [[...epoch], [...train_loss], [...test_loss]]),
    [
      [[0, 1], [0.5, 0.25], [0.75, 0.5]],
      [[7], [8], [9]],
    ],
  );
  assert.deepEqual(curves.map(({ diverged }) => diverged), [false, true]);
  assert.deepEqual(
    frames.map((frame) => frame.surfaces.map((cells) => [...cells])),
    [
      [[0, 1, 2, 3], [4, 5, 6, 7]],
      [[8, 9, 10, 11], [12, 13, 14, 15]],
    ],
  );
  assert.deepEqual(frames.map(({ seq, epoch, lanes }) => [seq, epoch, lanes[1].test_loss]), [[1, 0, 2], [2, 1, 4]]);
});

test("the network of the selected run is with the frames that have it", () => {
  const lanes = [{ test_loss: 1 }];
  const header = {
    history: [1],
    diverged: [null],
    frames: [
      { seq: 1, epoch: 0, progress: 0, lanes, diagram: { step: 0, shown: null } },
      { seq: 2, epoch: 1, progress: 0, lanes, diagram: null },
      { seq: 3, epoch: 2, progress: 0, lanes, diagram: { step: 9, shown: null } },
    ],
  };
  const drawn = (k) => [new Float32Array([k, k + 1, k + 2]), Uint8Array.from([k, k, k, k, 9, 0, 0, 0])]; // padded
  const surfaces = Uint8Array.from({ length: 12 }, (_, i) => i);
  const message = readCompareHeader(pack(header, new Float32Array([0, 1, 2]), surfaces, ...drawn(10), ...drawn(20)));
  const { frames } = readLanes(message, 2, shape);
  assert.deepEqual(frames.map(({ diagram }) => diagram && [diagram.seq, diagram.step]), [[1, 0], null, [3, 9]]);
  assert.deepEqual([...frames[0].diagram.parameters], [10, 11, 12]);
  assert.deepEqual([...frames[2].diagram.parameters], [20, 21, 22]);
  assert.deepEqual([...frames[2].diagram.surface], [20, 20, 20, 20]);
  assert.deepEqual([...frames[2].diagram.tiles], [9]);
  assert.deepEqual(frames.map((frame) => [...frame.surfaces[0]]), [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]);
});
