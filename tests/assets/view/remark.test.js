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

test("the numbers of a remark are always those said last", () => {
  const clock = new FakeClock();
  const said = [];
  const remark = new Remark((text, isNew) => said.push([text, isNew]), clock);
  remark.say("Epoch 1: the loss is 0.5, 3% above", false);
  remark.say("Epoch 1,000: the loss is −0.25, 40% above", false);
  remark.say("Epoch 1,500: the loss is −0.25, and it hardly moves", false);
  assert.deepEqual(said, [
    ["Epoch 1: the loss is 0.5, 3% above", true],
    ["Epoch 1,000: the loss is −0.25, 40% above", false],
  ]);
  clock.advance(1500);
  remark.say("Epoch 1,500: the loss is −0.25, and it hardly moves", false);
  assert.deepEqual(said.at(-1), ["Epoch 1,500: the loss is −0.25, and it hardly moves", true]);
});
