import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { labelOf, linesOf, standsAbove } from "../../../assets/plots/goal_lines.js";

const LINES = [["test_loss", 0.2], ["accuracy", 0.9], ["train_loss", 0.2], ["train_loss", 0.1]];

test("the chart of the loss has the goals of losses, that of the accuracy those of accuracies", () => {
  assert.deepEqual(linesOf(LINES, false), [["test_loss", 0.2], ["train_loss", 0.1]]);
  assert.deepEqual(linesOf(LINES, true), [["accuracy", 0.9]]);
  assert.deepEqual(linesOf([["accuracy", 0.2], ["test_loss", 0.2]], false), [["test_loss", 0.2]]);
});

test("a label says the limit, and of what where there are several", () => {
  assert.equal(labelOf(["test_loss", 0.2], true, true), "goal 0.2");
  assert.equal(labelOf(["accuracy", 0.9], true, true), "goal 90.0%");
  assert.equal(labelOf(["accuracy", 0.9], true, false), "goal 0.9");
  assert.equal(labelOf(["train_loss", 0.1], false, true), "goal: training 0.1");
});

test("a label stands below its line, or above where there is no room", () => {
  assert.ok(!standsAbove(50, 100, 1));
  assert.ok(standsAbove(90, 100, 1));
  assert.ok(standsAbove(75, 100, 1.5));
});
