// What the charts and the surface show, as rows of words.

/** @import { GoalLine, NetworkDescription } from "../messages.js" */
/** @import { Frame, History } from "../transport/payload.js" */
/** @import { Rows } from "./table.js" */

import { show, showCount, showFixed, showLoss, showSetting } from "../words/numbers.js";
import { IN_NUMBERS as WORDS } from "../words/words.js";
import { chooseRows } from "./epochs.js";

const MAX_ROWS = 11; // epochs
const SIDE = 5; // places along an edge of the plane
const COLUMNS = ["train_loss", "test_loss", "train_accuracy", "test_accuracy"];

/**
 * Losses and scores of a few epochs, the last among them.
 * @param {History} history
 * @param {string[]} parts What training and test samples are called.
 * @param {keyof typeof WORDS.score} score
 * @param {GoalLine[]} [goals] They are the last row.
 * @returns {Rows}
 */
export function lossRows(history, parts, score, goals = []) {
  const { epoch } = history;
  const rows = chooseRows(epoch.length, MAX_ROWS).map((i) => [
    showCount(epoch[i]),
    ...COLUMNS.map((name, k) => (k < 2 ? showLoss(history[name][i]) : showFixed(history[name][i], 3))),
  ]);
  const limits = COLUMNS.map((name) => goals.find(([of]) => of === name || (of === "accuracy" && name === "test_accuracy")));
  if (limits.some(Boolean)) rows.push([WORDS.goal, ...limits.map((goal) => (goal ? showSetting(goal[1]) : ""))]);
  const quantities = [WORDS.loss, WORDS.score[score]];
  return { head: [WORDS.epoch, ...quantities.flatMap((what) => parts.map((part) => WORDS.of(part, what)))], rows };
}

/**
 * @param {string[]} layers Their names.
 * @param {number[]} gradients
 * @returns {Rows}
 */
export const gradientRows = (layers, gradients) => ({
  head: [WORDS.layer, WORDS.gradient],
  rows: layers.map((name, i) => [name, show(gradients[i])]),
});

/**
 * The answers at a few places of the plane, or the values of the unit in sight: the upper row comes first.
 * @param {Frame} frame
 * @param {NetworkDescription} net
 * @param {number} domain How far the plane reaches to every side.
 * @returns {Rows}
 */
export function surfaceRows({ surface, shown, unit_scale }, { classes }, domain) {
  const cells = Math.round(Math.sqrt(surface.length));
  const at = Array.from({ length: SIDE }, (_, i) => Math.floor(((i + 0.5) * cells) / SIDE));
  const place = (/** @type {number} */ cell) => showFixed((2 * (cell + 0.5) * domain) / cells - domain, 1);
  const levels = Math.floor(256 / Math.max(classes.length, 8));
  const scale = shown ? (unit_scale ?? 1) : 1;
  const say = (/** @type {number} */ byte) =>
    !shown && classes.length > 2 ? classes[Math.floor(byte / levels)] : showFixed((byte / 127.5 - 1) * scale, 2);
  return {
    head: [WORDS.place, ...at.map((column) => `x₁ ${place(column)}`)],
    rows: at.map((row) => [
      `x₂ ${place(cells - 1 - row)}`,
      ...at.map((column) => say(surface[row * cells + column])),
    ]),
  };
}
