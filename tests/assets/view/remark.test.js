import assert from "node:assert/strict";
import { test } from "node:test";

import { Remark } from "../../../assets/view/remark.js";
import { FakeClock } from "../fake_clock.js";

test("a remark stays for a while, unless another is to be read at once", () => {
  const clock = new FakeClock();
  const said = [];
  const remark = new Remark((text) => said.push(text), clock);
  remark.say("first", false);
  clock.advance(1000);
  remark.say("too early", false);
  assert.deepEqual(said, ["first"]);
  clock.advance(500);
  remark.say("second", false);
  assert.deepEqual(said, ["first", "second"]);
  remark.say("at once", true);
  clock.advance(1499);
  remark.say("too early", false);
  assert.deepEqual(said, ["first", "second", "at once"]);
});
