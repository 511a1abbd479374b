import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Tabs } from "../../../assets/parts/tabs.js";

let tabs, chosen, focused;

const key = (name) => tabs.node.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key: name }));
const states = () => tabs.node.children.map(({ attributes }) => [attributes["aria-selected"], attributes.tabindex]);

beforeEach(() => {
  chosen = [];
  focused = [];
  const names = ["loss", "accuracy", "gradients"];
  tabs = new Tabs(
    "What is drawn",
    "quantity",
    names.map((name) => ({ name, label: name, panel: `of-${name}` })),
    (name) => {
      chosen.push(name);
      tabs.show(name);
    },
  );
  tabs.node.children.forEach((tab, i) => (tab.focus = () => focused.push(names[i])));
});

test("the first is chosen, and the only tab stop", () => {
  assert.deepEqual(states(), [["true", "0"], ["false", "-1"], ["false", "-1"]]); // prettier-ignore
});

test("arrow keys choose the next one and go there, round and round", () => {
  for (const name of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"]) key(name);
  assert.deepEqual(chosen, ["accuracy", "gradients", "loss", "gradients", "loss", "gradients"]);
  assert.deepEqual(focused, chosen);
});

test("those that are not offered are passed over", () => {
  tabs.offer(["loss", "gradients"]);
  key("ArrowRight");
  assert.deepEqual(chosen, ["gradients"]);
});

test("other keys are left alone", () => {
  assert.ok(key("ArrowDown"));
  assert.deepEqual(chosen, []);
});
