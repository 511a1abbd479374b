import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { nextOf } from "../../../assets/parts/roving.js";

const press = (key, place, ctrlKey = false) => nextOf({ key, ctrlKey }, place);

test("in a table the arrow keys go to the neighbours and stop at the edges", () => {
  const at = (i) => ({ i, n: 9, columns: 3, breaks: false });
  assert.deepEqual(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => press(key, at(4))), [3, 5, 1, 7]);
  assert.deepEqual(["ArrowRight", "ArrowUp"].map((key) => press(key, at(2))), [2, 2]);
  assert.deepEqual(["ArrowLeft", "ArrowDown"].map((key) => press(key, at(6))), [6, 6]);
});

test("Home and End are those of the row, with Ctrl those of the table", () => {
  const at = { i: 4, n: 9, columns: 3, breaks: false };
  assert.deepEqual([press("Home", at), press("End", at)], [3, 5]);
  assert.deepEqual([press("Home", at, true), press("End", at, true)], [0, 8]);
});

test("a gallery goes on in its next row, and its last row may be short", () => {
  const at = (i) => ({ i, n: 8, columns: 3, breaks: true });
  assert.deepEqual([press("ArrowRight", at(2)), press("ArrowLeft", at(3))], [3, 2]);
  assert.deepEqual([press("Home", at(4)), press("End", at(4))], [0, 7]);
  assert.equal(press("ArrowDown", at(5)), 5);
  assert.equal(press("ArrowRight", at(7)), 7);
});

test("other keys lead nowhere", () => {
  assert.equal(press("a", { i: 0, n: 2, columns: 2, breaks: true }), null);
});
