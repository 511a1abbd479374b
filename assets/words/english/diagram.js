// The network's diagram, and the card beside what is pointed at.

import { count, formFor } from "../numbers.js";

/** @type {[string, string]} */
const HIDDEN_LAYERS = ["hidden layer", "hidden layers"];
/** @type {[string, string]} */
const UNITS = ["unit", "units"];
/** @type {[string, string]} */
const OUTPUTS = ["output", "outputs"];

export const WELCOME = {
  unit: ["Each tile is one unit’s output over the same plane. Point at one to see it large."],
  /** Parts, of which those in a pair are in the colour of a sign. @type {(string | [text: string, sign: "positive" | "negative"])[]} */
  weights: ["Each line is a weight: thicker is stronger, ", ["blue", "positive"], " adds, ", ["orange", "negative"], " subtracts."],
};

export const DIAGRAM = {
  title: "Network",
  features: "Features",
  pixels: "Image",
  layers: "Hidden layers",
  addLayer: "Add a hidden layer",
  removeLayer: "Remove a hidden layer",
  addUnit: "Add a unit",
  removeUnit: "Remove a unit",
  layerCount: (/** @type {number} */ n) => count(n, HIDDEN_LAYERS),
  unitCount: (/** @type {number} */ n) => count(n, UNITS),
  unitsOf: (/** @type {number} */ layer) => `Units of layer ${layer}`,
  activationOf: (/** @type {number} */ layer) => `Activation of layer ${layer}`,
  biasOf: (/** @type {string} */ name) => `Bias of ${name}`,
  feature: (/** @type {string} */ label) => `Feature ${label}`,
  image: (/** @type {string} */ label) => `Image, ${label}`,
  goesIn: "What goes in",
  sizes: "Units in each hidden layer, from input to output, such as 4-2",
  typeSizes: "Type the sizes of all hidden layers",
  moreFeatures: (/** @type {number} */ n) => `${n} more…`,
  more: (/** @type {number} */ n) => `+${n} more`,
  edit: "Click to edit",
  noEdit: "Many weights in one line, not to be edited; see First layer",
  editKey: "Enter to edit, ↑ ↓ for the next link",
  /** @type {(features: string, hidden: string, outputs: number) => string} */
  summary: (features, hidden, outputs) =>
    `Network: features ${features}; hidden layers: ${hidden || "none"}; ${outputs} ${formFor(outputs, OUTPUTS)}`,
};

/** What units and weights are called, and what is said of them. */
export const NETWORK = {
  /** @type {(unit: number, layer: number) => string} */
  unit: (unit, layer) => `unit ${unit} of layer ${layer}`,
  outputFor: (/** @type {string} */ name) => `output “${name}”`,
  output: "the output",
  feature: (/** @type {string} */ name) => `feature ${name}`,
  /** @type {(row: number, column: number) => string} */
  pixel: (row, column) => `pixel ${row}, ${column}`,
  pin: "Click to keep it in the big picture",
  leaveOut: "Click to leave it out",
  feedIn: "Click to feed it in",
  /** @type {(n: number, to: string) => string} */
  norm: (n, to) => `norm of the ${n} weights from the pixels to ${to}`,
  bias: (/** @type {string} */ of) => `bias of ${of}`,
  /** @type {(from: string, to: string) => string} */
  link: (from, to) => `from ${from} to ${to}`,
  meanImage: "the mean of the training images",
  input: "an input of the network",
  notFedIn: "not fed in",
  largestWins: "the class with the largest z wins",
  isOne: (/** @type {string} */ name) => `1 is “${name}”`,
  probabilityOf: (/** @type {string} */ name) => `the probability of “${name}”`,
  moreTerms: (/** @type {number} */ n) => `… ${n} more`,
  terms: (/** @type {number} */ n) => `${n} terms`,
  tileOfWeights: "the tile shows its weights",
};

export const CARD = { value: "New value", set: "Set", close: "Close", keys: "Enter applies, Esc closes" };

export const NUMBER_FIELD = {
  /** @type {(label: string, text: string) => string} */
  invalid: (label, text) => `${label}: must be a number such as 0.03, got “${text}”`,
  /** @type {(label: string, least: string, text: string) => string} */
  tooSmall: (label, least, text) => `${label}: must be at least ${least}, got ${text}`,
  /** @type {(label: string, text: string) => string} */
  notWhole: (label, text) => `${label}: must be a whole number, got ${text}`,
};
