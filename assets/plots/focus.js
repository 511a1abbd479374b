// Focus: the range of an axis that leaves out the first spike, from the values after the first tenth of the epochs.

const SKIPPED = 0.1; // of the epochs
const MARGIN = 0.06; // of the range, beyond the values
const SLACK = 0.6; // values that fill less than this of the range have it drawn anew

/**
 * The range of a loss axis, in its own terms (decades, if it is logarithmic), for some curves; null without a value.
 * @param {ArrayLike<number>} epochs
 * @param {Iterable<ArrayLike<number>>} curves A value an epoch each; what is not finite counts for nothing.
 * @param {boolean} log
 * @returns {[low: number, high: number] | null}
 */
export function focusOn(epochs, curves, log) {
  const n = epochs.length;
  const from = n ? SKIPPED * epochs[n - 1] : 0;
  let [low, high] = [Infinity, -Infinity];
  for (const curve of curves) {
    for (let i = 0; i < Math.min(n, curve.length); i++) {
      const value = log ? Math.log10(curve[i]) : curve[i];
      if (epochs[i] < from || !Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return null;
  const margin = MARGIN * (high - low) || 0.05 * Math.max(Math.abs(high), 1e-3);
  return log ? [low - margin, high + margin] : [0, high + MARGIN * high];
}

export class Focus {
  on = false;
  /** As drawn. @type {[number, number] | null} */
  range = null;

  /** Another axis. */
  forget() {
    this.range = null;
  }

  /**
   * The range of the axis, if it is on, for these curves.
   * @param {ArrayLike<number>} epochs
   * @param {ArrayLike<number>[]} curves
   * @param {boolean} log
   */
  fit(epochs, curves, log) {
    const needed = this.on ? focusOn(epochs, curves, log) : null;
    this.range = needed && steady(this.range, needed);
    return this.range;
  }
}

/**
 * The range to draw while the curves grow: the one there is, as long as it holds the one that is needed and is not much
 * larger, so that the axis does not tremble.
 * @param {[number, number] | null} drawn
 * @param {[number, number]} needed
 * @returns {[number, number]}
 */
export function steady(drawn, needed) {
  if (!drawn) return needed;
  const holds = drawn[0] <= needed[0] && drawn[1] >= needed[1];
  return holds && needed[1] - needed[0] >= SLACK * (drawn[1] - drawn[0]) ? drawn : needed;
}
