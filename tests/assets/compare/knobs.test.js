// The settings of a run: what was refused leaves its field.

import "../fake_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

const { Knobs } = await import("../../../assets/compare/knobs.js");

const words = { label: "", help: "" };
const knob = { name: "hidden_layer_sizes", label: "Hidden layers", help: "", value: "4-2", choices: null };
const lane = { letter: "A", name: "", pinned: null, difference: [], knobs: [knob] };

/** The field of the layers, and what was asked for. */
function makeField() {
  const asked = [];
  const knobs = new Knobs((action) => asked.push(action));
  knobs.describe(lane, { buttons: { name: words }, limits: { max_name: 24 } });
  const [field] = knobs.node.children[0].children.filter(({ tagName }) => tagName === "INPUT");
  return { knobs, field, asked };
}

test("what was refused gives way to what is", () => {
  const { knobs, field, asked } = makeField();
  field.value = "9999";
  field.dispatchEvent(new Event("change"));
  assert.deepEqual(asked, [{ act: "change_lane", lane: "A", name: "hidden_layer_sizes", value: "9999" }]);
  knobs.settle();
  assert.equal(field.value, "4-2");
});

test("what is being typed stays", () => {
  const { knobs, field } = makeField();
  field.value = "8";
  document.activeElement = field;
  knobs.settle();
  document.activeElement = null;
  assert.equal(field.value, "8");
});
