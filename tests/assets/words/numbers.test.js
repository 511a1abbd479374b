import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

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
  showError: [[8.1e-9, "8.1e-9"]],
  showExactly: [
    [0.00001, "0.00001"],
    [-2.5, "−2.5"],
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

afterEach(() => numbers.writeNumbersIn("en"));

/** format: [value, in French, in German] each. */
const ELSEWHERE = {
  show: [[-1.2345, "−1,23", "−1,23"], [1000, "1,0e+3", "1,0e+3"]],
  showShort: [[-0.256, "−0,26", "−0,26"]],
  showPrecisely: [[1.5, "1,50000000", "1,50000000"]],
  showProbability: [[0.9995, "(1 − 5,0e-4)", "(1 − 5,0e-4)"]],
  showLoss: [[0.4567891, "0,4568", "0,4568"], [2_500_000, "2,50e+6", "2,50e+6"]],
  showPercent: [[0.9755, "97,5\u202f%", "97,5\u00a0%"]],
  showDetermination: [[-0.5, "−0,500", "−0,500"]],
  showSetting: [[0.03, "0,03", "0,03"]],
  showScale: [[6.283, "6,3", "6,3"]],
  showExactly: [[0.15, "0,15", "0,15"]],
  showError: [[8.1e-9, "8,1e-9", "8,1e-9"]],
  showCount: [[7, "7", "7"], [1234567, "1\u202f234\u202f567", "1.234.567"]],
  writeToEdit: [[-0.25, "-0,25", "-0,25"], ["1e-7", "1e-7", "1e-7"]],
};

for (const [format, cases] of Object.entries(ELSEWHERE))
  test(`${format} writes numbers as French and German do`, () => {
    for (const [value, ...texts] of cases)
      for (const [i, language] of ["fr", "de"].entries()) {
        numbers.writeNumbersIn(language);
        assert.equal(numbers[format](value), texts[i]);
      }
  });

test("a number has as many decimals as are asked for", () => {
  assert.equal(numbers.showFixed(-0.5, 2), "−0.50");
  numbers.writeNumbersIn("de");
  assert.equal(numbers.showFixed(0.25, 1), "0,3");
});

test("Plotly is told the marks of the language", () => {
  const marks = ["en", "fr", "de"].map((language) => (numbers.writeNumbersIn(language), numbers.separators()));
  assert.deepEqual(marks, [".,", ",\u202f", ",."]);
});

test("so many of a thing is one, or more of them, by the language", () => {
  const mice = ["mouse", "mice"];
  const counts = (language) => (numbers.writeNumbersIn(language), [0, 1, 2, 1500].map((n) => numbers.count(n, mice)));
  assert.deepEqual(counts("en"), ["0 mice", "1 mouse", "2 mice", "1,500 mice"]);
  assert.deepEqual(counts("fr"), ["0 mouse", "1 mouse", "2 mice", "1\u202f500 mice"]);
  assert.deepEqual(counts("de"), ["0 mice", "1 mouse", "2 mice", "1.500 mice"]);
});

/** What is typed, and the number it is in English, in French and in German; NaN is none. */
const TYPED = [
  ["0.03", 0.03, 0.03, 0.03],
  ["0,03", 0.03, 0.03, 0.03],
  [" −2,5 ", -2.5, -2.5, -2.5],
  ["-.5", -0.5, -0.5, -0.5],
  ["1e-3", 0.001, 0.001, 0.001],
  ["12", 12, 12, 12],
  ["1,500", NaN, 1.5, 1.5],
  ["1.500", 1.5, 1.5, NaN],
  ["0.125", 0.125, 0.125, 0.125],
  ["1.234,5", NaN, NaN, NaN],
  ["1 500", NaN, NaN, NaN],
  ["1e", NaN, NaN, NaN],
  ["0x10", NaN, NaN, NaN],
  ["Infinity", NaN, NaN, NaN],
  ["", NaN, NaN, NaN],
  ["viel", NaN, NaN, NaN],
];

for (const [i, language] of ["en", "fr", "de"].entries())
  test(`numbers are read as they are typed in ${language}`, () => {
    numbers.writeNumbersIn(language);
    for (const [text, ...values] of TYPED) assert.equal(numbers.parseNumber(text), values[i], JSON.stringify(text));
  });
