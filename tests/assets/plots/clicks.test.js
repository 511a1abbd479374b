import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { listenToClicks } from "../../../assets/plots/clicks.js";
import { FakeClock } from "../fake_clock.js";

let node, clock, clicked;

globalThis.window = new EventTarget();

const pointer = (type, clientX, pointerType = "mouse") =>
  Object.assign(new Event(type), { clientX, clientY: 0, pointerType });
const press = (from, to = from, end = "pointerup", pointerType) => {
  node.dispatchEvent(pointer("pointerdown", from, pointerType));
  window.dispatchEvent(pointer(end, to, pointerType));
};

beforeEach(() => {
  node = new EventTarget();
  clock = new FakeClock();
  clicked = [];
  listenToClicks(node, ({ clientX }) => clicked.push(clientX), clock);
});

test("a click counts, once it is no double click", () => {
  press(10);
  assert.deepEqual(clicked, []);
  clock.advance(300);
  assert.deepEqual(clicked, [10]);
});

test("a drag is none", () => {
  press(10, 30);
  clock.advance(300);
  assert.deepEqual(clicked, []);
});

test("of a double click neither half counts", () => {
  press(10);
  clock.advance(100);
  press(11);
  clock.advance(300);
  assert.deepEqual(clicked, []);
});

test("a finger that begins to scroll has not clicked, and one that taps has at once", () => {
  press(10, 10, "pointercancel", "touch");
  window.dispatchEvent(pointer("pointerup", 10, "touch"));
  assert.deepEqual(clicked, []);
  press(20, 20, "pointerup", "touch");
  assert.deepEqual(clicked, [20]);
});
