import assert from "node:assert/strict";
import { test } from "node:test";

import { cellsOf, lutOf, meaningOf } from "../../../assets/view/contents.js";

const unit = (layer, unit) => ({ layer, unit });
const input = Uint8Array.of(9);
const surface = Uint8Array.of(8, 8, 8, 8);
const tiles = Uint8Array.of(10, 11, 20, 21, 30, 31); // of two cells each: two hidden units, one output
const scene = { net: {}, shape: { tiles: [0, 2], tileCells: 2 }, inputTile: (i) => (i === 1 ? input : undefined) };
const frame = { shown: null, surface, tiles, unit_scale: 6.283 };

test("of an input there is its own picture", () => {
  assert.equal(cellsOf(unit(0, 1), frame, scene), input);
  assert.equal(cellsOf(unit(0, 0), frame, scene), null);
});

test("of a unit there is its tile, and the full picture once it has come", () => {
  assert.deepEqual([...cellsOf(unit(1, 1), frame, scene)], [20, 21]);
  assert.deepEqual([...cellsOf(unit(2, 0), frame, scene)], [30, 31]);
  assert.equal(cellsOf(unit(1, 1), { ...frame, shown: unit(1, 1) }, scene), surface);
  assert.deepEqual([...cellsOf(unit(1, 0), { ...frame, shown: unit(1, 1) }, scene)], [10, 11]);
});

test("tiles of weights are no pictures of the plane", () => {
  const ofImages = { ...scene, net: { images: { side: 8 } } };
  assert.equal(cellsOf(unit(1, 0), frame, ofImages), null);
  assert.deepEqual([...cellsOf(unit(2, 0), frame, ofImages)], [30, 31]);
  assert.equal(cellsOf(unit(1, 0), { ...frame, shown: unit(1, 0) }, ofImages), surface);
});

const lut = new Uint32Array(256);
const classes = {
  ...{ task: "classification", inputs: [{ scale: 36 }], layers: [{}], range: ["0", "0"] },
  ...{ classes: ["cat", "dog"], outputs: ["dog"] },
};
const numbers = { ...classes, task: "regression", classes: [], range: ["-1.5", "2"] };
const palette = { classes: ["orange", "blue"] };

test("classes have a colour each", () => {
  const swatches = [{ label: "cat", colour: "orange" }, { label: "dog", colour: "blue" }];
  assert.deepEqual(meaningOf(null, frame, lut, classes, palette), { classes: swatches });
  assert.deepEqual(meaningOf(unit(2, 0), frame, lut, classes, palette), { classes: swatches }); // of two, the output's too
  assert.deepEqual(meaningOf(unit(2, 0), frame, lut, numbers, palette), { lut, low: "−", high: "+" });
});

test("an output of several classes is painted and told in the colour of its class", () => {
  const several = { ...classes, classes: ["cat", "dog", "cow"], outputs: ["cat", "dog", "cow"] };
  const luts = { output: lut, output_discrete: lut.slice(), unit: lut.slice(), classes: [0, 1, 2].map(() => lut.slice()) };
  assert.equal(lutOf(unit(2, 1), several, luts, true), luts.classes[1]);
  assert.equal(lutOf(unit(1, 1), several, luts, true), luts.unit);
  assert.equal(lutOf(null, several, luts, true), luts.output_discrete);
  assert.equal(lutOf(null, several, luts, false), luts.output);
  assert.equal(lutOf(unit(2, 0), classes, { ...luts, classes: [] }, false), luts.unit);
  assert.deepEqual(meaningOf(unit(2, 1), frame, lut, several, palette), { lut, low: "not dog", high: "dog" });
});

test("numbers have a scale, in the units of the data", () => {
  assert.deepEqual(meaningOf(null, frame, lut, numbers, palette), { lut, low: "−1.5", high: "2" });
});

test("a unit has a scale of its own, once it is known", () => {
  const meaning = (target, shown) => meaningOf(target, { ...frame, shown }, lut, classes, palette);
  assert.deepEqual(meaning(unit(0, 0), null), { lut, low: "−36", high: "36" });
  assert.deepEqual(meaning(unit(1, 0), null), { lut, low: "−", high: "+" });
  assert.deepEqual(meaning(unit(1, 0), unit(1, 0)), { lut, low: "−6.3", high: "6.3" });
});
