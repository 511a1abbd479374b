import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Controls, titleOf } from "../../../assets/transport/controls.js";
import { FakeElement } from "../fake_page.js";
import { describedControls } from "../networks.js";

let acts, playing, controls, bar;

beforeEach(() => {
  acts = [];
  playing = false;
  controls = new Controls({ act: (action) => acts.push(action), playing: () => playing });
  bar = new FakeElement("section");
  bar.append(...controls.nodes);
  controls.setup({ controls: describedControls(), speeds: [["1 batch", "1 batch"], ["1 epoch", "1 epoch"]] });
});

const label = () => bar.find("play").textContent;
const drawn = () => bar.find("play").all("d")[0];

test("each button asks for what it is there for", () => {
  for (const testid of ["reset", "step", "epoch-step"]) bar.find(testid).click();
  assert.deepEqual(acts, [{ act: "reset" }, { act: "step" }, { act: "epoch" }]);
});

test("play plays or, while it plays, pauses", () => {
  bar.find("play").click();
  playing = true;
  bar.find("play").click();
  assert.deepEqual(acts, [{ act: "play", on: true }, { act: "play", on: false }]);
});

test("a press on play is seen at once, in word and picture", () => {
  const [before, triangle] = [label(), drawn()];
  playing = true; // as a press counts at once
  bar.find("play").click();
  assert.deepEqual([before, label()], ["Play", "Pause"]);
  assert.notEqual(drawn(), triangle);
  playing = false;
  controls.show();
  assert.equal(label(), "Play");
  assert.equal(drawn(), triangle);
});

test("without a run nothing is pressed, neither by mouse nor by key", () => {
  playing = true;
  controls.show();
  playing = false; // forgotten
  controls.enable(false);
  assert.equal(label(), "Play");
  assert.ok(bar.find("play").disabled);
  for (const name of ["play", "reset", "step", "epoch"]) controls.press(name);
  assert.deepEqual(acts, []);
  controls.enable(true);
  controls.press("step");
  assert.deepEqual(acts, [{ act: "step" }]);
});

test("a question to be answered and a class that is paused lock each for themselves", () => {
  const pressable = () => ["reset", "play", "step", "epoch-step"].filter((name) => !bar.find(name).disabled);
  controls.lock(true);
  assert.deepEqual([pressable(), label()], [["reset"], "Locked"]);
  controls.allow(false);
  controls.lock(false);
  assert.deepEqual([pressable(), label()], [[], "Play"]);
  controls.enable(true); // another visit of the same class
  assert.deepEqual(pressable(), []);
  controls.lock(true);
  controls.allow(true);
  assert.deepEqual(pressable(), ["reset"]);
  controls.lock(false);
  assert.deepEqual(pressable(), ["reset", "play", "step", "epoch-step"]);
});

test("titles say what a control does, and its key", () => {
  assert.equal(titleOf({ help: "Train" }), "Train");
  assert.equal(titleOf({ help: "Entraîner", key_name: "Espace" }), "Entraîner (Espace)");
  assert.equal(bar.find("play").title, "Train, or pause (Space)");
  assert.equal(bar.find("play").getAttribute("aria-keyshortcuts"), "Space");
  assert.equal(bar.find("reset").textContent, "Reset");
});

test("a link hides each by its name", () => {
  assert.deepEqual(bar.all("data-name"), ["reset", "play", "step", "epoch", "speed", "run_to", "undo"]);
});

test("the speed in use is shown, and another is asked for", () => {
  controls.show("1 epoch");
  const speed = bar.find("speed");
  assert.equal(speed.value, "1 epoch");
  assert.deepEqual(speed.all("value"), ["1 batch", "1 epoch"]);
  speed.value = "1 batch";
  speed.dispatchEvent(new Event("change"));
  controls.show(); // not answered yet
  assert.equal(speed.value, "1 batch");
  assert.deepEqual(acts, [{ act: "speed", speed: "1 batch" }]);
});

test("a change can be taken back where there is one, by its button and by its key", () => {
  const undo = bar.find("undo");
  undo.classList = { toggle: (name, on) => (undo[name] = on) };
  controls.tell({ goal: null, undo: null });
  assert.deepEqual([undo.disabled, undo.none], [true, true]);
  controls.press("undo");
  assert.deepEqual(acts, []);
  controls.tell({ goal: null, undo: { label: "Redo", help: "Bring back: Noise" } });
  assert.deepEqual([undo.textContent, undo.title, undo.disabled], ["Redo", "Bring back: Noise", false]);
  controls.press("undo");
  undo.click();
  assert.deepEqual(acts, [{ act: "undo" }, { act: "undo" }]);
});
