// One sample in words: what it is, what the network says of it, and a weight's gradient by the chain rule, with its
// numbers in it.

/** @import { GradientCheck, LayerPass, NetworkDescription, SamplePanel } from "../messages.js" */

import { show, showFactor, showPercent, showPrecisely, showProbability } from "./numbers.js";

const MAX_TERMS = 4; // of a sum that is written out
const MAX_ANSWERS = 3; // of an image

const PARTS = { train: "Training", test: "Test" };
const IMAGE_PARTS = {
  train: "A training image",
  test: "A test image",
  validation: "A validation image",
  final: "An image for the very end",
  drawing: "Your drawing",
};

/**
 * @param {SamplePanel} sample
 * @param {NetworkDescription} network
 */
export function summarize(sample, network) {
  const { label, answers, loss } = sample;
  if (network.images) {
    const likeliest = [...answers.keys()].sort((a, b) => answers[b] - answers[a]).slice(0, MAX_ANSWERS);
    const said = likeliest.map((k) => `${k}: ${showPercent(answers[k])}`).join(", ");
    const what = whatImage(sample, network.images.validates);
    return `${what}. The network says ${said}. Loss ${formulaOf(network)} = ${show(loss)}.`;
  }
  const where = whichPoint(sample);
  if (network.task === "regression") {
    const said = sample.in_unit ?? `value ${show(label)}. The network says ${show(answers[0])}`;
    return `${where}, ${said}. Loss ${formulaOf(network)} = ${show(loss)}.`;
  }
  const said = answers.map((p, k) => `${network.classes[k]}: ${showPercent(p)}`).join(", ");
  return `${where}, ${network.classes[label]}. The network says ${said}. Loss ${formulaOf(network)} = ${show(loss)}.`;
}

/** @param {NetworkDescription} network */
function formulaOf({ task, loss, outputs }) {
  if (task === "regression") return "½(ŷ − t)²";
  if (loss === "squared_error") return outputs.length > 1 ? "½ Σ (a − t)²" : "½(a − t)²";
  return "−ln p";
}

/**
 * @param {SamplePanel} sample
 * @param {boolean} validates Whether what is called the test images is for validation.
 */
function whatImage({ part, guessed, label }, validates) {
  const kind = IMAGE_PARTS[part === "test" && validates ? "validation" : part];
  if (part !== "drawing") return `${kind}, class ${label}`;
  return guessed ? `${kind}, not said what it is, so taken for ${label}` : `${kind}, meant as ${label}`;
}

/** @param {SamplePanel} sample */
function whichPoint({ part, point, columns, standardized }) {
  const kind = part === "train" ? PARTS.train : PARTS.test;
  if (columns) return `${kind} sample: ${columns.join(", ")} (the network gets them standardized)`;
  const units = standardized ? " (standardized, as the network gets them)" : "";
  return `${kind} point x₁ = ${show(point[0])}, x₂ = ${show(point[1])}${units}`;
}

/**
 * The gradient of the chosen weight, link by link: [rule, the same in numbers] each.
 * @param {SamplePanel} sample
 * @param {NetworkDescription} network
 * @returns {[rule: string, numbers: string][]}
 */
export function chainRule({ weight, layers, label, answers }, { task, loss, images, classes, outputs }) {
  const { layer, unit, value, incoming, gradient, onward, learning_rate: rate, after } = weight;
  const at = (/** @type {keyof LayerPass} */ quantity) => layers[layer - 1][quantity][unit];
  const gradSum = show(at("grad_sums"));
  /** @type {[string, string][]} */
  const lines = [["dL/dw = dL/dz · input", `${gradSum} · ${showFactor(incoming)} = ${show(gradient)}`]];
  if (onward) {
    const gradActivation = show(at("grad_activations"));
    lines.push(["dL/dz = dL/da · f′(z)", `${gradActivation} · ${showFactor(at("slopes"))} = ${gradSum}`]);
    lines.push(["dL/da = Σ dL/dz · w, over the next layer", `${sumOfProducts(onward)} = ${gradActivation}`]);
  } else if (task === "regression") {
    lines.push(["dL/dz = ŷ − t", `${show(answers[0])} − ${showFactor(label)} = ${gradSum}`]);
  } else {
    const spokenOf = outputs.length > 1 ? unit : 1; // one output speaks of class 1
    const isTrue = spokenOf === label;
    const truth = outputs.length > 1 ? "the true class" : `“${classes[1]}”`;
    if (loss === "squared_error") {
      const gradActivation = show(at("grad_activations"));
      lines.push(["dL/dz = dL/da · f′(z)", `${gradActivation} · ${showFactor(at("slopes"))} = ${gradSum}`]);
      const difference = `${show(at("activations"))} − ${isTrue ? "1" : "(−1)"}`;
      lines.push([`dL/da = a − t, with t = 1 for ${truth}, −1 otherwise`, `${difference} = ${gradActivation}`]);
    } else {
      const difference = `${showProbability(answers[spokenOf])} − ${isTrue ? 1 : 0}`;
      lines.push([`dL/dz = p − t, with t = 1 for ${truth}`, `${difference} = ${gradSum}`]);
    }
  }
  const alone = `a plain step on this ${images ? "image" : "point"} alone: w − η · dL/dw`;
  lines.push([alone, `${show(value)} − ${show(rate)} · ${showFactor(gradient)} = ${show(after)}`]);
  return lines;
}

/**
 * The largest terms in full, where there are many, and the others counted.
 * @param {[a: number, b: number][]} terms
 */
function sumOfProducts(terms) {
  const many = terms.length > MAX_TERMS;
  const ranked = many ? [...terms].sort(([a, b], [c, d]) => Math.abs(c * d) - Math.abs(a * b)) : terms;
  const text = ranked.slice(0, MAX_TERMS).map(([a, b]) => `${show(a)}·${showFactor(b)}`).join(" + ");
  return many ? `${text} + … ${terms.length - MAX_TERMS} more` : text;
}

/** @param {GradientCheck} check */
export function describeCheck({ backpropagation, differences, relative_error: error, h, dtype }) {
  const slope = `(L(w + h) − L(w − h)) / 2h = ${showPrecisely(differences)} with h = ${h}, in float64`;
  const ours = `backpropagation, in ${dtype}: ${showPrecisely(backpropagation)}`;
  return `${slope}; ${ours}; relative error ${error.toExponential(1)}.`;
}
