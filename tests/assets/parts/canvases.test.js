import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

const { paintImage, Raster } = await import("../../../assets/parts/canvases.js");

/** A canvas that remembers what was put on it, as words. */
function fakeCanvas() {
  const canvas = { width: 0, height: 0, shown: null };
  const context = {
    createImageData: (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) }),
    putImageData: ({ data }) => (canvas.shown = [...new Uint32Array(data.buffer)]),
  };
  canvas.getContext = () => context;
  return canvas;
}

const LUT = Uint32Array.from({ length: 256 }, (_, i) => 1000 + i);

test("bytes are painted through the table, row by row", () => {
  const canvas = fakeCanvas();
  new Raster(2, 3, canvas).paint(Uint8Array.of(0, 1, 2, 3, 4, 255), LUT).show();
  assert.deepEqual([canvas.width, canvas.height], [2, 3]);
  assert.deepEqual(canvas.shown, [1000, 1001, 1002, 1003, 1004, 1255]);
});

test("a block is painted at its corner, and nothing beside it", () => {
  const canvas = fakeCanvas();
  new Raster(4, 3, canvas).paint(Uint8Array.of(9, 9, 1, 2, 3, 4), LUT, 2, 1, 1, 2, 2).show();
  assert.deepEqual(canvas.shown, [0, 0, 0, 0, 0, 1001, 1002, 0, 0, 1003, 1004, 0]);
});

test("an image is found by its number among others", () => {
  const canvas = fakeCanvas();
  paintImage(canvas, Uint8Array.of(0, 0, 0, 0, 5, 6, 7, 8), 2, LUT, 1);
  assert.deepEqual(canvas.shown, [1005, 1006, 1007, 1008]);
});

test("a browser without another canvas says so", () => {
  assert.throws(() => new Raster(2, 2, { getContext: () => null }), /no more canvases/);
});
