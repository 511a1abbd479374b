import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { RunTo } from "../../../assets/transport/run_to.js";

let acts, runTo, focused;

beforeEach(() => {
  acts = [];
  focused = null;
  runTo = new RunTo((action) => acts.push(action));
  for (const [name, node] of [["button", runTo.button], ["value", value()]]) node.focus = () => (focused = name);
});

const value = () => runTo.node.find("run-to-value");
const goal = () => runTo.node.find("run-to-goal");
const sheet = () => runTo.node.children[1];
const choose = (name) => {
  goal().value = name;
  goal().dispatchEvent(new Event("change"));
};
const type = (text) => {
  value().value = text;
  value().dispatchEvent(new Event("input"));
};
const submit = () => sheet().dispatchEvent(new Event("submit", { cancelable: true }));

test("the button opens and closes what asks for it, and the number is ready to be typed", () => {
  assert.ok(sheet().hidden);
  runTo.button.click();
  assert.deepEqual([sheet().hidden, runTo.button.getAttribute("aria-expanded"), focused], [false, "true", "value"]);
  runTo.button.click();
  assert.ok(sheet().hidden);
});

for (const [name, text, unit] of [["epoch", "300", ""], ["test_loss", "0.04", ""], ["patience", "25", "epochs"]])
  test(`it asks for ${name}`, () => {
    runTo.button.click();
    choose(name);
    assert.equal(sheet().children[1].children[1].textContent, unit);
    type(text);
    assert.equal(submit(), false, "the page would be left");
    assert.deepEqual(acts, [{ act: "run_to", goal: name, value: Number(text) }]);
    assert.deepEqual([sheet().hidden, focused], [true, "button"]);
  });

for (const [name, text, rule] of [["epoch", "", "number"], ["epoch", "2.5", "whole"], ["epoch", "0", "least 1"], ["test_loss", "-1", "least 0"]])
  test(`"${text}" is not sent for ${name}, and it is said why`, () => {
    choose(name);
    type(text);
    submit();
    assert.deepEqual(acts, []);
    assert.ok(value().problem.startsWith("until ") && value().problem.includes(rule), value().problem);
    choose(name === "epoch" ? "patience" : "epoch");
    assert.equal(value().problem, "");
  });

test("each goal has the number that stood there last", () => {
  type("70");
  choose("test_loss");
  assert.equal(value().value, "0.05");
  choose("epoch");
  assert.equal(value().value, "70");
});

test("Escape closes it, and nothing else hears of that", () => {
  runTo.button.click();
  const escape = Object.assign(new Event("keydown", { cancelable: true }), { key: "Escape" });
  let heard = false;
  escape.stopPropagation = () => (heard = true);
  runTo.node.dispatchEvent(escape);
  assert.deepEqual([sheet().hidden, focused, heard], [true, "button", true]);
});

test("what it plays until is said while it does", () => {
  const running = runTo.node.find("run-to-running");
  runTo.tell("until epoch 300");
  assert.deepEqual([running.hidden, running.textContent], [false, "until epoch 300"]);
  runTo.tell(null);
  assert.ok(running.hidden);
});
