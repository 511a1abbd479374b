// One sample in words: what it is, what the network says of it, and a weight's gradient by the chain rule, with its
// numbers in it.

/** @import { GradientCheck, LayerPass, NetworkDescription, SamplePanel } from "../messages.js" */

import { show, showError, showExactly, showFactor, showPercent, showPrecisely, showProbability } from "./numbers.js";
import { LIST, SAMPLE_SAID as SAID } from "./words.js";

const MAX_TERMS = 4; // of a sum that is written out
const MAX_ANSWERS = 3; // of an image

/**
 * @param {SamplePanel} sample
 * @param {NetworkDescription} network
 */
export function summarize(sample, network) {
  const { label, answers, loss } = sample;
  const told = SAID.loss(formulaOf(network), show(loss));
  if (network.images) {
    const likeliest = [...answers.keys()].sort((a, b) => answers[b] - answers[a]).slice(0, MAX_ANSWERS);
    const said = LIST(likeliest.map((k) => SAID.answer(String(k), showPercent(answers[k]))));
    return SAID.says(whatImage(sample, network.images.validates), said) + told;
  }
  const where = whichPoint(sample);
  if (network.task === "regression") {
    const value = SAID.labelled(where, sample.in_unit ?? SAID.value(show(label)));
    return (sample.in_unit ? `${value}.` : SAID.says(value, show(answers[0]))) + told;
  }
  const said = LIST(answers.map((p, k) => SAID.answer(network.classes[k], showPercent(p))));
  return SAID.says(SAID.labelled(where, network.classes[label]), said) + told;
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
  if (part === "drawing") return guessed ? SAID.drawingGuessed(label) : SAID.drawingMeant(label);
  return SAID.image(SAID.images[part === "test" && validates ? "validation" : part], label);
}

/** @param {SamplePanel} sample */
function whichPoint({ part, point, columns, standardized }) {
  const kind = SAID.parts[part === "train" ? "train" : "test"];
  if (columns) return SAID.row(kind.row, LIST(columns));
  return SAID.point(kind.point, show(point[0]), show(point[1])) + (standardized ? SAID.standardized : "");
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
  const lines = [[SAID.input, `${gradSum} · ${showFactor(incoming)} = ${show(gradient)}`]];
  if (onward) {
    const gradActivation = show(at("grad_activations"));
    lines.push(["dL/dz = dL/da · f′(z)", `${gradActivation} · ${showFactor(at("slopes"))} = ${gradSum}`]);
    lines.push([SAID.onward, `${sumOfProducts(onward)} = ${gradActivation}`]);
  } else if (task === "regression") {
    lines.push(["dL/dz = ŷ − t", `${show(answers[0])} − ${showFactor(label)} = ${gradSum}`]);
  } else {
    const spokenOf = outputs.length > 1 ? unit : 1; // one output speaks of class 1
    const isTrue = spokenOf === label;
    const truth = outputs.length > 1 ? SAID.trueClass : SAID.named(classes[1]);
    if (loss === "squared_error") {
      const gradActivation = show(at("grad_activations"));
      lines.push(["dL/dz = dL/da · f′(z)", `${gradActivation} · ${showFactor(at("slopes"))} = ${gradSum}`]);
      const difference = `${show(at("activations"))} − ${isTrue ? "1" : "(−1)"}`;
      lines.push([SAID.squared(truth), `${difference} = ${gradActivation}`]);
    } else {
      const difference = `${showProbability(answers[spokenOf])} − ${isTrue ? 1 : 0}`;
      lines.push([SAID.crossEntropy(truth), `${difference} = ${gradSum}`]);
    }
  }
  const alone = images ? SAID.stepOnImage : SAID.stepOnPoint;
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
  return many ? `${text} + ${SAID.moreTerms(terms.length - MAX_TERMS)}` : text;
}

/** @param {GradientCheck} check */
export function describeCheck({ backpropagation, differences, relative_error: error, h, dtype }) {
  const slope = SAID.differences(showPrecisely(differences), showExactly(h));
  const ours = SAID.backpropagation(dtype, showPrecisely(backpropagation));
  return `${[slope, ours, SAID.error(showError(error))].join("; ")}.`;
}
