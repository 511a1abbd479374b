// Which numbers of the history are drawn: up to the frame in sight, of the loss or of the score in its place.

/** @import { Trace } from "../messages.js" */
/** @import { Frame, History } from "../transport/payload.js" */

/** @type {Record<string, string>} */
const SCORES = { train_loss: "train_accuracy", test_loss: "test_accuracy" }; // drawn in place of the losses

const OF_LAYER = /^gradient_magnitude\/(\d+)$/;

/**
 * How many points of the history there are up to a frame. Looking back, all of it is shown, with a cursor in it.
 * @param {Float32Array} epochs
 * @param {Pick<Frame, "epoch" | "past">} frame
 */
export function countUpTo(epochs, { epoch, past }) {
  let n = epochs.length;
  if (past) return n;
  while (n > 1 && epochs[n - 1] > epoch) n--;
  return n;
}

/**
 * The numbers of a series, or of the score in place of a loss: none where the score has no such thing as a penalty.
 * @param {History} history
 * @param {string} series
 * @param {boolean} scored
 */
export function valuesOf(history, series, scored) {
  return history[scored ? SCORES[series] : series] ?? new Float32Array();
}

/**
 * The number that a frame has of a series; null, if it has none.
 * @param {Pick<Frame, "gradients">} frame
 * @param {string} series
 * @param {boolean} scored
 * @returns {number | null}
 */
export function valueNow(frame, series, scored) {
  const layer = OF_LAYER.exec(series);
  if (layer) return frame.gradients[Number(layer[1]) - 1];
  const name = scored ? SCORES[series] : series;
  return /** @type {Record<string, any>} */ (frame)[name] ?? null;
}

/**
 * What a trace shows of the first n points of a history and of the frame in sight; nothing, if it shows neither.
 * @param {Pick<Trace, "meta">} trace
 * @param {number} n
 * @param {Frame} frame
 * @param {History} history
 * @param {boolean} scored
 * @returns {Record<string, any>}
 */
export function pointsOf({ meta }, n, frame, history, scored) {
  if (meta?.series) return { x: history.epoch.subarray(0, n), y: valuesOf(history, meta.series, scored).slice(0, n) };
  if (!meta?.now) return {};
  const y = meta.now.map((series) => valueNow(frame, series, scored));
  return { x: y.map(() => Math.min(frame.epoch, history.epoch[n - 1] ?? 0)), y };
}
