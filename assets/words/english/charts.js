// The charts, the surface and the time line, as pictures and in numbers.

/** @import { GoalLine } from "../../messages.js" */

import { show, showCount } from "../numbers.js";

export const PICTURES = {
  network: "Network",
  surface: "Output: what the network answers at every point of the plane",
  lossCurve: "Learning curves: training and test loss, or accuracy, by epoch",
  gradientCurve: "Gradient magnitude of every layer",
  plane: "Output",
  planeCaption: (/** @type {string | null} */ name) =>
    name ? `${name}, as the network answers it` : "What the network answers at every point",
  charts: "Charts",
  lossTitle: "Losses",
  loss: "Loss",
  gradients: "Gradients",
  lossAwaited: "The losses draw themselves here; drag to go back.",
  gradientsAwaited: "How large each layer’s gradient is, on a log scale.",
  unpin: "Show the network’s output again",
  quantity: "What is drawn",
  score: { accuracy: "Accuracy", determination: "R²" },
  log: "log",
  logHelp: "A logarithmic axis of the loss",
  focus: "focus",
  focusHelp: "The axis fits the epochs after the first tenth, and leaves out the first spike",
  /** @type {(epoch: number, loss: number) => string} */
  best: (epoch, loss) => `Best: epoch ${showCount(epoch)}, ${show(loss)}. Look back there`,
  save: "Picture",
  saveHelp: (/** @type {string} */ name) => `${name} as a picture, to keep: PNG, or SVG with Shift`,
  table: "Table",
  tableHelp: (/** @type {string} */ name) => `${name} in numbers`,
  showTest: "Test points",
  discretize: "Hard edges",
  not: (/** @type {string} */ name) => `not ${name}`,
  goal: (/** @type {string} */ limit) => `goal ${limit}`,
  /** @type {(name: string, limit: string) => string} */
  goalOf: (name, limit) => `goal: ${name} ${limit}`,
  /** @type {Record<GoalLine[0], string>} */
  goalNames: { train_loss: "training", test_loss: "test", best_test_loss: "best", train_accuracy: "training", accuracy: "test" },
};

export const IN_NUMBERS = {
  goal: "goal",
  epoch: "Epoch",
  loss: "loss",
  score: { accuracy: "accuracy", determination: "R²" },
  /** part: what the samples are called, such as "training". @type {(part: string, quantity: string) => string} */
  of: (part, quantity) => `${part} ${quantity}`,
  layer: "Layer",
  gradient: "Gradient magnitude",
  place: "Place",
};

export const TABLE = {
  open: "Table",
  help: "The same in numbers",
  of: (/** @type {string} */ picture) => `Table: ${picture}`,
  epoch: "Epoch",
  near: "near",
  plane: "x₂ ↓ x₁ →",
  sample: "sample",
  median: (/** @type {string} */ name) => `${name}, median`,
};

export const TIMELINE = {
  slider: "Epoch to look at",
  help: "Look back at any epoch of this run",
  at: (/** @type {number} */ epoch) => `epoch ${showCount(epoch)}`,
  atNow: "now",
  goOn: "Continue from here",
  goOnHelp: "Train on from this epoch, exactly as it was. Turn a knob first, and it takes another way",
  now: "Now",
  nowHelp: "Back to where the run stands",
};

export const BRUSH = {
  paint: "Paint",
  help: "Paint points of your own on the surface. Keys 1 to 8 choose the class, 0 the eraser, Esc ends",
  tools: "Brushes",
  ink: (/** @type {string} */ label) => `Paint ${label}`,
  newClass: (/** @type {number} */ value) => `class ${value}`,
  eraser: "Eraser",
  eraserHelp: "Wipe points away (0)",
  anew: "Start over",
  anewHelp: "The next stroke starts a new set of points",
};
