import assert from "node:assert/strict";
import { test } from "node:test";

import { inksOf } from "../../../assets/plots/inks.js";
import { speak } from "../../../assets/words/words.js";
import { describedNetwork, PALETTE } from "../networks.js";

test("classes are painted in their colours, and one more that has no points yet", () => {
  const inks = inksOf(describedNetwork({ classes: 2 }), PALETTE);
  assert.deepEqual(inks.map(({ value }) => value), [0, 1, 2]);
  assert.deepEqual(inks.map(({ colour }) => colour), PALETTE.classes.slice(0, 3));
  assert.deepEqual(inks.map(({ another }) => Boolean(another)), [false, false, true]);
});

test("there is no other class where classes have names, or are as many as there may be", () => {
  assert.equal(inksOf({ ...describedNetwork({ classes: 3 }), labelled: true }, PALETTE).length, 3);
  assert.equal(inksOf(describedNetwork({ classes: 7 }), PALETTE).length, 8);
  assert.equal(inksOf(describedNetwork({ classes: 8 }), PALETTE).length, 8);
  const network = describedNetwork({ classes: 3 });
  assert.equal(inksOf({ ...network, limits: { ...network.limits, max_classes: 3 } }, PALETTE).length, 3);
});

test("values are painted in the colours of their sign", () => {
  const inks = inksOf(describedNetwork(), PALETTE);
  assert.deepEqual(inks.map(({ value }) => value), [-1, -0.5, 0, 0.5, 1]);
  assert.deepEqual(inks.map(({ colour }) => colour), ["negative", "negative", "zero", "positive", "positive"].map((name) => PALETTE[name]));
});

test("what is painted is called as the visitor's language does", () => {
  speak("fr");
  assert.equal(inksOf(describedNetwork({ classes: 2 }), PALETTE)[2].label, "classe 2");
  assert.deepEqual(inksOf(describedNetwork(), PALETTE).map(({ label }) => label), ["−1", "−0,5", "0", "0,5", "1"]);
  speak("en");
});
