import assert from "node:assert/strict";
import { test } from "node:test";

import { Teller } from "../../../assets/view/page_height.js";
import { FakeClock } from "../fake_clock.js";

test("another height is told at once, the next after a while, and the latest in the end", () => {
  const clock = new FakeClock();
  const told = [];
  const teller = new Teller(({ type, height }) => told.push(`${type} ${height}`), clock);
  teller.say(0);
  teller.say(500.2);
  for (const height of [501, 502.5, 600, 700]) teller.say(height);
  assert.deepEqual(told, ["mlp-playground-height 501"]);
  clock.advance(100);
  assert.deepEqual(told.slice(1), ["mlp-playground-height 700"]);
  clock.advance(100);
  teller.say(700);
  clock.advance(100);
  assert.equal(told.length, 2);
  teller.say(650);
  assert.equal(told.at(-1), "mlp-playground-height 650");
});
