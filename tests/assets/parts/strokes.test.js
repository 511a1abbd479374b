import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { followStrokes, inParts } from "../../../assets/parts/strokes.js";

let element, told, captured;

beforeEach(() => {
  element = new EventTarget();
  captured = [];
  element.setPointerCapture = (id) => captured.push(id);
  told = [];
  followStrokes(element, { begin: () => told.push("begin"), move: ({ x }) => told.push(x), end: () => told.push("end") });
});

const send = (name, { x = 0, button = 0 } = {}) => {
  const event = Object.assign(new Event(name, { cancelable: true }), { x, button, pointerId: 5 });
  element.dispatchEvent(event);
  return event;
};

test("a stroke begins where the pointer is pressed, follows it, and ends with its release", () => {
  const press = send("pointerdown", { x: 1 });
  send("pointermove", { x: 2 });
  send("pointermove", { x: 3 });
  send("pointerup");
  assert.deepEqual(told, ["begin", 1, 2, 3, "end"]);
  assert.ok(press.defaultPrevented);
  assert.deepEqual(captured, [5]);
});

test("a pointer that only passes leaves no stroke", () => {
  send("pointermove", { x: 2 });
  send("pointerup");
  assert.deepEqual(told, []);
});

test("only the main button draws", () => {
  send("pointerdown", { button: 2 });
  send("pointermove");
  assert.deepEqual(told, []);
});

test("a stroke that is broken off ends, and nothing follows", () => {
  send("pointerdown", { x: 1 });
  send("pointercancel");
  send("pointermove", { x: 2 });
  send("pointerup");
  assert.deepEqual(told, ["begin", 1, "end"]);
});

test("a stroke longer than a message may be is sent in parts, and nothing of it is lost", () => {
  assert.deepEqual(inParts([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
  assert.deepEqual(inParts([1, 2], 2), [[1, 2]]);
  assert.deepEqual(inParts([], 2), []);
});
