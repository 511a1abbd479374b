import assert from "node:assert/strict";
import { test } from "node:test";

import { Bitmap } from "../../../assets/plots/bitmap.js";

const lut = Uint32Array.from({ length: 256 }, (_, i) => 0xff000000 | (i << 16) | (2 << 8) | 3); // blue: i

/** What a reader of the format finds: the size, and the red, green and blue of a cell. */
function read(address) {
  const [type, text] = address.split(",");
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)];
  const row = Math.ceil(width / 4) * 4;
  const cell = (x, y) => {
    const at = 54 + 4 * bytes[view.getUint32(10, true) + y * row + x];
    return [bytes[at + 2], bytes[at + 1], bytes[at]];
  };
  const fits = view.getUint32(2, true) === bytes.length && bytes.length === 54 + 1024 + row * -height;
  return { type, width, height, fits, depth: view.getUint16(28, true), planes: view.getUint16(26, true), cell };
}

test("a bitmap is a picture of its cells, the upper row first", () => {
  const { cell, ...header } = read(new Bitmap(3).address(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), lut));
  assert.deepEqual(header, { type: "data:image/bmp;base64", width: 3, height: -3, fits: true, depth: 8, planes: 1 });
  assert.deepEqual([cell(0, 0), cell(2, 0), cell(0, 1), cell(2, 2)], [[3, 2, 1], [3, 2, 3], [3, 2, 4], [3, 2, 9]]);
});

test("other cells and other colours make another picture, equal ones the same", () => {
  const bitmap = new Bitmap(2);
  const [cells, others] = [Uint8Array.of(1, 2, 3, 4), Uint8Array.of(1, 2, 3, 5)];
  const first = bitmap.address(cells, lut);
  assert.equal(bitmap.address(cells, lut), first);
  assert.notEqual(bitmap.address(others, lut), first);
  assert.deepEqual(read(bitmap.address(cells, lut.map((word) => word | 0xff))).cell(0, 0), [255, 2, 1]);
});
