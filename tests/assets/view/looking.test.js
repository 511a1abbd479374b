import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { hasUnit, isSame, Looking } from "../../../assets/view/looking.js";
import { FakeClock } from "../fake_clock.js";

const network = { inputs: [1, 2], layers: [{ units: 4 }, { units: 2 }], outputs: ["a", "b", "c"] };
const unit = (layer, unit) => ({ layer, unit });

let clock, asked, changes, looking;

beforeEach(() => {
  clock = new FakeClock();
  asked = [];
  changes = 0;
  looking = new Looking({ act: (action) => asked.push(action), changed: () => changes++ }, clock);
  looking.setup(network, null);
});

test("what is pointed at is looked at, and after it what was pinned", () => {
  looking.pin(unit(1, 0));
  looking.hover(unit(2, 1));
  assert.deepEqual(looking.target, unit(2, 1));
  looking.hover(null);
  assert.deepEqual(looking.target, unit(1, 0));
  assert.equal(changes, 3);
});

test("pinned again, a unit is let go; another takes its place", () => {
  looking.pin(unit(1, 0));
  looking.pin(unit(1, 1));
  assert.deepEqual(looking.pinned, unit(1, 1));
  looking.pin(unit(1, 1));
  assert.equal(looking.pinned, null);
  looking.unpin();
  assert.equal(looking.pinned, null);
});

test("sweeping over units, the server is asked for the last one only", () => {
  for (const i of [0, 1, 2, 3]) {
    looking.hover(unit(1, i));
    clock.advance(79);
  }
  assert.deepEqual(asked, []);
  clock.advance(1);
  assert.deepEqual(asked, [{ act: "show", layer: 1, unit: 3 }]);
});

test("the server is not asked for what it was asked for last", () => {
  looking.hover(unit(1, 2));
  clock.advance(80);
  looking.hover(null);
  looking.hover(unit(1, 2));
  clock.advance(80);
  assert.equal(asked.length, 1);
  looking.hover(null);
  clock.advance(80);
  assert.deepEqual(asked[1], { act: "show", layer: null, unit: 0 });
});

test("inputs are known here, and not asked for", () => {
  looking.hover(unit(0, 1));
  clock.advance(80);
  assert.deepEqual(looking.target, unit(0, 1));
  assert.deepEqual(asked, []);
});

test("an image is not looked at in the plane", () => {
  looking.setup({ ...network, images: { side: 8 } }, null);
  looking.hover(unit(0, 0));
  assert.equal(looking.target, null);
  looking.hover(unit(1, 0));
  assert.deepEqual(looking.target, unit(1, 0));
});

test("another network keeps what it has, too, and forgets the rest", () => {
  looking.pin(unit(1, 3));
  looking.hover(unit(2, 1));
  looking.setup({ ...network, layers: [{ units: 4 }] }, [1, 3]);
  assert.deepEqual(looking.target, unit(2, 1)); // an output now
  looking.setup({ ...network, layers: [{ units: 3 }], outputs: ["y"] }, null);
  assert.equal(looking.target, null);
});

test("what another run shows already is not asked for", () => {
  looking.pin(unit(1, 3));
  looking.setup(network, [1, 3]);
  looking.ask();
  assert.deepEqual(asked, []);
  looking.setup(network, null);
  looking.ask();
  assert.equal(asked.length, 1);
});

test("a network has the units of its columns, the inputs and outputs among them", () => {
  const has = (layer) => [...Array(6).keys()].filter((i) => hasUnit(network, unit(layer, i))).length;
  assert.deepEqual([0, 1, 2, 3, 4].map(has), [2, 4, 2, 3, 0]);
});

test("units are the same by layer and number, and none is the same as none", () => {
  assert.ok(isSame(unit(1, 2), unit(1, 2)) && isSame(null, undefined));
  assert.ok(!isSame(unit(1, 2), unit(2, 2)) && !isSame(unit(1, 2), null));
});
