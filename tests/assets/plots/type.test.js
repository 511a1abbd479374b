import assert from "node:assert/strict";
import { test } from "node:test";

import { enlarge, enlargeFigure } from "../../../assets/plots/type.js";

const figure = () => ({
  data: [{ marker: { size: 6 } }, { line: { width: 2 } }],
  layout: {
    margin: { l: 40, b: 22 },
    font: { size: 13, family: "serif" },
    xaxis: { tickfont: { size: 13 }, title: { font: { size: 11 } }, range: [0, 13] },
    annotations: [{ font: { size: 13 }, text: "size" }],
  },
});

test("fonts, margins and points grow with the type, and nothing else", () => {
  const large = figure();
  enlargeFigure(large, 2);
  assert.deepEqual(large, {
    data: [{ marker: { size: 12 } }, { line: { width: 2 } }],
    layout: {
      margin: { l: 80, b: 44 },
      font: { size: 26, family: "serif" },
      xaxis: { tickfont: { size: 26 }, title: { font: { size: 22 } }, range: [0, 13] },
      annotations: [{ font: { size: 26 }, text: "size" }],
    },
  });
});

test("a description of usual size is left as it is", () => {
  const { layout } = figure();
  assert.equal(enlarge(layout, 1), layout);
  const usual = figure();
  enlargeFigure(usual, 1);
  assert.deepEqual(usual, figure());
});
