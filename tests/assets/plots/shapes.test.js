import assert from "node:assert/strict";
import { test } from "node:test";

import { shapeOf } from "../../../assets/plots/shapes.js";

test("ten classes have a shape each, two are circles", () => {
  const shapes = Array.from({ length: 10 }, (_, k) => shapeOf(k, 10));
  assert.equal(new Set(shapes).size, 10);
  assert.equal(shapeOf(0, 2), shapeOf(1, 2));
  assert.equal(shapeOf(0, 2), shapes[0]);
});
