// Which numbers of the history are drawn: up to the frame in sight, of the loss or of the score in its place.

/** @import { Frame, History } from "../transport/payload.js" */

/** @type {Record<string, string>} */
const SCORES = { train_loss: "train_accuracy", test_loss: "test_accuracy" }; // drawn in place of the losses

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
