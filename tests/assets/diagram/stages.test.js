import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { STAGES, Stages } from "../../../assets/diagram/stages.js";
import { FakeClock } from "../fake_clock.js";

let clock, stages, moved, wanted, still;

beforeEach(() => {
  clock = new FakeClock();
  moved = [];
  wanted = [];
  still = false;
  const events = { moved: () => moved.push(stages.progress), wanted: (next) => wanted.push(next) };
  stages = new Stages(events, () => still, clock);
});

test("a stage runs for its time and rests when it is complete", () => {
  stages.begin("loss"); // 600 ms
  clock.advance(300);
  assert.equal(stages.progress, 0.5);
  clock.advance(300);
  assert.equal(stages.progress, 1);
  const frames = moved.length;
  clock.advance(10_000);
  assert.equal(moved.length, frames);
  assert.deepEqual(moved, [...moved].sort((a, b) => a - b));
  assert.deepEqual(wanted, []);
});

test("going on in the middle of a stage completes it, going on after it wants the next", () => {
  stages.begin("forward");
  clock.advance(100);
  stages.goOn();
  assert.deepEqual(wanted, []);
  clock.frames(1);
  assert.equal(stages.progress, 1);
  stages.goOn();
  assert.deepEqual(wanted, ["loss"]);
});

test("after the last stage there is no next", () => {
  assert.equal(STAGES.at(-1), "step");
  stages.begin("step");
  clock.advance(1600);
  stages.goOn();
  assert.deepEqual(wanted, [undefined]);
});

test("at the calm pace the next is wanted by itself, after time to read", () => {
  stages.setPace(true);
  stages.begin("minibatch"); // 500 ms
  clock.advance(500 + 1990);
  assert.deepEqual(wanted, []);
  clock.advance(20);
  assert.deepEqual(wanted, ["forward"]);
});

test("whoever turns to the calm pace after a stage goes on at once, and can stop again", () => {
  stages.begin("minibatch");
  clock.advance(500);
  stages.setPace(true);
  assert.deepEqual(wanted, ["forward"]);
  stages.begin("forward");
  clock.advance(2200);
  stages.setPace(false);
  clock.advance(10_000);
  assert.deepEqual(wanted, ["forward"]);
});

test("a stage that begins ends the one before", () => {
  stages.begin("forward");
  clock.advance(1100);
  stages.begin("backward");
  assert.equal(stages.progress, 0);
  moved.length = 0;
  clock.frames(1);
  assert.equal(moved.length, 1); // and not one for each
});

test("once stopped nothing moves, nor is anything wanted", () => {
  stages.setPace(true);
  stages.begin("loss");
  clock.advance(100);
  stages.stop();
  moved.length = 0;
  clock.advance(10_000);
  assert.deepEqual([moved, wanted], [[], []]);
});

test("where nothing shall move by itself a stage is complete at once", () => {
  still = true;
  stages.begin("backward");
  clock.frames(1);
  assert.deepEqual(moved, [1]);
});
