// Slow motion, in words.

/** @import { Minibatch } from "../../messages.js" */

import { show, showCount } from "../numbers.js";

/**
 * Slow motion tells of a minibatch, of images or of points, and of the largest change of a parameter in its step.
 * @typedef {{ batch: Minibatch, images: boolean, largestUpdate: number }} SlowScene
 */

const samplesOf = (/** @type {SlowScene} */ { images }) => (images ? "images" : "points");

export const SLOW = {
  open: "Slow motion",
  openHelp: "Watch one minibatch: its samples, the values forward, the gradients back, the step",
  next: "Next",
  nextHelp: "The next stage",
  pace: "By itself",
  paceHelp: "Stage after stage, at a calm pace",
  close: "Leave slow motion",
  stages: { minibatch: "Minibatch", forward: "Forward", loss: "Loss", backward: "Backward", step: "Step" },
};

/**
 * What happens in each stage.
 * @type {Record<keyof typeof SLOW.stages, (scene: SlowScene) => string>}
 */
export const SLOW_STAGES = {
  minibatch: (scene) => {
    const { points, of } = scene.batch;
    return `The next ${points.length} of the ${showCount(of)} training ${samplesOf(scene)}, in this epoch’s random order.`;
  },
  forward: (scene) =>
    "Each unit weighs its inputs, adds its bias and bends the sum. " +
    `Its number: the mean over these ${samplesOf(scene)}.`,
  loss: ({ batch }) =>
    `The answers are compared with the labels. Mean loss ${show(batch.loss)}; a larger ring is a larger loss.`,
  backward: ({ batch, images }) => {
    const penalty = batch.penalized ? ", the penalty’s included" : "";
    const pixels = images ? "; from the pixels, its norm over all of them" : "";
    return (
      `The chain rule, link by link: colour and width now are the gradient${penalty}, ` +
      `the numbers that of the biases${pixels}. The largest is ${show(batch.largest)}.`
    );
  },
  step: ({ batch, largestUpdate }) => {
    const how = batch.plain
      ? "Every weight moves against its gradient"
      : "The gradient, and what the optimizer remembers of earlier ones, make the step";
    const by = `(${batch.optimizer}, learning rate ${show(batch.learning_rate)})`;
    return `${how}: here by ${show(largestUpdate)} at most ${by}.`;
  },
};
