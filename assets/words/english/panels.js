// Look inside: the panels.

import { show, showCount } from "../numbers.js";

export const PANELS = {
  title: "Look inside",
  close: "Close this panel",
  sample: {
    title: "One sample",
    help: "One sample forward and back, with the chain rule in numbers. Click one on the surface",
  },
  microscope: {
    title: "Gradient microscope",
    help: "Gradients, updates and the spread of the numbers in every layer, over time",
  },
  change: { title: "What changed", help: "What the last step, or the last epochs, did to the surface" },
  space: { title: "Hidden space", help: "The data and the plane above, as a hidden layer sees them" },
  landscape: {
    title: "Loss landscape",
    help: "The loss around where the run has come to, with the path there",
  },
  draw: {
    title: "Draw a digit",
    help: "Draw one, and see what the network makes of it",
    sheet: "Draw a digit here",
    seen: "as the network sees it",
    undo: "Undo",
    undoHelp: "Take the last stroke back",
    clear: "Clear",
    clearHelp: "Take all strokes back",
    meant: "It is meant as",
    why: "Why?",
    whyHelp: "This drawing forward and back through the network",
  },
  confusion: { title: "Confusions", help: "Which digits are taken for which, and the worst mistakes" },
  filters: { title: "First layer", help: "What every unit of the first layer looks for" },
  ascent: { title: "Favourite images", help: "The image that an output, or any unit, answers to most" },
  climb: ["the mean image", "uphill from there"],
  part: "Which images",
  truth: "What it is",
  predicted: "what the network says",
  confusions: "Confusions: a row for each class, a column for each answer",
  /** @type {(truth: number, predicted: number, n: number) => string} */
  cell: (truth, predicted, n) => `True class ${truth}, taken for ${predicted}: ${n}`,
  unit: "Unit",
  kinds: "Numbers whose spread is shown",
  span: "Compared with",
  layer: "Hidden layer",
  ofLayer: (/** @type {number} */ layer) => `layer ${layer}`,
  axes: "Axes",
  components: "principal components",
  /** @type {(i: number, j: number) => string} */
  pair: (i, j) => `units ${i} and ${j}`,
  pictures: {
    "gradient-map": "Gradient magnitude by layer and epoch",
    "update-ratios": "Size of the update of each layer, as a share of its weights, by epoch",
    "surface-change": "Change of the surface over the plane",
    "hidden-space": "The training points in the space of a hidden layer",
    distribution: "Spread of the numbers of each layer now",
    "over-time": "Spread of the numbers of each layer by epoch",
  },
  /** What may be wrong with units: its name, and the letter that marks them. @type {Record<string, { name: string, mark: string }>} */
  findings: {
    vanishing: { name: "vanishing", mark: "V" },
    exploding: { name: "exploding", mark: "E" },
    dead: { name: "dead", mark: "D" },
    saturated: { name: "saturated", mark: "S" },
    symmetric: { name: "symmetric", mark: "S" },
  },
};

export const LANDSCAPE = {
  picture: "The loss on a plane through the parameters, with the path of the run",
  directions: "Directions of the plane",
  samples: "Whose loss",
  shape: "Seen",
  anew: "Draw anew",
  anewHelp: "Around where the run stands now",
  progress: "How much of the landscape is worked out",
  /** @type {(epoch: number, loss: number) => string} */
  marker: (epoch, loss) => `epoch ${showCount(epoch)}: ${show(loss)}`,
  heads: ["Epoch", "Direction 1", "Direction 2", "True loss"],
};
