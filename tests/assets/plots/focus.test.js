import assert from "node:assert/strict";
import { test } from "node:test";

import { Focus, focusOn, steady } from "../../../assets/plots/focus.js";

const EPOCHS = Float32Array.from({ length: 101 }, (_, i) => i);
const SPIKE = Float32Array.from(EPOCHS, (epoch) => (epoch < 10 ? 100 : 1 / (1 + epoch)));

test("the values of the first tenth of the epochs count for nothing", () => {
  const [low, high] = focusOn(EPOCHS, [SPIKE], false);
  assert.equal(low, 0);
  assert.ok(high > SPIKE[10] && high < 1.1 * SPIKE[10]);
});

test("a logarithmic axis is in decades, and holds the least, too", () => {
  const [low, high] = focusOn(EPOCHS, [SPIKE], true);
  assert.ok(low < Math.log10(SPIKE[100]) && high > Math.log10(SPIKE[10]) && high < 0);
});

test("of several curves all count, and what is not finite does not", () => {
  const [, high] = focusOn(EPOCHS, [SPIKE, EPOCHS.map(() => 0.5), EPOCHS.map(() => NaN)], false);
  assert.ok(high > 0.5 && high < 0.6);
  assert.equal(focusOn(EPOCHS, [EPOCHS.map(() => NaN)], false), null);
  assert.equal(focusOn([], [], false), null);
});

test("a curve that stays the same has room around it", () => {
  const [low, high] = focusOn(EPOCHS, [EPOCHS.map(() => 0.01)], true);
  assert.ok(high > low);
});

test("a range stays while it holds what is needed, and is not much larger", () => {
  const drawn = [0, 10];
  assert.equal(steady(drawn, [0, 8]), drawn);
  assert.deepEqual(steady(drawn, [0, 11]), [0, 11]);
  assert.deepEqual(steady(drawn, [0, 2]), [0, 2]);
  assert.deepEqual(steady(null, [0, 2]), [0, 2]);
});

test("it has a range only while it is on", () => {
  const focus = new Focus();
  assert.equal(focus.fit(EPOCHS, [SPIKE], false), null);
  focus.on = true;
  const range = focus.fit(EPOCHS, [SPIKE], false);
  assert.equal(focus.fit(EPOCHS, [SPIKE], false), range);
  focus.forget();
  assert.notEqual(focus.fit(EPOCHS, [SPIKE], false), range);
});
