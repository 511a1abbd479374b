import assert from "node:assert/strict";
import { test } from "node:test";

import { gradientRows, lossRows, surfaceRows } from "../../../assets/plots/in_numbers.js";

test("losses and scores of an epoch stand in a row", () => {
  const history = {
    epoch: Float32Array.of(0, 1000),
    train_loss: Float32Array.of(1.5, 0.25),
    test_loss: Float32Array.of(2, NaN),
    train_accuracy: Float32Array.of(0.5, 1),
    test_accuracy: Float32Array.of(-0.5, 0.75),
  };
  const { head, rows } = lossRows(history, ["training", "test"], "determination");
  assert.deepEqual(head, ["Epoch", "training loss", "test loss", "training R²", "test R²"]);
  assert.equal(rows[1][0], "1,000");
  assert.deepEqual(rows[0].slice(3), ["0.500", "−0.500"]);
  assert.ok(rows[0][1].startsWith("1.5"));
  assert.equal(rows.length, 2);
  const goals = [["test_loss", 0.2], ["accuracy", 0.9]];
  assert.deepEqual(lossRows(history, ["training", "test"], "determination", goals).rows[2], ["goal", "", "0.2", "", "0.9"]);
});

test("each layer has its gradient", () => {
  const { rows } = gradientRows(["layer 1", "output"], [0.25, 0.5]);
  assert.deepEqual(rows, [["layer 1", "0.250"], ["output", "0.500"]]); // prettier-ignore
});

const plane = (byte) => {
  const surface = new Uint8Array(100).fill(byte);
  surface[11] = 255; // in the upper left
  return surface;
};

test("the surface is told at five places a side, the upper row first", () => {
  const { head, rows } = surfaceRows({ surface: plane(0), shown: null }, { classes: ["a", "b"] }, 6);
  assert.deepEqual(head, ["Place", "x₁ −4.2", "x₁ −1.8", "x₁ 0.6", "x₁ 3.0", "x₁ 5.4"]);
  assert.deepEqual(rows[0], ["x₂ 4.2", "1.00", "−1.00", "−1.00", "−1.00", "−1.00"]);
  assert.equal(rows.length, 5);
  assert.equal(rows[4][0], "x₂ −5.4");
});

test("of many classes the winner is told, of a unit its value", () => {
  const many = { classes: ["a", "b", "c"] };
  assert.deepEqual(surfaceRows({ surface: plane(40), shown: null }, many, 6).rows[1].slice(1, 3), ["b", "b"]);
  const unit = { surface: plane(0), shown: { layer: 1, unit: 0 }, unit_scale: 3 };
  assert.equal(surfaceRows(unit, many, 6).rows[0][1], "3.00");
});
