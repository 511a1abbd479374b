// Every word in the pictures, in one place, ready to be translated.

import { show } from "./numbers.js";

export const WELCOME = {
  unit: "This is the output of one unit. Point at it to see it large.",
  weights: "The lines are its weights. Watch them while it trains.",
};

const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const DIAGRAM = {
  title: "Network",
  features: "Features",
  pixels: "Image",
  outputs: (n) => (n > 1 ? "Outputs" : "Output"),
  layers: "Hidden layers",
  layer: "hidden layer",
  unit: "unit",
  layerCount: (n) => count(n, "hidden layer"),
  unitCount: (n) => count(n, "unit"),
  unitsOf: (layer) => `Units of layer ${layer}`,
  activationOf: (layer) => `Activation of layer ${layer}`,
  biasOf: (name) => `Bias of ${name}`,
  feature: (label) => `Feature ${label}`,
  image: (label) => `Image, ${label}`,
  add: (one) => `Add a ${one}`,
  remove: (one) => `Remove a ${one}`,
  more: (n) => `+${n} more`,
  edit: "Click to edit",
  noEdit: "Many weights in one line, not to be edited; see First layer",
  editKey: "Enter to edit, ↑ ↓ for the next link",
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
  ofFirst: (label, n) => `${label} · ${n}`,
  ofFirstHelp: (label, n, total) => `${label} of the first ${n} of ${total} samples`,
  rate: "Learning rate",
};

export const PICTURES = {
  surface: "Decision surface: what the network answers at every point of the plane",
  lossCurve: "Learning curves: training and test loss, or accuracy, by epoch",
  gradientCurve: "Gradient magnitude of every layer",
  plane: "Decision surface",
  loss: "Learning curves",
  gradients: "Gradients",
  unpin: "Show the network’s output again",
  quantity: "What is drawn",
  lossName: "loss",
  score: { accuracy: "accuracy", determination: "R²" },
  scale: "Scale of the loss axis",
  linear: "linear",
  log: "log",
  showTest: "Show test data",
  discretize: "Discretize output",
};

const samplesOf = (net) => (net.images ? "images" : "points");

export const SLOW = {
  open: "Slow motion",
  openHelp: "Watch one minibatch: its samples, the values forward, the gradients back, the step",
  next: "Next",
  nextHelp: "The next stage",
  pace: "By itself",
  paceHelp: "Stage after stage, at a calm pace",
  close: "Leave slow motion",
  stages: { minibatch: "Minibatch", forward: "Forward", loss: "Loss", backward: "Backward", step: "Step" },
  minibatch: ({ batch, network }) =>
    `The next ${batch.points.length} of the ${batch.of.toLocaleString("en-US")} training ${samplesOf(network.net)}, in this epoch’s random order.`,
  forward: ({ network }) =>
    `Each unit weighs its inputs, adds its bias and bends the sum. Its number: the mean over these ${samplesOf(network.net)}.`,
  loss: ({ batch }) => `The answers are compared with the labels. Mean loss ${show(batch.loss)}; a larger ring is a larger loss.`,
  backward: ({ batch, network }) =>
    `The chain rule, link by link: colour and width now are the gradient${batch.penalized ? ", the penalty’s included" : ""}, the numbers that of the biases${network.net.images ? "; from the pixels, its norm over all of them" : ""}. The largest is ${show(batch.largest)}.`,
  step: ({ batch, most }) => {
    const how = batch.plain ? "Every weight moves against its gradient" : "The gradient, and what the optimizer remembers of earlier ones, make the step";
    return `${how}: here by ${show(most)} at most (${batch.optimizer}, learning rate ${show(batch.learning_rate)}).`;
  },
};

/** A sum of products with its numbers, the largest first where there are many. */
function products(terms) {
  const sorted = terms.length > 4 ? [...terms].sort((a, b) => Math.abs(b[0] * b[1]) - Math.abs(a[0] * a[1])) : terms;
  const text = sorted.slice(0, 4).map(([a, b]) => `${show(a)}·${bracketed(b)}`).join(" + ");
  return terms.length > 4 ? `${text} + … ${terms.length - 4} more` : text;
}
const bracketed = (value) => (value < 0 ? `(${show(value)})` : show(value));

const SHARP = 0.999; // a probability above is written as what it lacks
const showProbability = (p) => (p > SHARP && p < 1 ? `(1 − ${show(1 - p)})` : show(p));

const precise = (value) => value.toPrecision(9).replace("-", "−");

