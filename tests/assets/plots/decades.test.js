import assert from "node:assert/strict";
import { test } from "node:test";

import { axisOf, widen } from "../../../assets/plots/decades.js";

test("the axis ends at whole decades around all values", () => {
  assert.deepEqual(widen([-3, 0], [[0.002, 30], Float32Array.of(0.5)]), [-3, 2]);
  assert.deepEqual(widen([-3, 0], [[4e-6]]), [-6, 0]);
  assert.deepEqual(widen([-3, 0], [[0.01, 1]]), [-3, 0]);
});

test("it never becomes narrower", () => {
  assert.deepEqual(widen([-8, 4], [[0.1]]), [-8, 4]);
});

test("what has no place on a logarithmic axis does not count", () => {
  assert.deepEqual(widen([-3, 0], [[0, -1, NaN, Infinity]]), [-3, 0]);
  assert.deepEqual(widen([-3, 0], []), [-3, 0]);
});

test("there are few ticks, and all at whole decades", () => {
  assert.deepEqual(axisOf([-3, 0]), { "yaxis.range": [-3, 0], "yaxis.dtick": 1 });
  assert.deepEqual(axisOf([-30, 2]), { "yaxis.range": [-30, 2], "yaxis.dtick": 7 });
});
