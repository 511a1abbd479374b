import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { onLongPress } from "../../../assets/parts/long_press.js";
import { FakeClock } from "../fake_clock.js";
import { FakeElement } from "../fake_page.js";

let clock, node, told, taps;

beforeEach(() => {
  clock = new FakeClock();
  node = new FakeElement("button");
  told = taps = 0;
  globalThis.window = new EventTarget();
  onLongPress(node, { begun: () => told++, over: () => told-- }, clock);
  node.addEventListener("click", () => taps++);
});

const pointer = (type, at = {}) =>
  node.dispatchEvent(Object.assign(new Event(type), { pointerType: "touch", clientX: 0, clientY: 0, ...at }));

test("a finger that rests half a second is told, and has not tapped", () => {
  pointer("pointerdown");
  clock.advance(499);
  assert.equal(told, 0);
  clock.advance(1);
  assert.equal(told, 1);
  pointer("pointerup");
  node.click();
  assert.deepEqual([told, taps], [1, 0]);
  window.dispatchEvent(new Event("pointerdown"));
  assert.equal(told, 0);
});

test("a tap is a tap, and the one after a long press, too", () => {
  pointer("pointerdown");
  clock.advance(600);
  pointer("pointerup");
  node.click();
  pointer("pointerdown");
  clock.advance(100);
  pointer("pointerup");
  node.click();
  clock.advance(600);
  assert.deepEqual([told, taps], [1, 1]);
});

test("a finger that scrolls, and a mouse, are not told", () => {
  pointer("pointerdown");
  pointer("pointermove", { clientY: 30 });
  clock.advance(600);
  pointer("pointerup");
  pointer("pointerdown", { pointerType: "mouse" });
  clock.advance(600);
  assert.equal(told, 0);
});
