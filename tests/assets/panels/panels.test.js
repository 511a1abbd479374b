import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

const { sharesOf } = await import("../../../assets/panels/confusion.js");
const { pairsOf } = await import("../../../assets/panels/hidden_space.js");
const { mostBlamed } = await import("../../../assets/panels/sample.js");

test("in a table of confusions what is right is a share of its class, a mistake one of the most frequent", () => {
  const counts = [
    [8, 2, 0],
    [4, 6, 0],
    [0, 0, 0],
  ];
  assert.deepEqual(sharesOf(counts), [
    [0.8, 0.5, 0],
    [1, 0.6, 0],
    [0, 0, 0],
  ]);
});

test("a hidden space of two units is seen along these two", () => {
  assert.deepEqual(pairsOf(2), [["0,1", "units 1 and 2"]]);
});

test("with more units there are principal components first, and pairs of the first eight", () => {
  const names = pairsOf(3).map(([name]) => name);
  assert.deepEqual(names, ["", "0,1", "0,2", "1,2"]);
  assert.equal(pairsOf(100).length, 1 + 28);
});

test("of many units those are listed that most of the gradient comes back to, in their own order", () => {
  assert.deepEqual(mostBlamed([0.1, -3, 0.2, 2, -0.3], 3), [1, 3, 4]);
  assert.deepEqual(mostBlamed([0.1, -3], 3), [0, 1]);
});
