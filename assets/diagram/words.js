// The network in words: the names of its units, and its formulas with their numbers in them.

/** @import { NetworkDescription, Target } from "../messages.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */

import { biasIndex, parameterIndex } from "../transport/payload.js";
import { show, subscript } from "../words/numbers.js";
import { NETWORK, PICTURES, SAMPLE } from "../words/words.js";

const UNNAMED = "value"; // what the server calls the output of a regression without a name
const MAX_TERMS = 4; // of a sum that is written out
const TERMS_OF_MANY = 3; // the largest, where there are more

/** A value and what it is of. @typedef {{ formula: string, detail: string }} Said */

/**
 * A weight from unit `source` of the layer before, which stands in row `input`; or, without a source, a bias.
 * @typedef {{ layer: number, input: number, unit: number, source?: number }} Parameter
 */

export class Words {
  #shape;

  /**
   * @param {NetworkDescription} net
   * @param {Shape} shape
   */
  constructor(net, shape) {
    this.net = net;
    this.#shape = shape;
  }

  /** @param {Target} target */
  nameOf({ layer, unit }) {
    const { inputs, layers, outputs } = this.net;
    if (layer === 0) return inputs[unit].label;
    if (layer <= layers.length) return NETWORK.unit(unit + 1, layer);
    return outputs.length > 1 ? NETWORK.outputFor(outputs[unit]) : NETWORK.output;
  }

  /** What the big picture shows. @param {Target | null} target */
  captionOf(target) {
    const { layers, task, outputs } = this.net;
    if (!target) return PICTURES.planeCaption(task === "regression" && outputs[0] !== UNNAMED ? outputs[0] : null);
    const name = this.nameOf(target);
    if (target.layer === 0) return NETWORK.feature(name);
    return target.layer <= layers.length ? `${name} · ${layers[target.layer - 1].activation}` : name;
  }

  /** What a click on a unit does. @param {Target} target */
  hintOf({ layer, unit }) {
    const { inputs, images, columns } = this.net;
    if (layer > 0) return NETWORK.pin;
    if (images ?? columns) return "";
    return inputs[unit].on ? NETWORK.leaveOut : NETWORK.feedIn;
  }

  /** What the weights into a layer come from; the last is the bias's. @param {number} layer */
  sourcesOf(layer) {
    if (layer === 1) return [...this.#inputNames(), SAMPLE.bias];
    const { total } = this.net.layers[layer - 2];
    return [...range(total).map((unit) => this.nameOf({ layer: layer - 1, unit })), SAMPLE.bias];
  }

  /** Those of the inputs that are on, in the order of the first layer's weights. */
  #inputNames() {
    const { inputs, images, active_inputs: active } = this.net;
    if (!images) return active.map((name) => inputs.find((input) => input.name === name)?.label ?? name);
    const { side } = images;
    return range(side ** 2).map((i) => NETWORK.pixel(1 + Math.floor(i / side), 1 + (i % side)));
  }

  /** Whether only the norm of all weights from the pixels is here. @param {Parameter} parameter */
  isNorm({ layer, source }) {
    return Boolean(this.net.images) && layer === 1 && source !== undefined;
  }

  /**
   * @param {Parameter} parameter
   * @param {Frame} frame
   * @returns {Said}
   */
  describeParameter(parameter, frame) {
    const { layer, input, unit, source } = parameter;
    const value = show(frame.parameters[parameterIndex(this.#shape, layer, input, unit)]);
    const to = this.nameOf({ layer, unit });
    if (this.net.images && this.isNorm(parameter)) {
      const n = this.net.images.side ** 2;
      return { formula: `‖w‖ = ${value}`, detail: NETWORK.norm(n, to) };
    }
    if (source === undefined) return { formula: `b = ${value}`, detail: NETWORK.bias(to) };
    return { formula: `w = ${value}`, detail: NETWORK.link(this.nameOf({ layer: layer - 1, unit: source }), to) };
  }

  /**
   * z = Σ w·a + b with its numbers, of an input only what it is.
   * @param {Target} target
   * @param {Frame} frame
   * @returns {Said}
   */
  describeUnit(target, frame) {
    const { inputs, layers, images } = this.net;
    const { layer, unit } = target;
    if (layer === 0) {
      const { label, on } = inputs[unit];
      const image = images && NETWORK.meanImage;
      return { formula: label, detail: image ?? (on ? NETWORK.input : NETWORK.notFedIn) };
    }
    if (images) return this.#describeUnitOfMany(target, frame, images.side);
    const then = layer <= layers.length ? `a${subscript(unit + 1)} = ${layers[layer - 1].activation}(z)` : this.#answer();
    return { formula: this.#sumOf(target, frame), detail: `${this.nameOf(target)} · ${then}` };
  }

  /** What an output's sum says. */
  #answer() {
    const { task, loss, outputs } = this.net;
    if (task === "regression") return "y = z";
    const wins = outputs.length > 1 && NETWORK.largestWins;
    if (loss === "squared_error") return `y = tanh(z), ${wins || NETWORK.isOne(outputs[0])}`;
    return wins || `p = σ(z), ${NETWORK.probabilityOf(outputs[0])}`;
  }

  /**
   * The largest terms in full, if there are many, and the others counted.
   * @param {Target} target
   * @param {Frame} frame
   */
  #sumOf(target, { parameters }) {
    const { layer, unit } = target;
    const names = layer === 1 ? this.#inputNames() : null;
    const inputs = range(this.#shape.sizes[layer - 1]);
    const weights = inputs.map((i) => parameters[parameterIndex(this.#shape, layer, i, unit)]);
    const ranked = [...inputs].sort((i, j) => Math.abs(weights[j]) - Math.abs(weights[i]));
    const shown = inputs.length > MAX_TERMS ? ranked.slice(0, TERMS_OF_MANY) : inputs;
    const sum = shown.map((i, k) => {
      const sign = weights[i] < 0 ? (k ? " − " : "−") : k ? " + " : "";
      return `${sign}${show(Math.abs(weights[i]))}·${names ? names[i] : "a" + subscript(i + 1)}`;
    });
    const rest = inputs.length > shown.length ? ` + ${NETWORK.moreTerms(inputs.length - shown.length)}` : "";
    return `z = ${sum.join("")}${rest} ${withSign(parameters[biasIndex(this.#shape, target)])}`;
  }

  /**
   * Too many terms to write out, and not all of them here.
   * @param {Target} target
   * @param {Frame} frame
   * @param {number} side
   */
  #describeUnitOfMany(target, { parameters }, side) {
    const { layer } = target;
    const n = layer === 1 ? side ** 2 : this.net.layers[layer - 2].total;
    const bias = parameters[biasIndex(this.#shape, target)];
    const picture = layer === 1 ? ` · ${NETWORK.tileOfWeights}` : "";
    const formula = `z = Σ w·${layer === 1 ? "x" : "a"}, ${NETWORK.terms(n)}, ${withSign(bias)}`;
    return { formula, detail: this.nameOf(target) + picture };
  }
}

/** @param {number} n */
const range = (n) => [...Array(n).keys()];

/** As the next term of a sum. @param {number} value */
const withSign = (value) => `${value < 0 ? "−" : "+"} ${show(Math.abs(value))}`;
