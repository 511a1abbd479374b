// The network in words: the names of its units, and its formulas with their numbers in them.

import { parameterIndex } from "../transport/payload.js";
import { SAMPLE } from "../words/english.js";
import { show, subscript } from "../words/numbers.js";

export class Words {
  /** `active`: the names of the inputs that are on, in the order of the first layer's weights. */
  constructor(net, shape, active) {
    Object.assign(this, { net, shape, active });
  }

  nameOf({ layer, unit }) {
    const { inputs, layers, outputs } = this.net;
    if (layer === 0) return inputs[unit].label;
    if (layer <= layers.length) return `unit ${unit + 1} of layer ${layer}`;
    return outputs.length > 1 ? `output “${outputs[unit]}”` : "the output";
  }

  captionOf(target) {
    if (!target) return "the network’s output";
    const name = this.nameOf(target);
    if (target.layer === 0) return `feature ${name}`;
    return target.layer <= this.net.layers.length ? `${name} · ${this.net.layers[target.layer - 1].activation}` : name;
  }

  hintOf({ layer, unit }) {
    if (layer === 0 && this.net.images) return "";
    if (layer === 0) return this.net.inputs[unit].on ? "Click to leave it out" : "Click to feed it in";
    return "Click to keep it in the big picture";
  }

  /** What the weights into a layer come from; the last is the bias's. */
  sourcesOf(layer) {
    const before = layer === 1 ? this.inputNames() : [...Array(this.net.layers[layer - 2].total).keys()].map((unit) => this.nameOf({ layer: layer - 1, unit }));
    return [...before, SAMPLE.bias];
  }

  inputNames() {
    const { inputs, images } = this.net;
    if (!images) return this.active.map((name) => inputs.find((input) => input.name === name).label);
    return [...Array(images.side ** 2).keys()].map((i) => `pixel ${1 + Math.floor(i / images.side)}, ${1 + (i % images.side)}`);
  }

  /** Of all pixels together only the norm of the weights is here. */
  isNorm({ layer, source }) {
    return Boolean(this.net.images) && layer === 1 && source !== undefined;
  }

  describeParameter({ layer, input, unit, source }, frame) {
    const value = show(frame.parameters[parameterIndex(this.shape, layer, input, unit)]);
    const to = this.nameOf({ layer, unit });
    if (this.isNorm({ layer, source })) return { formula: `‖w‖ = ${value}`, detail: `norm of the ${this.net.images.side ** 2} weights from the pixels to ${to}` };
    if (source === undefined) return { formula: `b = ${value}`, detail: `bias of ${to}` };
    return { formula: `w = ${value}`, detail: `from ${this.nameOf({ layer: layer - 1, unit: source })} to ${to}` };
  }

  /** z = Σ w·a + b with its numbers: the largest terms in full, the others counted. */
  describeUnit({ layer, unit }, frame) {
    const { inputs, layers, task, images } = this.net;
    if (layer === 0) {
      const { label, on } = inputs[unit];
      if (images) return { formula: label, detail: "the mean of the training images" };
      return { formula: label, detail: on ? "an input of the network" : "not fed in" };
    }
    if (images) return this.describeUnitOfMany({ layer, unit }, frame);
    const names = layer === 1 ? this.active.map((name) => inputs.find((input) => input.name === name).label) : null;
    const n = this.shape.sizes[layer - 1];
    const terms = [...Array(n).keys()].map((i) => ({ i, w: frame.parameters[parameterIndex(this.shape, layer, i, unit)] }));
    const shown = n > 4 ? terms.sort((a, b) => Math.abs(b.w) - Math.abs(a.w)).slice(0, 3) : terms;
    const signed = (value, first) => (value < 0 ? (first ? "−" : " − ") : first ? "" : " + ") + show(Math.abs(value));
    const sum = shown.map(({ i, w }, k) => `${signed(w, k === 0)}·${names ? names[i] : "a" + subscript(i + 1)}`).join("");
    const rest = n > shown.length ? ` + … ${n - shown.length} more` : "";
    const bias = signed(frame.parameters[parameterIndex(this.shape, layer, n, unit)], false);
    const output = task === "regression" ? "y = z" : "the class with the largest z wins";
    const then = layer <= layers.length ? `a${subscript(unit + 1)} = ${layers[layer - 1].activation}(z)` : output;
    return { formula: `z = ${sum}${rest}${bias}`, detail: `${this.nameOf({ layer, unit })} · ${then}` };
  }

  /** Too many terms to write out, and not all of them here. */
  describeUnitOfMany({ layer, unit }, frame) {
    const { layers, images } = this.net;
    const n = layer === 1 ? images.side ** 2 : layers[layer - 2].total;
    const bias = frame.parameters[parameterIndex(this.shape, layer, this.shape.sizes[layer - 1], unit)];
    const sum = `z = Σ w·${layer === 1 ? "x" : "a"}, ${n} terms, ${bias < 0 ? "−" : "+"} ${show(Math.abs(bias))}`;
    const picture = layer === 1 ? " · the tile shows its weights" : "";
    return { formula: sum, detail: this.nameOf({ layer, unit }) + picture };
  }
}
