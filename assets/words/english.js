// Every word in the pictures, ready to be translated.

import { count, show, showCount } from "./numbers.js";

export const WELCOME = {
  unit: ["Each tile is one unit’s output over the same plane. Point at one to see it large."],
  /** Parts, of which those in a pair are in the colour of a sign. @type {(string | [text: string, sign: "positive" | "negative"])[]} */
  weights: ["Each line is a weight: thicker is stronger, ", ["blue", "positive"], " adds, ", ["orange", "negative"], " subtracts."],
};

export const DIAGRAM = {
  title: "Network",
  features: "Features",
  pixels: "Image",
  outputs: (/** @type {number} */ n) => (n > 1 ? "Outputs" : "Output"),
  layers: "Hidden layers",
  layer: "hidden layer",
  unit: "unit",
  layerCount: (/** @type {number} */ n) => count(n, "hidden layer"),
  unitCount: (/** @type {number} */ n) => count(n, "unit"),
  unitsOf: (/** @type {number} */ layer) => `Units of layer ${layer}`,
  activationOf: (/** @type {number} */ layer) => `Activation of layer ${layer}`,
  biasOf: (/** @type {string} */ name) => `Bias of ${name}`,
  feature: (/** @type {string} */ label) => `Feature ${label}`,
  image: (/** @type {string} */ label) => `Image, ${label}`,
  add: (/** @type {string} */ one) => `Add a ${one}`,
  remove: (/** @type {string} */ one) => `Remove a ${one}`,
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
    `Network: features ${features}; hidden layers: ${hidden || "none"}; ${count(outputs, "output")}`,
};

export const CARD = { value: "New value", set: "Set", close: "Close", keys: "Enter applies, Esc closes" };

export const READOUT = {
  title: "Training read-out",
  epoch: "Epoch",
  step: "Step",
  progress: "How much of this epoch is done",
  train: { loss: "Training loss", accuracy: "Training accuracy", determination: "Training R²" },
  test: { loss: "Test loss", accuracy: "Test accuracy", determination: "Test R²" },
  validation: { loss: "Validation loss", accuracy: "Validation accuracy" },
  /** @type {(label: string, n: string) => string} */
  ofFirst: (label, n) => `${label} · ${n}`,
  /** @type {(label: string, n: string, total: string) => string} */
  ofFirstHelp: (label, n, total) => `${label} of the first ${n} of ${total} samples`,
  rate: "Learning rate",
};

export const COMPARE = {
  losses: "Losses of all runs",
  loss: "Loss",
  test: "test",
  training: "training",
  log: "log",
  same: "no difference yet",
  least: "✓ least now",
  leastHelp: "No other run has as small a test loss at this moment",
  leastOfAll: "✓ least test loss now",
  hasDiverged: "diverged",
  fork: "Fork the run:",
  run: (/** @type {string} */ letter) => `Run ${letter}`,
  surface: (/** @type {string} */ letter) => `Output of run ${letter}`,
  pinned: (/** @type {string} */ epoch) => `pinned at epoch ${epoch}`,
  diverged: (/** @type {string} */ epoch) => `diverged in epoch ${epoch}`,
  progress: (/** @type {string} */ share) => `${share} of the next epoch`,
  knobs: (/** @type {string} */ letter) => `Network and settings of run ${letter}`,
  table: "All runs in numbers",
  heads: { run: "Run", name: "Name", epoch: "Epoch", best: "Least test loss", bestEpoch: "at epoch", happened: "What happened" },
  copy: "Copy table",
  copyHelp: "The table as text, for a document or a spreadsheet",
  copied: "Copied",
  notCopied: "Marked: press Ctrl+C",
  save: "Save table",
  saveHelp: "The table as a CSV file, every number in full",
  file: "comparison.csv",
};

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
};

export const SAMPLE = {
  part: "Samples to choose from",
  number: "Number of the sample",
  of: (/** @type {number} */ n) => `of ${showCount(n)}`,
  before: "The sample before",
  after: "The next sample",
  value: "Another value for this weight",
  set: "Set",
  setHelp: "Change the weight itself, as in the diagram",
  table: "Every unit, forward and back",
  bias: "1 (the bias)",
  weight: "Gradient of the weight ",
  source: "Where the weight comes from",
  check: "Check by finite differences",
  checkHelp: "The loss with the weight a little larger and a little smaller, and the slope between",
  columns: [
    ["unit", "Click a unit to follow its weights"],
    ["z", "The weighted sum of its inputs and its bias"],
    ["a", "Its activation, f(z)"],
    ["dL/da", "How the loss grows with the activation"],
    ["f′(z)", "The slope of the activation function"],
    ["dL/dz", "How the loss grows with the sum: dL/da · f′(z)"],
  ],
  rest: (/** @type {number} */ n) => `… and ${n} more with smaller gradients`,
  pictures: {
    seen: "as the network is fed it",
    saliency: "dL/dx: more ink here raises (blue) or lowers (orange) its loss",
  },
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
};

export const IN_NUMBERS = {
  epoch: "Epoch",
  loss: "loss",
  layer: "Layer",
  gradient: "Gradient magnitude",
  place: "Place",
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
  eraser: "Eraser",
  eraserHelp: "Wipe points away (0)",
  anew: "Start over",
  anewHelp: "The next stroke starts a new set of points",
};

export const TRANSPORT = { title: "Training" };

export const NOTICES = { dismiss: "Dismiss", fold: "Show less, the pictures beneath", unfold: "Show what helps" };

export const CONNECTION = {
  cut: "Connection lost; trying again… If it does not come back, the experiment itself stands in ",
  restarted:
    "The server no longer has the run that was here: it was started anew, or the run was let go while the connection was " +
    "cut. Here is its experiment again, from the start.",
  gone:
    "The server no longer has this run: it was started anew, or the run was let go. The pictures show where it stood. " +
    "The experiment itself stands in ",
  link: "the address of this page",
  again: "Open it again",
  elsewhere: "Another page has taken over this visit; this one stands still.",
  refused: "The server refuses the connection of this page, so the pictures stand still.",
};
