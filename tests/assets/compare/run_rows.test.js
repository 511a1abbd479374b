// All runs in numbers, as words and as a file.

import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

const { describeRows, writeCsv } = await import("../../../assets/compare/run_rows.js");

const lane = (letter, difference, more = {}) => ({ letter, name: "", pinned: null, difference, knobs: [], ...more });
const numbers = (test_loss, more = {}) => ({
  epoch: 1240,
  train_loss: 0.1234567,
  test_loss,
  train_accuracy: 1,
  test_accuracy: 0.5,
  best_test_loss: 0.25,
  best_epoch: 7,
  diverged: null,
  ...more,
});
const setup = {
  regression: false,
  validates: false,
  lanes: [
    lane("A", [["Learning rate", "0.03"], ["Optimizer", "SGD"]]),
    lane("B", [["Optimizer", "Adam"]], { name: '=1+"x"', pinned: 202 }),
    lane("C", [["Learning rate", "10"]]),
  ],
};
const all = [numbers(0.3), numbers(0.5), numbers(0.9, { diverged: 12 })];

test("a line says what differs, the numbers, and what has become of the run", () => {
  const { head, rows } = describeRows(setup, all);
  assert.deepEqual(head.slice(0, 4), ["Run", "Learning rate", "Optimizer", "Epoch"]);
  assert.deepEqual(rows.map((row) => row.length), [head.length, head.length, head.length]);
  assert.deepEqual(rows.map((row) => row.slice(0, 4)), [
    ["A", "0.03", "SGD", "1,240"],
    ['B =1+"x"', "0.03", "Adam", "1,240"], // what is not told of it is as in the first
    ["C", "10", "SGD", "1,240"],
  ]);
  assert.deepEqual(rows.map((row) => row.at(-1)), ["✓ least test loss now", "pinned at epoch 202", "diverged in epoch 12"]);
  assert.equal(rows[0][6], "50.0%");
});

test("a regression has R² in place of the accuracy", () => {
  const { head, rows } = describeRows({ ...setup, regression: true }, all);
  assert.match(head[6], /R²/);
  assert.equal(rows[0][6], "0.500");
});

test("the file has every digit, and no name is a formula in it", () => {
  const [head, first, second, third, end] = writeCsv(setup, all).split("\r\n");
  assert.equal(head, "run,name,Learning rate,Optimizer,epoch,train_loss,test_loss,test_accuracy,best_test_loss,best_epoch,diverged,pinned");
  assert.equal(first, "A,,0.03,SGD,1240,0.1234567,0.3,0.5,0.25,7,,false");
  assert.ok(second.startsWith(`B,"'=1+""x""",0.03,Adam,`));
  assert.ok(third.endsWith(",12,false"));
  assert.equal(end, "");
});
