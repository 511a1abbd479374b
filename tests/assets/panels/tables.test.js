import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { evenly, tabulate, valuesOf } from "../../../assets/panels/tables.js";

const bytes = (values) => ({ dtype: "f8", bdata: Buffer.from(new Float64Array(values.flat()).buffer).toString("base64") });

test("arrays of Plotly are read as lists and as bytes", () => {
  assert.deepEqual(valuesOf([1, 2]), [1, 2]);
  assert.deepEqual(valuesOf(bytes([0.5, -3])), [0.5, -3]);
  assert.deepEqual(valuesOf({ dtype: "i1", bdata: Buffer.from([0, 5]).toString("base64") }), [0, 5]);
});

test("rows are thinned evenly, and the first and the last stay", () => {
  assert.deepEqual(evenly(3, 11), [0, 1, 2]);
  assert.deepEqual(evenly(101, 5), [0, 25, 50, 75, 100]);
  assert.deepEqual(evenly(1, 5), [0]);
  assert.deepEqual(evenly(0, 5), []);
});

test("a map of gradients is a row for each epoch, with a gap where there is none", () => {
  const map = { x: [0, 1], y: ["layer 1", "output"], customdata: { ...bytes([[1, 2], [NaN, 4]]), shape: "2, 2" } };
  assert.deepEqual(tabulate("gradient-map", { data: [map], layout: {} }), {
    heads: ["Epoch", "layer 1", "output"],
    rows: [["0", "1.00", "–"], ["1", "2.00", "4.00"]],
  });
});

test("of curves those stand side by side that have a name", () => {
  const data = [{ x: [0], y: [9] }, { name: "layer 1", x: [0], y: bytes([0.25]) }, { name: "output", x: [0], y: [null] }];
  assert.deepEqual(tabulate("update-ratios", { data, layout: {} }), {
    heads: ["Epoch", "layer 1", "output"],
    rows: [["0", "0.250", "–"]],
  });
  assert.deepEqual(tabulate("over-time", { data, layout: {} }).heads, ["Epoch", "layer 1, median", "output, median"]);
});

test("the change of the surface has its upper edge on top", () => {
  const map = { z: [[1, 2], [3, 4]], x0: -3, dx: 6, y0: -3, dy: 6 };
  assert.deepEqual(tabulate("surface-change", { data: [map], layout: {} }).rows, [
    ["3.00", "3.00", "4.00"],
    ["−3.00", "1.00", "2.00"],
  ]);
});

test("samples of a hidden space stand with the names of its axes", () => {
  const layout = { xaxis: { title: { text: "unit 1" } }, yaxis: { title: { text: "unit 3" } } };
  const table = tabulate("hidden-space", { data: [{}, { x: [0.5], y: [-1] }], layout });
  assert.deepEqual(table, { heads: ["sample", "unit 1", "unit 3"], rows: [["1", "0.500", "−1.00"]] });
});
