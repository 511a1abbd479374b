// The order of the wall. What is equal stays in the order of joining, so that nothing jumps without a reason.

/** @import { Student, WallOrder } from "../messages.js" */

/** How far the goal is: none, set, reached. @param {Pick<Student, "goal">} student */
const rank = ({ goal }) => (goal ? (goal.reached ? 0 : 1) : 2);

/** @type {Record<WallOrder, (a: Student, b: Student) => number>} */
const COMPARE = {
  name: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: "base" }),
  test_loss: (a, b) => Number(a.diverged) - Number(b.diverged) || a.test_loss - b.test_loss,
  epoch: (a, b) => b.epoch - a.epoch,
  goal: (a, b) => rank(a) - rank(b) || a.test_loss - b.test_loss,
};

/**
 * @template {Student} S
 * @param {S[]} students
 * @param {WallOrder} by
 */
export const inOrder = (students, by) => [...students].sort((a, b) => COMPARE[by](a, b) || a.number - b.number);
