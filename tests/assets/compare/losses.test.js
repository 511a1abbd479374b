// The axis of the losses, and which run is said to have the least.

import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

const { axisFoot, axisTop, describeEnd } = await import("../../../assets/compare/losses.js");
const { findLeast } = await import("../../../assets/compare/least.js");

test("the axis ends above all that is drawn", () => {
  assert.equal(axisTop([new Float32Array([0.5, 1]), new Float32Array([0.75, 0.25])]), 1.05);
});

test("a run that shoots away does not flatten the others", () => {
  assert.equal(axisTop([new Float32Array([0.5, 0.25]), new Float32Array([1, 1e20])]), 2.1);
});

test("what is no number has no place on it", () => {
  assert.equal(axisTop([new Float32Array([0.5, Infinity, NaN])]), 0.525);
  assert.equal(axisTop([]), 1);
  assert.equal(axisTop([new Float32Array([])]), 1);
});

test("a logarithmic axis begins below all that is drawn, and above nothing", () => {
  assert.equal(axisFoot([new Float32Array([0.5, 0.0625, 0, -1, NaN])], 1), 0.0625 / 1.05);
  assert.equal(axisFoot([new Float32Array([0.5])], 1), 0.1 / 1.05);
});

test("one run alone has the least test loss, or none", () => {
  const lanes = (...losses) => losses.map((test_loss) => ({ test_loss, diverged: null }));
  assert.equal(findLeast(lanes(0.5, 0.25, 1)), 1);
  assert.equal(findLeast(lanes(0.5, 0.5)), -1);
});

test("a run that has diverged never has it, however small its last loss was", () => {
  assert.equal(findLeast([{ test_loss: 0, diverged: 3 }, { test_loss: 0.5, diverged: null }]), 1);
  assert.equal(findLeast([{ test_loss: 0, diverged: 3 }, { test_loss: 1, diverged: 4 }]), -1);
});

test("the end of a curve says its loss, that the run has diverged, or that it is beyond what a curve holds", () => {
  const [most] = new Float32Array([3.4028234663852886e38]);
  assert.equal(describeEnd(0.25, false), "0.250");
  assert.equal(describeEnd(most, true), "diverged");
  assert.equal(describeEnd(most, false), "> 3.4e+38");
});
