import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { CurvesInTurn } from "../../../assets/plots/curves_in_turn.js";
import { FakeClock } from "../fake_clock.js";

let clock, log, curves, pictures;

/** A picture that takes so long to update. */
const picture = (name, cost) => ({
  inSight: true,
  follow: (frame) => log.push(`${name} follows ${frame}`),
  forget: () => log.push(`${name} forgets`),
  update: () => {
    log.push(`${name} updates`);
    clock.advance(cost);
  },
});
const prepare = (cost) => {
  clock = new FakeClock();
  log = [];
  pictures = [picture("loss", cost), picture("gradients", cost)];
  curves = new CurvesInTurn(pictures, clock);
};
const updates = () => log.filter((line) => line.endsWith("updates"));
/** So many frames, one each 10 ms. */
const play = (n) => {
  for (let i = 0; i < n; i++) {
    clock.advance(10);
    curves.follow(i, {});
  }
};

beforeEach(() => prepare(0));

test("both know every frame", () => {
  play(3);
  for (const name of ["loss", "gradients"])
    assert.deepEqual(
      log.filter((line) => line.startsWith(`${name} follows`)),
      [0, 1, 2].map((i) => `${name} follows ${i}`),
    );
});

test("every second frame one of them is drawn, in turn", () => {
  play(8);
  assert.deepEqual(updates(), ["loss updates", "gradients updates", "loss updates", "gradients updates"]);
});

test("what is not in sight has no turn, and leaves the other's rate as it is", () => {
  pictures[1].inSight = false;
  play(8);
  assert.deepEqual(updates(), ["loss updates", "loss updates"]);
});

test("with nothing in sight nothing is drawn", () => {
  for (const one of pictures) one.inSight = false;
  play(8);
  assert.deepEqual(updates(), []);
});

test("where drawing is slow, it takes an eleventh of the time at most", () => {
  prepare(40);
  play(1000);
  const share = (40 * updates().length) / (clock.now() - 1000);
  assert.ok(share > 0.06 && share <= 1 / 11 + 0.005, `it takes ${share}`);
});

test("at rest both are drawn, however slow", () => {
  prepare(1000);
  play(2);
  log = [];
  curves.catchUp();
  assert.deepEqual(updates(), ["loss updates", "gradients updates"]);
});

test("a frame may be in sight without being drawn", () => {
  for (let i = 0; i < 10; i++) curves.attend(i, {});
  assert.deepEqual(updates(), []);
});

test("both forget the last run", () => {
  curves.forget();
  assert.deepEqual(log, ["loss forgets", "gradients forgets"]);
});
