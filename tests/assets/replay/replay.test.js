import assert from "node:assert/strict";
import test from "node:test";
import { colour, findTop, frameAfter, pathOf, show } from "../../../assets/replay/replay.js";

test("a replay plays every frame at its pace and ends at the last", () => {
  assert.deepEqual(frameAfter(0, 0, 301), { frame: 0, over: false });
  assert.deepEqual(frameAfter(0, 6, 301), { frame: 150, over: false });
  assert.deepEqual(frameAfter(0, 60, 301), { frame: 300, over: true });
  assert.deepEqual(frameAfter(2, 0.15, 11), { frame: 3, over: false });
  assert.deepEqual(frameAfter(0, 0, 1), { frame: 0, over: true });
});

test("the curves reach from zero to their largest loss, but for a spike", () => {
  assert.equal(findTop([[0.5, 0.4], [0.6, 0.3]]), 0.6);
  assert.equal(findTop([[100, 1, 1], [1, 1, 1]]), 4);
  assert.equal(findTop([[0, 0]]), 1);
  assert.equal(findTop([[]]), 1);
});

test("a curve runs from left to right, and no higher than its picture", () => {
  assert.equal(pathOf([0, 1, 2], [1, 0.5, 9], 1), "M0.0 0.0L240.0 120.0L480.0 0.0");
  assert.equal(pathOf([0], [0], 1), "M0.0 240.0");
  assert.equal(pathOf([0], [/** @type {any} */ (null)], 1), "");
});

test("a frame's bytes become colours", () => {
  const pixels = new Uint32Array(2);
  colour(pixels, new Uint8Array([0, 0, 1, 2]), 1, new Uint32Array([7, 8, 9]));
  assert.deepEqual([...pixels], [8, 9]);
});

test("numbers are short", () => {
  const english = { decimal: ".", percent: "%" };
  assert.equal(show(0.123456, english), "0.123");
  assert.equal(show(0.987, english, true), "98.7%");
  assert.equal(show(0.987, { decimal: ",", percent: "\u202f%" }, true), "98,7\u202f%");
  assert.equal(show(/** @type {any} */ (null), english), "–");
});
