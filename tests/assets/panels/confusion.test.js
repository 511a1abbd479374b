import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { sharesOf } from "../../../assets/panels/confusion.js";

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
