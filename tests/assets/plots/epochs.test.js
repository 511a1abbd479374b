import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseRows, tickStep } from "../../../assets/plots/epochs.js";

test("numbers on the axis are whole epochs, round and few", () => {
  for (const [span, step] of [
    [0, 1],
    [1, 1],
    [4, 1],
    [5, 2],
    [8, 2],
    [9, 5],
    [40, 10],
    [72, 20],
    [340, 100],
    [100_000, 50_000],
  ])
    assert.equal(tickStep(span), step, `of ${span}`);
});

test("a few rows stand for many, the first and the last among them", () => {
  assert.deepEqual(chooseRows(3, 11), [0, 1, 2]);
  assert.deepEqual(chooseRows(1, 11), [0]);
  assert.deepEqual(chooseRows(0, 11), []);
  const rows = chooseRows(401, 11);
  assert.deepEqual(rows, [0, 40, 80, 120, 160, 200, 240, 280, 320, 360, 400]);
});
