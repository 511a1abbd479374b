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

test("every decade has a line, and some have words", () => {
  const { range, tickvals, ticktext } = axisOf([-5, 1]);
  assert.deepEqual(range, [-5, 1]);
  assert.deepEqual(tickvals.map(Math.log10).map(Math.round), [-5, -4, -3, -2, -1, 0, 1]);
  assert.deepEqual(ticktext, ["", "10<sup>−4</sup>", "", "10<sup>−2</sup>", "", "1", ""]);
  assert.equal(axisOf([-30, 2]).ticktext.filter(Boolean).length, 4);
});
