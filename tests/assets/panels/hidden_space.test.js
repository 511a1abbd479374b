import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { pairsOf } from "../../../assets/panels/hidden_space.js";

test("a hidden space of two units is seen along these two", () => {
  assert.deepEqual(pairsOf(2), [["0,1", "units 1 and 2"]]);
});

test("with more units there are principal components first, and pairs of the first eight", () => {
  const names = pairsOf(3).map(([name]) => name);
  assert.deepEqual(names, ["", "0,1", "0,2", "1,2"]);
  assert.equal(pairsOf(100).length, 1 + 28);
});
