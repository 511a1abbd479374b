import assert from "node:assert/strict";
import { test } from "node:test";

import "../fake_page.js";

import { bringsBack } from "../../../assets/view/blank.js";
import { chooseLit } from "../../../assets/view/spotlight.js";
import { scrollsOn, StepTop } from "../../../assets/view/steps.js";

test("the picture that is aimed at is lit, and once more it is not", () => {
  assert.equal(chooseLit(4, 2, -1), 2);
  assert.equal(chooseLit(4, 2, 0), 2);
  assert.equal(chooseLit(4, 2, 2), -1);
});

test("with none aimed at, each is lit in turn, and then none", () => {
  const turns = [-1];
  for (let i = 0; i < 4; i++) turns.push(chooseLit(3, -1, turns.at(-1)));
  assert.deepEqual(turns, [-1, 0, 1, 2, -1]);
  assert.equal(chooseLit(0, -1, -1), -1);
});

test("any key ends a blank page, but not what only begins one, or is the browser's", () => {
  const press = (key, more = {}) => bringsBack({ key, ctrlKey: false, altKey: false, metaKey: false, ...more });
  for (const key of ["a", " ", "Escape", "PageDown", "."]) assert.ok(press(key), key);
  for (const key of ["Shift", "Control", "Meta"]) assert.ok(!press(key), key);
  assert.ok(!press("r", { ctrlKey: true }));
});

test("a page that is not at its end yet is scrolled on", () => {
  const at = (scrollTop) => ({ scrollTop, scrollHeight: 900, clientHeight: 600 });
  assert.ok(scrollsOn(at(0), true));
  assert.ok(!scrollsOn(at(300), true));
  assert.ok(!scrollsOn(at(0), false));
  assert.ok(scrollsOn(at(300), false));
});

test("another step is shown from its top, but the same one stays where it is", () => {
  let scrolled = 0;
  const top = new StepTop();
  const turn = (place) => top.receive(place && { place }, { scrollTo: () => scrolled++ });
  turn("xor 1");
  turn("xor 1");
  assert.equal(scrolled, 1);
  turn("xor 2");
  assert.equal(scrolled, 2);
  turn(null);
  assert.equal(scrolled, 2);
  turn("xor 2");
  assert.equal(scrolled, 3);
});