export const SAMPLE = {
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
  rest: (n) => `… and ${n} more with smaller gradients`,
  pictures: ["as the network is fed it", "dL/dx: more ink here raises (blue) or lowers (orange) its loss"],
  parts: { train: "Training", test: "Test" },
  imageParts: { train: "A training image", test: "A test image", validation: "A validation image", final: "An image for the very end", drawing: "Your drawing" },
  ofImage: ({ part, guessed, label, answers, loss }, { validates }) => {
    const kind = SAMPLE.imageParts[part === "test" && validates ? "validation" : part];
    const likeliest = [...answers.keys()].sort((a, b) => answers[b] - answers[a]).slice(0, 3);
    const said = likeliest.map((k) => `${k}: ${(100 * answers[k]).toFixed(1)} %`).join(", ");
    const what = part !== "drawing" ? `class ${label}` : guessed ? `not said what it is, so taken for ${label}` : `meant as ${label}`;
    return `${kind}, ${what}. The network says ${said}. Loss −ln p = ${show(loss)}.`;
  },
  summary: (panel, { task, outputs, images }) => {
    if (images) return SAMPLE.ofImage(panel, images);
    const { point, standardized, label, part, answers, loss } = panel;
    const units = standardized ? " (standardized, as the network gets them)" : "";
    const where = `${SAMPLE.parts[part]} point x₁ = ${show(point[0])}, x₂ = ${show(point[1])}${units}`;
    if (task === "regression") return `${where}, value ${show(label)}. The network says ${show(answers[0])}. Loss ½(ŷ − t)² = ${show(loss)}.`;
    const said = answers.map((p, k) => `${outputs[k]}: ${(100 * p).toFixed(1)} %`).join(", ");
    return `${where}, ${outputs[label]}. The network says ${said}. Loss −ln p = ${show(loss)}.`;
  },
  chain: ({ weight, layers, label, answers }, at, { task, images }) => {
    const { layer, unit, value, incoming, gradient, onward, learning_rate: rate, after } = weight;
    const lines = [["dL/dw = dL/dz · input", `${show(at.grad_sums)} · ${bracketed(incoming)} = ${show(gradient)}`]];
    if (layer < layers.length) {
      lines.push(["dL/dz = dL/da · f′(z)", `${show(at.grad_activations)} · ${bracketed(at.slopes)} = ${show(at.grad_sums)}`]);
      lines.push(["dL/da = Σ dL/dz · w, over the next layer", `${products(onward)} = ${show(at.grad_activations)}`]);
    } else if (task === "regression") lines.push(["dL/dz = ŷ − t", `${show(answers[0])} − ${bracketed(label)} = ${show(at.grad_sums)}`]);
    else lines.push(["dL/dz = p − t, with t = 1 for the true class", `${showProbability(answers[unit])} − ${unit === label ? 1 : 0} = ${show(at.grad_sums)}`]);
    lines.push([`a plain step on this ${images ? "image" : "point"} alone: w − η · dL/dw`, `${show(value)} − ${show(rate)} · ${bracketed(gradient)} = ${show(after)}`]);
    return lines;
  },
  checked: ({ backpropagation, differences, relative_error: error, h, dtype }) =>
    `(L(w + h) − L(w − h)) / 2h = ${precise(differences)} with h = ${h}, in float64; backpropagation, in ${dtype}: ${precise(backpropagation)}; relative error ${error.toExponential(1)}.`,
};

export const PANELS = {
  title: "Look inside",
  sample: { title: "One sample", help: "One sample forward and back, with the chain rule in numbers. Click one on the surface" },
  microscope: { title: "Gradient microscope", help: "Gradients, updates and the spread of the numbers in every layer, over time" },
  change: { title: "What changed", help: "What the last step, or the last epochs, did to the surface" },
  space: { title: "Hidden space", help: "The data and the plane above, as a hidden layer sees them" },
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
  cell: (i, j, count) => `True class ${i}, taken for ${j}: ${count}`,
  unit: "Unit",
  kinds: "Numbers whose spread is shown",
  span: "Compared with",
  layer: "Hidden layer",
  ofLayer: (layer) => `layer ${layer}`,
  axes: "Axes",
  components: "principal components",
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

export const TIMELINE = {
  slider: "Epoch to look at",
  help: "Look back at any epoch of this run",
  at: (epoch) => `epoch ${epoch.toLocaleString("en-US")}`,
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
  ink: (label) => `Paint ${label}`,
  eraser: "Eraser",
  eraserHelp: "Wipe points away (0)",
  anew: "Start over",
  anewHelp: "The next stroke starts a new set of points",
};
