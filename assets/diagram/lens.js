// The lens of slow motion: what the diagram shows in place of its weights, and how far that has come. Values run from
// the inputs to the outputs, gradients back, and the step moves the weights.

/** @import { Minibatch, SamplePoint } from "../messages.js" */
/** @import { Link } from "./links.js" */

import { floatsFromBase64 } from "../parts/bytes.js";

/** @typedef {"minibatch" | "forward" | "loss" | "backward" | "step"} Stage */

/**
 * A minibatch with its gradient as numbers, and the largest of them that is drawn, by size.
 * @typedef {Minibatch & { gradients: Float32Array, strongest: number }} Batch
 */

/**
 * @typedef {object} Lens
 * @property {SamplePoint[]} points
 * @property {number} [forward] How many layers the values have passed; all, if it is missing.
 * @property {number[][]} [values] A number for every unit, from the inputs on.
 * @property {number} [backward] How many layers the gradients have passed.
 * @property {Float32Array} [gradient] Shown in place of the weights and biases.
 * @property {number} scale What of the gradient is drawn strong.
 * @property {Float32Array} [parameters] Shown in place of those of the frame.
 */

/**
 * @param {Minibatch} minibatch
 * @returns {Batch}
 */
export function readBatch(minibatch) {
  const gradients = floatsFromBase64(minibatch.gradient);
  return { ...minibatch, gradients, strongest: gradients.reduce((most, value) => Math.max(most, Math.abs(value)), 0) };
}

/**
 * What a stage shows once it is done to that share.
 * @param {Stage} stage
 * @param {number} progress from 0 to 1
 * @param {Batch} batch
 * @param {{ before: Float32Array, after: Float32Array } | null} step the parameters around it
 * @returns {Lens}
 */
export function lensOf(stage, progress, batch, step) {
  const layers = batch.means.length - 1;
  const lens = { points: batch.points, scale: batch.strongest };
  if (stage === "minibatch") return { ...lens, forward: 0 };
  if (stage === "forward") return { ...lens, forward: progress * layers, values: batch.means };
  if (stage === "backward") return { ...lens, backward: progress * layers, gradient: batch.gradients };
  if (stage === "loss" || !step) return { ...lens, forward: layers, values: batch.means };
  const smooth = progress * progress * (3 - 2 * progress);
  return { ...lens, parameters: step.before.map((value, i) => value + smooth * (step.after[i] - value)) };
}

/**
 * What a link is drawn by: its weight, or its gradient once that has come so far; null before.
 * @param {Lens | null} lens
 * @param {Link} link
 * @param {Float32Array} parameters of the frame
 * @param {number} last number of the output layer
 */
export function strengthOf(lens, link, parameters, last) {
  if (lens?.gradient) {
    const reached = last - (lens.backward ?? last) <= link.layer - 0.5;
    return reached && lens.scale ? (2.5 * lens.gradient[link.index]) / lens.scale : null;
  }
  if (lens?.forward !== undefined && link.layer - 0.5 > lens.forward) return null;
  return (lens?.parameters ?? parameters)[link.index];
}

/**
 * What biases are drawn by.
 * @param {Lens | null} lens
 * @param {Float32Array} parameters of the frame
 */
export function biasesIn(lens, parameters) {
  if (lens?.gradient) return lens.gradient.map((value) => value / (lens.scale || 1));
  return lens?.parameters ?? parameters;
}

/**
 * Whether values or gradients have come to a column.
 * @param {Lens} lens
 * @param {number} layer
 * @param {number} last number of the output layer
 */
export function reaches({ gradient, backward = 0, forward }, layer, last) {
  if (gradient) return layer >= last - backward + 0.5; // of the inputs there are no gradients
  return layer <= (forward ?? last) + 0.01;
}

/**
 * The number on a tile: the value of the unit, or the gradient of its bias.
 * @param {Lens} lens
 * @param {number} layer
 * @param {number} row of the unit
 * @param {number} bias its place among the parameters
 */
export const numberOn = ({ values, gradient }, layer, row, bias) => values?.[layer][row] ?? gradient?.[bias];
