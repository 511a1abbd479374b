import assert from "node:assert/strict";
import { test } from "node:test";

import * as numbers from "../../../assets/words/numbers.js";

/** format: [value, text] each. */
const EXPECTED = {
  show: [
    [0, "0.00"],
    [1, "1.00"],
    [-1.2345, "−1.23"],
    [0.12345, "0.123"],
    [-0.001, "−0.001"],
    [0.00099, "9.9e-4"],
    [999.4, "999"],
    [1000, "1.0e+3"],
    [-123456, "−1.2e+5"],
  ],
  showShort: [
    [0, "0.0"],
    [3.14159, "3.1"],
    [-0.256, "−0.26"],
    [0.0052, "0.005"],
    [0.0004, "4e-4"],
    [-99.94, "−99.9"],
    [250, "3e+2"],
  ],
  showPrecisely: [
    [-0.123456789123, "−0.123456789"],
    [1.5, "1.50000000"],
    [1.5e-9, "1.50000000e-9"],
  ],
  showFactor: [
    [2, "2.00"],
    [-2, "(−2.00)"],
  ],
  showProbability: [
    [0.5, "0.500"],
    [0.9995, "(1 − 5.0e-4)"],
    [1, "1.00"],
  ],
  showLoss: [
    [0, "0.0000"],
    [0.4567891, "0.4568"],
    [0.001, "0.0010"],
    [0.00012345, "1.23e-4"],
    [999.99996, "1000.00"],
    [1234.567, "1234.57"],
    [123456.7, "123457"],
    [2_500_000, "2.50e+6"],
    [3.76e30, "3.8e+30"],
    [3.75e304, "4e+304"],
    [Number.MAX_VALUE, "∞"],
  ],
  showPercent: [
    [0.9755, "97.5%"],
    [1, "100.0%"],
    [0, "0.0%"],
  ],
  showDetermination: [
    [0.98765, "0.988"],
    [-0.5, "−0.500"],
    [-12345, "−1.2e+4"],
    [-4.9e304, "−5e+304"],
    [-Number.MAX_VALUE, "−∞"],
  ],
  showSetting: [
    [0.03, "0.03"],
    [1 / 3, "0.333"],
    [0.1 + 0.2, "0.3"],
  ],
  showScale: [
    [1, "1"],
    [6.283, "6.3"],
    [144, "140"],
  ],
  showCount: [
    [7, "7"],
    [1234567, "1,234,567"],
  ],
  subscript: [
    [3, "₃"],
    [120, "₁₂₀"],
  ],
};

for (const [format, cases] of Object.entries(EXPECTED))
  test(`${format} writes numbers as expected`, () => {
    for (const [value, text] of cases) assert.equal(numbers[format](value), text);
  });

test("so many of a thing is one, or more of them", () => {
  assert.equal(numbers.count(1, "unit"), "1 unit");
  assert.equal(numbers.count(2, "unit"), "2 units");
  assert.equal(numbers.count(0, "mouse", "mice"), "0 mice");
});
