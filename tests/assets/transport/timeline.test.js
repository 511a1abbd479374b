import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Timeline } from "../../../assets/transport/timeline.js";

let timeline, slider, acts;
const AREA = { left: 40, width: 100, top: 8, height: 100, from: 0, to: 40, whole: true };

const key = (name, more = {}) =>
  slider.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key: name, ...more }));
const slide = (value) => {
  slider.value = String(value);
  slider.dispatchEvent(new Event("input"));
};
const epochs = () => acts.map(({ epoch }) => epoch);

beforeEach(() => {
  acts = [];
  timeline = new Timeline((action) => acts.push(action));
  slider = timeline.node.find("timeline");
  timeline.show(Float32Array.of(0, 10, 20, 30, 40), null);
  timeline.place(AREA);
});

test("the handle's middle runs from one end of the axis to the other", () => {
  assert.deepEqual([slider.min, slider.max, slider.value], ["0", "40", "40"]);
  assert.deepEqual([slider.style.left, slider.style.width, slider.style.top], ["33px", "114px", "108px"]);
});

test("it snaps to the epochs of the history", () => {
  slide(14);
  assert.deepEqual(acts, [{ act: "look_back", epoch: 10, settled: false }]);
  assert.equal(slider.value, "10");
  assert.equal(slider.getAttribute("aria-valuetext"), "epoch 10");
});

test("at the right end it is now, though more epochs have come than are drawn", () => {
  timeline.show(Float32Array.of(0, 10, 20, 30, 40, 50), null);
  assert.equal(slider.value, "40");
  slide(40);
  assert.deepEqual(epochs(), [null]);
  assert.equal(slider.getAttribute("aria-valuetext"), "now");
});

test("at the right end of a zoom it is the epoch there", () => {
  timeline.place({ ...AREA, from: 5, to: 20, whole: false });
  slide(20);
  assert.deepEqual(epochs(), [20]);
});

test("arrow keys go to the next recorded epoch, from where they went before", () => {
  for (const name of ["ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp"]) key(name);
  assert.deepEqual(epochs(), [30, 20, 30, null]);
});

test("Home, End and the page keys go far, and no further than there is history", () => {
  for (const name of ["Home", "PageUp", "PageDown", "End"]) key(name);
  assert.deepEqual(epochs(), [0, null, 0, null]);
});

test("other keys, and those with Ctrl, are left alone", () => {
  for (const allowed of [key("a"), key("Home", { ctrlKey: true })]) assert.ok(allowed, "was prevented");
  assert.deepEqual(acts, []);
});

test("a click goes to the nearest epoch", () => {
  timeline.goTo(26);
  assert.deepEqual(acts, [{ act: "look_back", epoch: 30, settled: true }]);
});

test("in somebody's hand the handle does not follow the server", () => {
  slider.dispatchEvent(new Event("pointerdown"));
  slide(10);
  timeline.show(Float32Array.of(0, 10, 20, 30, 40), 30);
  assert.equal(slider.value, "10");
  slider.dispatchEvent(new Event("pointerup"));
  timeline.show(Float32Array.of(0, 10, 20, 30, 40), 30);
  assert.equal(slider.value, "30");
});

test("the buttons are there while one looks back", () => {
  const buttons = timeline.node.children.find(({ attributes }) => attributes.class === "back-and-on");
  assert.equal(buttons.hidden, true);
  timeline.show(Float32Array.of(0, 10), 0);
  assert.equal(buttons.hidden, false);
  timeline.node.find("continue").click();
  timeline.node.find("now").click();
  assert.deepEqual(acts, [{ act: "continue" }, { act: "look_back", epoch: null }]);
});

test("with one epoch there is nowhere to go", () => {
  timeline.show(Float32Array.of(0), null);
  timeline.goTo(0);
  assert.equal(slider.disabled, true);
  assert.deepEqual(acts, []);
});
