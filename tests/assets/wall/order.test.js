import assert from "node:assert/strict";
import { test } from "node:test";

import { inOrder } from "../../../assets/wall/order.js";

const met = { text: "", reached: true };
const open = { text: "", reached: false };
const students = [
  { number: 1, name: "Kurt", test_loss: 0.3, epoch: 10, diverged: false, goal: open },
  { number: 2, name: "ada 10", test_loss: 0.1, epoch: 50, diverged: true, goal: null },
  { number: 3, name: "Ada 2", test_loss: 0.3, epoch: 50, diverged: false, goal: met },
  { number: 4, name: "Émilie", test_loss: 0.2, epoch: 0, diverged: false, goal: open },
];
const order = (by) => inOrder(students, by).map(({ number }) => number);

test("names are in the order of a dictionary, and numbers in them in theirs", () => {
  assert.deepEqual(order("name"), [3, 2, 4, 1]);
});

test("the least loss comes first, and a run that has diverged last", () => {
  assert.deepEqual(order("test_loss"), [4, 1, 3, 2]);
});

test("who came farthest comes first, and equals stay as they joined", () => {
  assert.deepEqual(order("epoch"), [2, 3, 1, 4]);
});

test("goals that are reached come first, then those that are set, by their losses", () => {
  assert.deepEqual(order("goal"), [3, 4, 1, 2]);
});

test("the list itself stays as it is", () => {
  order("epoch");
  assert.deepEqual(students.map(({ number }) => number), [1, 2, 3, 4]);
});
