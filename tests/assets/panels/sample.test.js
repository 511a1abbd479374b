import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { mostBlamed } from "../../../assets/panels/sample.js";

test("of many units those are listed that most of the gradient comes back to, in their own order", () => {
  assert.deepEqual(mostBlamed([0.1, -3, 0.2, 2, -0.3], 3), [1, 3, 4]);
  assert.deepEqual(mostBlamed([0.1, -3], 3), [0, 1]);
});
