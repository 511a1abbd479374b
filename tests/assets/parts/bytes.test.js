import assert from "node:assert/strict";
import { test } from "node:test";

import { floatsFromBase64, fromBase64, lutFromBase64, toBase64 } from "../../../assets/parts/bytes.js";

test("bytes come back from their text", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
  assert.equal(toBase64(Uint8Array.of(0, 255, 16)), "AP8Q");
});

test("numbers are read as float32", () => {
  const text = Buffer.from(new Float32Array([1.5, -2]).buffer).toString("base64");
  assert.deepEqual([...floatsFromBase64(text)], [1.5, -2]);
});

test("a table of colours has a word a colour", () => {
  const table = lutFromBase64(toBase64(Uint8Array.from({ length: 1024 }, (_, i) => i % 4)));
  assert.equal(table.length, 256);
  assert.deepEqual([...new Uint8Array(table.slice(7, 8).buffer)], [0, 1, 2, 3]);
});
