// One sample: what the panel is made of, and the sentences of the chain rule.

import { showCount } from "../numbers.js";

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

/** Sentences; what is handed to them is written already. */
export const SAMPLE_SAID = {
  /** @type {Record<"train" | "test", { point: string, row: string }>} */
  parts: {
    train: { point: "Training point", row: "Training sample" },
    test: { point: "Test point", row: "Test sample" },
  },
  /** @type {Record<"train" | "test" | "validation" | "final", string>} */
  images: {
    train: "A training image",
    test: "A test image",
    validation: "A validation image",
    final: "An image for the very end",
  },
  /** @type {(image: string, label: number) => string} */
  image: (image, label) => `${image}, class ${label}`,
  drawingGuessed: (/** @type {number} */ label) => `Your drawing, not said what it is, so taken for ${label}`,
  drawingMeant: (/** @type {number} */ label) => `Your drawing, meant as ${label}`,
  /** @type {(kind: string, columns: string) => string} */
  row: (kind, columns) => `${kind}: ${columns} (the network gets them standardized)`,
  /** @type {(kind: string, x1: string, x2: string) => string} */
  point: (kind, x1, x2) => `${kind} x₁ = ${x1}, x₂ = ${x2}`,
  standardized: " (standardized, as the network gets them)",
  /** @type {(name: string, share: string) => string} */
  answer: (name, share) => `${name}: ${share}`,
  /** @type {(what: string, said: string) => string} */
  says: (what, said) => `${what}. The network says ${said}.`,
  /** @type {(where: string, what: string) => string} */
  labelled: (where, what) => `${where}, ${what}`,
  value: (/** @type {string} */ label) => `value ${label}`,
  /** @type {(formula: string, loss: string) => string} */
  loss: (formula, loss) => ` Loss ${formula} = ${loss}.`,
  input: "dL/dw = dL/dz · input",
  onward: "dL/da = Σ dL/dz · w, over the next layer",
  trueClass: "the true class",
  named: (/** @type {string} */ name) => `“${name}”`,
  squared: (/** @type {string} */ truth) => `dL/da = a − t, with t = 1 for ${truth}, −1 otherwise`,
  crossEntropy: (/** @type {string} */ truth) => `dL/dz = p − t, with t = 1 for ${truth}`,
  stepOnImage: "a plain step on this image alone: w − η · dL/dw",
  stepOnPoint: "a plain step on this point alone: w − η · dL/dw",
  moreTerms: (/** @type {number} */ n) => `… ${n} more`,
  /** @type {(differences: string, h: string) => string} */
  differences: (differences, h) => `(L(w + h) − L(w − h)) / 2h = ${differences} with h = ${h}, in float64`,
  /** @type {(dtype: string, gradient: string) => string} */
  backpropagation: (dtype, gradient) => `backpropagation, in ${dtype}: ${gradient}`,
  error: (/** @type {string} */ error) => `relative error ${error}`,
};
