import "../fake_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { shareOf } from "../../../assets/view/goal.js";

test("a bar fills from where the run began to where nothing is left", () => {
  const loss = { from: 0.8, to: 0 };
  assert.equal(shareOf(loss, 0.8), 0);
  assert.ok(Math.abs(shareOf(loss, 0.2) - 0.75) < 1e-12);
  assert.equal(shareOf(loss, 2), 0);
  assert.equal(shareOf({ from: 0, to: 1 }, 0.95), 0.95);
  assert.equal(shareOf({ from: 1, to: 1 }, 0), 1);
});
