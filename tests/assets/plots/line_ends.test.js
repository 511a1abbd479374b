import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { spread } from "../../../assets/plots/line_ends.js";

test("labels with room stay where their lines end", () => {
  assert.deepEqual(spread([80, 10, 45], 14, [0, 100]), [80, 10, 45]);
});

test("two that collide part evenly, the upper line's label above", () => {
  assert.deepEqual(spread([50, 52], 14, [0, 100]), [44, 58]);
  assert.deepEqual(spread([52, 50], 14, [0, 100]), [58, 44]);
});

test("none leaves the room", () => {
  assert.deepEqual(spread([1, 2], 14, [4, 100]), [4, 18]);
  assert.deepEqual(spread([99, 120], 14, [0, 100]), [86, 100]);
});

test("parting labels push further ones", () => {
  const placed = spread([50, 51, 60], 14, [0, 100]);
  for (const i of [1, 2]) assert.ok(Math.abs(placed[i] - placed[i - 1] - 14) < 1e-9);
  assert.ok(Math.abs((placed[0] + placed[2]) / 2 - (50 + 51 + 60) / 3) < 1e-9);
});

test("too many for the room share it evenly", () => {
  assert.deepEqual(spread([5, 5, 5], 14, [0, 10]), [0, 5, 10]);
});
