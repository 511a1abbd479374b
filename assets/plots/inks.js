// Inks: what the brush paints with, classes or values.

/** @import { NetworkDescription, Palette } from "../messages.js" */

import { showExactly } from "../words/numbers.js";
import { BRUSH } from "../words/words.js";

const VALUES = [-1, -0.5, 0, 0.5, 1];

/**
 * another: a class that has no points yet.
 * @typedef {{ label: string, value: number, colour: string, another?: boolean }} Ink
 */

/**
 * Those of a network's data: its classes, with one more as long as there may be another, or values.
 * @param {NetworkDescription} network
 * @param {Palette} palette
 * @returns {Ink[]}
 */
export function inksOf({ task, classes: labels, labelled, limits }, palette) {
  const { negative, zero, positive, classes } = palette;
  if (task === "regression") {
    const colourOf = (/** @type {number} */ value) => (value < 0 ? negative : value > 0 ? positive : zero);
    return VALUES.map((value) => ({ label: showExactly(value), value, colour: colourOf(value) }));
  }
  const inks = labels.map((label, value) => ({ label, value, colour: classes[value] }));
  const value = inks.length;
  if (labelled || value >= limits.max_classes) return inks;
  return [...inks, { label: BRUSH.newClass(value), value, colour: classes[value], another: true }];
}
