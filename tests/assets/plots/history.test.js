import assert from "node:assert/strict";
import { test } from "node:test";

import { countUpTo, valueNow, valuesOf } from "../../../assets/plots/history.js";

const epochs = Float32Array.of(0, 1, 2, 5, 10);

test("curves end at the frame that is drawn", () => {
  assert.equal(countUpTo(epochs, { epoch: 10, past: false }), 5);
  assert.equal(countUpTo(epochs, { epoch: 5, past: false }), 4);
  assert.equal(countUpTo(epochs, { epoch: 4, past: false }), 3);
});

test("curves have a first point, whatever the frame", () => {
  assert.equal(countUpTo(epochs, { epoch: -1, past: false }), 1);
});

test("looking back, all of the history is drawn", () => {
  assert.equal(countUpTo(epochs, { epoch: 1, past: true }), 5);
});

const history = {
  epoch: epochs,
  train_loss: Float32Array.of(1),
  test_loss: Float32Array.of(2),
  train_accuracy: Float32Array.of(3),
  test_accuracy: Float32Array.of(4),
  penalty: Float32Array.of(5),
};
const drawn = (series, scored) => [...valuesOf(history, series, scored)];

test("a series is its column", () => {
  for (const [i, series] of ["train_loss", "test_loss", "train_accuracy", "test_accuracy", "penalty"].entries())
    assert.deepEqual(drawn(series, false), [i + 1]);
});

test("the score stands in place of its own loss", () => {
  assert.deepEqual(drawn("train_loss", true), [3]);
  assert.deepEqual(drawn("test_loss", true), [4]);
});

test("a score has no penalty", () => {
  assert.deepEqual(drawn("penalty", true), []);
});

test("what is not in the history is not drawn", () => {
  assert.deepEqual(drawn("gradient_magnitude/7", false), []);
});

test("a frame has a number of its own for a series", () => {
  const frame = { train_loss: 0.5, test_loss: null, train_accuracy: 0.9, gradients: [0.1, 0.2] };
  assert.equal(valueNow(frame, "train_loss", false), 0.5);
  assert.equal(valueNow(frame, "train_loss", true), 0.9);
  assert.equal(valueNow(frame, "test_loss", false), null);
  assert.equal(valueNow(frame, "gradient_magnitude/2", false), 0.2);
});
