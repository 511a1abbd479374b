// Whole decades: the range of a logarithmic axis that only ever widens, so that it does not jump while a run plays.

const MAX_TICKS = 5;

/** From one power of ten to another. @typedef {[number, number]} Decades */

/**
 * The decades of before, and those that the values need.
 * @param {Decades} before
 * @param {Iterable<number>[]} series What is not positive has no place on the axis.
 * @returns {Decades}
 */
export function widen([low, high], series) {
  let [least, most] = [Infinity, 0];
  for (const values of series) {
    for (const value of values) {
      if (!(value > 0 && value < Infinity)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  if (most === 0) return [low, high];
  return [Math.min(low, Math.floor(Math.log10(least))), Math.max(high, Math.ceil(Math.log10(most)))];
}

/**
 * The axis of these decades, as Plotly's changes of a layout.
 * @param {Decades} decades
 */
export function axisOf([low, high]) {
  return { "yaxis.range": [low, high], "yaxis.dtick": Math.ceil((high - low) / MAX_TICKS) };
}
