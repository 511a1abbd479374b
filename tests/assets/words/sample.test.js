import assert from "node:assert/strict";
import { test } from "node:test";

import { chainRule, describeCheck, summarize } from "../../../assets/words/sample.js";

const network = { task: "classification", classes: ["cat", "dog", "cow"], outputs: ["cat", "dog", "cow"] };
const point = { part: "train", point: [1, -2.5], label: 1, answers: [0.25, 0.75, 0], loss: 0.28768, guessed: false };

test("a point is told by its place, its class and the answers to it", () => {
  assert.equal(
    summarize(point, network),
    "Training point x₁ = 1.00, x₂ = −2.50, dog. The network says cat: 25.0%, dog: 75.0%, cow: 0.0%. Loss −ln p = 0.288.",
  );
  const units = summarize({ ...point, part: "test", standardized: true }, network);
  assert.ok(units.startsWith("Test point x₁ = 1.00, x₂ = −2.50 (standardized, as the network gets them), dog."));
  const row = summarize({ ...point, columns: ["length 5.1 cm", "width 2"] }, network);
  assert.ok(row.startsWith("Training sample: length 5.1 cm, width 2 (the network gets them standardized), dog."));
});

test("a value is told with the answer to it", () => {
  const told = summarize({ ...point, label: -0.5, answers: [0.1], loss: 0.18 }, { ...network, task: "regression" });
  assert.ok(told.endsWith(", value −0.500. The network says 0.100. Loss ½(ŷ − t)² = 0.180."));
  const in_unit = "price 30 €. The network says price 52 €";
  const inUnit = summarize({ ...point, in_unit }, { ...network, task: "regression" });
  assert.ok(inUnit.endsWith(", price 30 €. The network says price 52 €. Loss ½(ŷ − t)² = 0.288."));
});

test("an image is told by where it is from, with the likeliest classes", () => {
  const images = { side: 8, validates: false };
  const image = { ...point, label: 3, answers: [0.1, 0, 0.6, 0.3] };
  const starts = (sample, validates, start) => {
    const told = summarize({ ...image, ...sample }, { ...network, images: { ...images, validates } });
    assert.ok(told.startsWith(start), told);
  };
  const says = "The network says 2: 60.0%, 3: 30.0%, 0: 10.0%. Loss";
  starts({ part: "test" }, false, `A test image, class 3. ${says}`);
  starts({ part: "test" }, true, `A validation image, class 3. ${says}`);
  starts({ part: "final" }, true, `An image for the very end, class 3. ${says}`);
  starts({ part: "drawing", guessed: true }, false, "Your drawing, not said what it is, so taken for 3.");
  starts({ part: "drawing" }, false, "Your drawing, meant as 3.");
});

const pass = { sums: [0, 1], activations: [0, 0.5], grad_activations: [0, -0.4], slopes: [0, 0.5], grad_sums: [0, -0.2] };
const weight = { unit: 1, value: 2, incoming: -3, gradient: 0.6, learning_rate: 0.1, after: 1.94 };

test("the chain rule of a hidden weight goes on to the next layer", () => {
  const onward = [
    [0.1, 1],
    [0.2, -2.5],
  ];
  const sample = { ...point, layers: [pass, pass], weight: { ...weight, layer: 1, onward } };
  assert.deepEqual(chainRule(sample, network), [
    ["dL/dw = dL/dz · input", "−0.200 · (−3.00) = 0.600"],
    ["dL/dz = dL/da · f′(z)", "−0.400 · 0.500 = −0.200"],
    ["dL/da = Σ dL/dz · w, over the next layer", "0.100·1.00 + 0.200·(−2.50) = −0.400"],
    ["a plain step on this point alone: w − η · dL/dw", "2.00 − 0.100 · 0.600 = 1.94"],
  ]);
});

test("of many terms the largest are written out and the others counted", () => {
  const onward = [1, 5, -6, 2, 4, 3].map((w) => [1, w]);
  const sample = { ...point, layers: [pass, pass], weight: { ...weight, layer: 1, onward } };
  assert.equal(
    chainRule(sample, network)[2][1],
    "1.00·(−6.00) + 1.00·5.00 + 1.00·4.00 + 1.00·3.00 + … 2 more = −0.400",
  );
});

test("the chain rule of an output's weight ends at the answer", () => {
  const last = { ...weight, layer: 1, onward: null };
  const sample = { ...point, layers: [pass], weight: last };
  assert.deepEqual(chainRule(sample, network)[1], ["dL/dz = p − t, with t = 1 for the true class", "0.750 − 1 = −0.200"]);
  const other = { ...sample, label: 0 };
  assert.equal(chainRule(other, network)[1][1], "0.750 − 0 = −0.200");
  const value = { ...sample, label: -0.5, answers: [-0.7] };
  assert.deepEqual(chainRule(value, { task: "regression" })[1], ["dL/dz = ŷ − t", "−0.700 − (−0.500) = −0.200"]);
});

test("the one output of two classes speaks of the second", () => {
  const two = { ...network, classes: ["cat", "dog"], outputs: ["dog"] };
  const seen = { ...pass, grad_sums: [-0.25] };
  const dog = { ...point, answers: [0.25, 0.75], layers: [seen], weight: { ...weight, layer: 1, unit: 0, onward: null } };
  assert.deepEqual(chainRule(dog, two)[1], ["dL/dz = p − t, with t = 1 for “dog”", "0.750 − 1 = −0.250"]);
  assert.equal(chainRule({ ...dog, label: 0 }, two)[1][1], "0.750 − 0 = −0.250");
});

test("the squared error goes on through the tanh of the output", () => {
  const three = { ...network, loss: "squared_error" };
  const seen = { sums: [0.5], activations: [0.462], grad_activations: [-0.538], slopes: [0.786], grad_sums: [-0.423] };
  const dog = { ...point, layers: [seen], weight: { ...weight, layer: 1, unit: 0, onward: null }, loss: 0.145 };
  const two = { ...three, classes: ["cat", "dog"], outputs: ["dog"] };
  assert.deepEqual(chainRule(dog, two).slice(1, 3), [
    ["dL/dz = dL/da · f′(z)", "−0.538 · 0.786 = −0.423"],
    ["dL/da = a − t, with t = 1 for “dog”, −1 otherwise", "0.462 − 1 = −0.538"],
  ]);
  const other = chainRule({ ...dog, label: 1 }, three)[2]; // the output of class 0
  assert.deepEqual(other, ["dL/da = a − t, with t = 1 for the true class, −1 otherwise", "0.462 − (−1) = −0.538"]);
  assert.ok(summarize(dog, two).endsWith("Loss ½(a − t)² = 0.145."));
  assert.ok(summarize(dog, three).endsWith("Loss ½ Σ (a − t)² = 0.145."));
});

test("a gradient by finite differences is told beside the one by backpropagation", () => {
  const check = { backpropagation: 0.12345678, differences: 0.123456781, relative_error: 8.1e-9, h: 1e-5, dtype: "float32" };
  assert.equal(
    describeCheck(check),
    "(L(w + h) − L(w − h)) / 2h = 0.123456781 with h = 0.00001, in float64; " +
      "backpropagation, in float32: 0.123456780; relative error 8.1e-9.",
  );
});
