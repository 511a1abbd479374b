import assert from "node:assert/strict";
import { test } from "node:test";

import { divergingScale, inkLut, mix, rgb } from "../../../assets/parts/colours.js";
import { PALETTE } from "../networks.js";

test("colours are read as CSS writes them", () => {
  assert.deepEqual(rgb("#0877bd"), [8, 119, 189]);
  assert.deepEqual(rgb(" #FFF "), [255, 255, 255]);
  assert.deepEqual(rgb("#1234"), [17, 34, 51]);
  assert.deepEqual(rgb("rgb(1, 2, 3)"), [1, 2, 3]);
  assert.deepEqual(rgb("rgba(1 2 3 / 0.5)"), [1, 2, 3]);
  assert.deepEqual(rgb(""), [255, 255, 255]);
});

test("a mixture lies between its colours", () => {
  assert.equal(mix("#000000", "#ffffff", 0), "rgb(0,0,0)");
  assert.equal(mix("#000000", "#ffffff", 1), "rgb(255,255,255)");
  assert.equal(mix("#000000", "#ff8000", 0.5), "rgb(128,64,0)");
});

test("numbers are coloured by their sign, full at one and beyond, pale near zero", () => {
  const colour = divergingScale(PALETTE);
  assert.equal(colour(0), "rgb(255,255,255)");
  assert.equal(colour(-1), "rgb(255,0,0)");
  assert.equal(colour(1), "rgb(0,0,255)");
  assert.equal(colour(7), colour(1));
  const [weak, strong] = [0.1, 0.8].map((value) => rgb(colour(value))[0]);
  assert.ok(strong < weak && weak < 220);
});

test("ink goes from paper to ink, opaque", () => {
  const bytes = new Uint8Array(inkLut("#ffffff", "#102030").buffer);
  assert.equal(bytes.length, 1024);
  assert.deepEqual([...bytes.slice(0, 4)], [255, 255, 255, 255]);
  assert.deepEqual([...bytes.slice(-4)], [16, 32, 48, 255]);
});
