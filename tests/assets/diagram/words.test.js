import assert from "node:assert/strict";
import { test } from "node:test";

import { Words } from "../../../assets/diagram/words.js";
import { shapeOf } from "../../../assets/transport/payload.js";

const surface = { cells: 4, tile_cells: 2, domain: [-6, 6] };
const inputs = ["x₁", "x₂", "x₁²"].map((label, i) => ({ name: `n${i}`, label, on: i !== 1 }));
const points = {
  task: "classification",
  inputs,
  active_inputs: ["n2", "n0"], // in another order than they are listed
  layers: [{ units: 5, total: 5, activation: "tanh" }],
  outputs: ["cat", "dog"],
};
const images = {
  ...points,
  inputs: [{ name: "pixels", label: "2 × 2 px", on: true }],
  active_inputs: ["pixels"],
  layers: [{ units: 2, total: 30, activation: "relu" }],
  images: { side: 2 },
};
const wordsOf = (network) => new Words(network, shapeOf({ network, surface }));
const words = wordsOf(points);
const ofImages = wordsOf(images);
const frame = { parameters: Float32Array.from({ length: 27 }, (_, i) => (i % 2 ? -i : i) / 4) };
const unit = (layer, unit) => ({ layer, unit });

test("units have names", () => {
  assert.equal(words.nameOf(unit(0, 2)), "x₁²");
  assert.equal(words.nameOf(unit(1, 3)), "unit 4 of layer 1");
  assert.equal(words.nameOf(unit(2, 1)), "output “dog”");
  assert.equal(wordsOf({ ...points, outputs: ["value"] }).nameOf(unit(2, 0)), "the output");
});

test("the big picture has a caption", () => {
  assert.equal(words.captionOf(null), "What the network answers at every point");
  assert.equal(words.captionOf(unit(0, 0)), "feature x₁");
  assert.equal(words.captionOf(unit(1, 0)), "unit 1 of layer 1 · tanh");
  assert.equal(words.captionOf(unit(2, 0)), "output “cat”");
});

test("a hint tells what a click does", () => {
  assert.equal(words.hintOf(unit(0, 0)), "Click to leave it out");
  assert.equal(words.hintOf(unit(0, 1)), "Click to feed it in");
  assert.equal(words.hintOf(unit(1, 1)), "Click to keep it in the big picture");
  assert.equal(ofImages.hintOf(unit(0, 0)), "");
  assert.equal(wordsOf({ ...points, columns: { plane: "" } }).hintOf(unit(0, 0)), "");
});

test("weights come from inputs in the order of the weights, or from units, and from the bias", () => {
  assert.deepEqual(words.sourcesOf(1), ["x₁²", "x₁", "1 (the bias)"]);
  assert.equal(words.sourcesOf(2)[4], "unit 5 of layer 1");
  assert.equal(words.sourcesOf(2).length, 6);
  assert.deepEqual(ofImages.sourcesOf(1), ["pixel 1, 1", "pixel 1, 2", "pixel 2, 1", "pixel 2, 2", "1 (the bias)"]);
  assert.equal(ofImages.sourcesOf(2).length, 31);
});

test("a weight and a bias are told with what they lead to", () => {
  const weight = { layer: 2, input: 1, unit: 1, source: 1 };
  assert.deepEqual(words.describeParameter(weight, frame), {
    formula: "w = 4.50",
    detail: "from unit 2 of layer 1 to output “dog”",
  });
  assert.deepEqual(words.describeParameter({ layer: 1, input: 2, unit: 0 }, frame), {
    formula: "b = 2.50",
    detail: "bias of unit 1 of layer 1",
  });
});

test("of all pixels together there is only the norm of their weights", () => {
  const weight = { layer: 1, input: 0, unit: 1, source: 0 };
  assert.ok(ofImages.isNorm(weight) && !words.isNorm(weight));
  assert.ok(!ofImages.isNorm({ layer: 1, input: 1, unit: 1 }) && !ofImages.isNorm({ ...weight, layer: 2 }));
  assert.deepEqual(ofImages.describeParameter(weight, { parameters: Float32Array.of(1, 2) }), {
    formula: "‖w‖ = 2.00",
    detail: "norm of the 4 weights from the pixels to unit 2 of layer 1",
  });
});

test("a unit is a sum, its largest terms in full if there are many", () => {
  assert.deepEqual(words.describeUnit(unit(1, 1), frame), {
    formula: "z = −0.250·x₁² + 1.50·x₁ − 2.75",
    detail: "unit 2 of layer 1 · a₂ = tanh(z)",
  });
  assert.deepEqual(words.describeUnit(unit(2, 0), frame), {
    formula: "z = −5.75·a₅ − 5.25·a₄ − 4.75·a₃ + … 2 more − 6.25",
    detail: "output “cat” · the class with the largest z wins",
  });
  const one = wordsOf({ ...points, outputs: ["dog"] });
  assert.equal(one.describeUnit(unit(2, 0), frame).detail, "the output · p = σ(z), the probability of “dog”");
  const bent = (network) => wordsOf({ ...network, loss: "squared_error" }).describeUnit(unit(2, 0), frame).detail;
  assert.equal(bent({ ...points, outputs: ["dog"] }), "the output · y = tanh(z), 1 is “dog”");
  assert.equal(bent(points), "output “cat” · y = tanh(z), the class with the largest z wins");
});

test("an input is told by what it is", () => {
  assert.deepEqual(words.describeUnit(unit(0, 1), frame), { formula: "x₂", detail: "not fed in" });
  assert.deepEqual(words.describeUnit(unit(0, 0), frame), { formula: "x₁", detail: "an input of the network" });
  assert.equal(ofImages.describeUnit(unit(0, 0), frame).detail, "the mean of the training images");
});

test("a unit that sees pixels is told without its terms", () => {
  assert.deepEqual(ofImages.describeUnit(unit(1, 0), frame), {
    formula: "z = Σ w·x, 4 terms, + 0.500",
    detail: "unit 1 of layer 1 · the tile shows its weights",
  });
  assert.equal(ofImages.describeUnit(unit(2, 0), frame).formula, "z = Σ w·a, 30 terms, + 2.00");
});
