import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Appearance } from "../../../assets/view/appearance.js";

const LINKED = { show_test: true, discretize: false, quantity: "loss", scale: "log", focus: false, projector: false };
let acts, changes, appearance;

beforeEach(() => {
  [acts, changes] = [[], []];
  appearance = new Appearance((action) => acts.push(action));
  appearance.onChange(({ name, value }) => changes.push([name, value]));
});

test("what the visitor wants is told to the server and to all who listen, once", () => {
  appearance.set("scale", "log");
  appearance.set("scale", "log");
  assert.equal(appearance.get("scale"), "log");
  assert.deepEqual(acts, [{ act: "look", name: "scale", value: "log" }]);
  assert.deepEqual(changes, [["scale", "log"]]);
});

test("what the server says is not told back to it", () => {
  appearance.receive(LINKED);
  assert.deepEqual(appearance.state, LINKED);
  assert.deepEqual(acts, []);
  assert.deepEqual(changes, [["show_test", true], ["scale", "log"]]);
});

test("a listener finds the new state", () => {
  let seen;
  appearance.onChange(() => (seen = appearance.state.projector));
  appearance.toggle("projector");
  assert.equal(seen, true);
  appearance.toggle("projector");
  assert.equal(seen, false);
  assert.deepEqual(acts.map(({ value }) => value), [true, false]);
});
