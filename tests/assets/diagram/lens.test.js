import assert from "node:assert/strict";
import { test } from "node:test";

import { biasesIn, lensOf, numberOn, reaches, readBatch, strengthOf } from "../../../assets/diagram/lens.js";

const gradient = Buffer.from(new Float32Array([0.5, -2, 1, 0]).buffer).toString("base64");
const batch = readBatch({ step: 3, points: [[0, 0, 1, 0.5]], means: [[1], [2, 3], [4]], gradient });
const parameters = Float32Array.of(10, 20, 30, 40);
const link = (layer, index = 0) => ({ layer, index });
const LAST = 2;

test("a minibatch's gradient is read, and its largest entry by size", () => {
  assert.deepEqual([...batch.gradients], [0.5, -2, 1, 0]);
  assert.equal(batch.strongest, 2);
});

test("without a lens links and biases are drawn by the parameters", () => {
  assert.equal(strengthOf(null, link(2, 1), parameters, LAST), 20);
  assert.equal(biasesIn(null, parameters), parameters);
});

test("at first only the inputs are reached", () => {
  const lens = lensOf("minibatch", 1, batch, null);
  assert.deepEqual([0, 1, 2].map((layer) => reaches(lens, layer, LAST)), [true, false, false]);
  assert.equal(strengthOf(lens, link(1), parameters, LAST), null);
});

test("values run forward, layer by layer, with their means", () => {
  const half = lensOf("forward", 0.5, batch, null);
  assert.deepEqual([0, 1, 2].map((layer) => reaches(half, layer, LAST)), [true, true, false]);
  assert.equal(strengthOf(half, link(1), parameters, LAST), 10);
  assert.equal(strengthOf(half, link(2), parameters, LAST), null);
  assert.equal(numberOn(half, 1, 1, 0), 3);
  const loss = lensOf("loss", 0, batch, null);
  assert.ok(reaches(loss, LAST, LAST));
  assert.equal(numberOn(loss, 2, 0, 0), 4);
});

test("gradients run back, in place of the weights, by the largest of them", () => {
  const half = lensOf("backward", 0.5, batch, null);
  assert.deepEqual([0, 1, 2].map((layer) => reaches(half, layer, LAST)), [false, false, true]);
  assert.equal(strengthOf(half, link(1), parameters, LAST), null);
  assert.equal(strengthOf(half, link(2, 1), parameters, LAST), -2.5);
  assert.deepEqual([...biasesIn(half, parameters)], [0.25, -1, 0.5, 0]);
  assert.equal(numberOn(half, 2, 0, 2), 1);
  const whole = lensOf("backward", 1, batch, null);
  assert.deepEqual([0, 1, 2].map((layer) => reaches(whole, layer, LAST)), [false, true, true]);
});

test("a gradient of nothing but zeros is drawn, though there is nothing to scale it by", () => {
  const zero = { ...batch, gradients: new Float32Array(4), strongest: 0 };
  const lens = lensOf("backward", 1, zero, null);
  assert.equal(strengthOf(lens, link(2), parameters, LAST), null);
  assert.deepEqual([...biasesIn(lens, parameters)], [0, 0, 0, 0]);
});

test("the step moves the weights from before to after", () => {
  const step = { before: Float32Array.of(0, 0, 0, 0), after: Float32Array.of(1, 2, 3, 4) };
  const strengths = [0, 0.5, 1].map((progress) => strengthOf(lensOf("step", progress, batch, step), link(1, 3), parameters, LAST));
  assert.deepEqual(strengths, [0, 2, 4]);
  assert.ok(reaches(lensOf("step", 0, batch, step), LAST, LAST));
});
