// Whole decades: the range of a logarithmic axis that only ever widens, so that it does not jump while a run plays.

const MAX_LABELS = 4;
/** @type {Record<number, string>} */
const SHORT = { 0: "1", 1: "10" };

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
 * The axis of these decades, as Plotly has it: a line for each, and words for some.
 * @param {Decades} decades
 */
export function axisOf([low, high]) {
  const every = Math.ceil((high - low) / MAX_LABELS);
  const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const label = (/** @type {number} */ power) =>
    power % every ? "" : (SHORT[power] ?? `10<sup>${String(power).replace("-", "−")}</sup>`);
  return { range: [low, high], tickvals: powers.map((power) => 10 ** power), ticktext: powers.map(label) };
}
