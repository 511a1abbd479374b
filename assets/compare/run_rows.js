// All runs in numbers: rows of words for the table, and a file of every digit.

/** @import { CompareSetup, LaneNumbers } from "../messages.js" */

import { COMPARE, READOUT } from "../words/words.js";
import { parseNumber, show, showCount, showDetermination, showLoss, showPercent } from "../words/numbers.js";
import { findLeast } from "./least.js";

/** What of a setup the numbers are called by. @typedef {Pick<CompareSetup, "lanes" | "regression" | "validates">} Compared */

/**
 * What losses and score are called.
 * @param {Pick<CompareSetup, "regression" | "validates">} setup
 * @param {typeof READOUT.brief} words In full, or brief.
 */
export function labelsOf({ regression, validates }, words = READOUT) {
  const own = { loss: words.test.loss, accuracy: words.test[regression ? "determination" : "accuracy"] };
  const { loss, accuracy } = validates ? words.validation : own;
  return { train: words.train.loss, test: loss, score: accuracy };
}

/** How the score is written. @param {Pick<CompareSetup, "regression">} setup */
export const scorerOf = ({ regression }) => (regression ? showDetermination : showPercent);

/**
 * What has become of a run, in words.
 * @param {LaneNumbers} numbers
 * @param {number | null} pinned The epoch.
 */
export function stateOf({ diverged }, pinned) {
  if (diverged !== null) return COMPARE.diverged(showCount(diverged));
  return pinned !== null ? COMPARE.pinned(showCount(pinned)) : "";
}

/** The settings that vary: the first run tells all of them. @param {Compared} setup */
const varyingOf = ({ lanes }) => lanes[0].difference.map(([label]) => label);

/**
 * The value of each setting that varies, run by run: what is not told of a run is as in the first.
 * @param {Compared} setup
 */
function valuesOf({ lanes }) {
  return lanes.map(({ difference }) => {
    const own = new Map(difference);
    return lanes[0].difference.map(([label, value]) => own.get(label) ?? value);
  });
}

/**
 * @param {Compared} setup
 * @param {LaneNumbers[]} numbers
 * @returns {{ head: string[], rows: string[][] }}
 */
export function describeRows(setup, numbers) {
  const { run, epoch, best, bestEpoch, happened } = COMPARE.heads;
  const { train, test, score } = labelsOf(setup);
  const values = valuesOf(setup);
  const least = findLeast(numbers);
  const rows = setup.lanes.map(({ letter, name, pinned }, k) => {
    const one = numbers[k];
    const said = [k === least ? COMPARE.leastOfAll : "", stateOf(one, pinned)].filter(Boolean).join(", ");
    return [
      name ? `${letter} ${name}` : letter,
      ...values[k],
      showCount(one.epoch),
      showLoss(one.train_loss),
      showLoss(one.test_loss),
      scorerOf(setup)(one.test_accuracy),
      show(one.best_test_loss),
      showCount(one.best_epoch),
      said,
    ];
  });
  return { head: [run, ...varyingOf(setup), epoch, train, test, score, best, bestEpoch, happened], rows };
}

/**
 * As a file, comma-separated (RFC 4180), every digit written; "diverged" holds the epoch. It is for machines, so that its
 * numbers have a decimal point in every language; those of the table that is copied are as they are read.
 * @param {Compared} setup
 * @param {LaneNumbers[]} numbers
 */
export function writeCsv(setup, numbers) {
  const score = setup.regression ? "test_r2" : "test_accuracy";
  const head = ["run", "name", ...varyingOf(setup), "epoch", "train_loss", "test_loss", score, "best_test_loss", "best_epoch", "diverged", "pinned"]; // prettier-ignore
  const values = valuesOf(setup);
  const rows = setup.lanes.map(({ letter, name, pinned }, k) => {
    const { epoch, train_loss, test_loss, test_accuracy, best_test_loss, best_epoch, diverged } = numbers[k];
    const measured = [epoch, train_loss, test_loss, test_accuracy, best_test_loss, best_epoch, diverged ?? "", pinned !== null];
    return [letter, asText(name), ...values[k].map(plain), ...measured];
  });
  return [head, ...rows].map((row) => row.map(quote).join(",") + "\r\n").join("");
}

/** The value of a setting, if it is a number, with a decimal point. @param {string} value */
const plain = (value) => (Number.isFinite(parseNumber(value)) ? parseNumber(value) : value);

/** A name that a spreadsheet would take for a formula is marked as text. @param {string} name */
const asText = (name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name);

/** @param {string | number | boolean} value */
const quote = (value) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
