// Epochs: those along an axis that bear a number, and a few of many.

const MAX_STEPS = 4; // between the ticks of an axis

/**
 * How far apart the ticks of an axis are, in whole epochs: 1, 2 or 5 times a power of ten.
 * @param {number} span Of the axis, in epochs.
 */
export function tickStep(span) {
  const least = Math.max(1, span / MAX_STEPS);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((nice) => nice * power).find((step) => step >= least * (1 - 1e-9)) ?? 10 * power;
}

/**
 * Which of n rows stand for all: so many at most, evenly chosen, the first and the last among them.
 * @param {number} n
 * @param {number} most
 */
export function chooseRows(n, most) {
  const count = Math.min(n, most);
  const at = Array.from({ length: count }, (_, i) => Math.round((i * (n - 1)) / Math.max(count - 1, 1)));
  return [...new Set(at)];
}
