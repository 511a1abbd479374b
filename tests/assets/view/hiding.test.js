import assert from "node:assert/strict";
import { test } from "node:test";

import { hiddenIn } from "../../../assets/view/hiding.js";

test("hidden is what the link hides, and the panels there are not", () => {
  const names = hiddenIn({ hidden: ["noise", "gradients"], network: {} }, ["draw"]);
  assert.deepEqual([...names], ["noise", "gradients", "draw"]);
});

test("images have no test points to show and none to paint", () => {
  const names = hiddenIn({ hidden: [], network: { images: { side: 8 } } }, []);
  assert.deepEqual([...names], ["show_test", "paint"]);
});
