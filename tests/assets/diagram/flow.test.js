import assert from "node:assert/strict";
import { test } from "node:test";

import { addDashes, paintFlow, PERIOD } from "../../../assets/diagram/flow.js";

const track = Float32Array.from({ length: 82 }, (_, i) => (i % 2 ? 5 : i / 2)); // 40 pixels to the right

/** From where to where the dashes go. */
function dashes(flow) {
  const found = [];
  addDashes({ moveTo: (x, y) => found.push([x, y]), lineTo: (x, y) => found.at(-1).push(x, y) }, track, flow);
  return found;
}

test("dashes are four pixels long and stand as far apart as the period is", () => {
  assert.deepEqual(dashes(2), [[2, 5, 6, 5], [20, 5, 24, 5], [38, 5, 40, 5]]);
});

test("dashes move on by parts of a pixel, and come in at the start of a link", () => {
  assert.deepEqual(dashes(2.5), [[2.5, 5, 6.5, 5], [20.5, 5, 24.5, 5], [38.5, 5, 40, 5]]);
  assert.deepEqual(dashes(16)[0], [0, 5, 2, 5]);
  assert.deepEqual(dashes(PERIOD + 2), dashes(2));
});

test("the dashes of links that are as wide are one path", () => {
  const widths = [];
  const context = { beginPath() {}, moveTo() {}, lineTo() {}, stroke: () => widths.push(context.lineWidth) };
  const links = [0, 1, 2, 3].map((index) => ({ index, track }));
  paintFlow(context, links, [0.3, -0.4, 2, 2.01], "#fff", 0);
  assert.deepEqual(widths, [1, 2.125]);
  assert.equal(context.globalAlpha, 1);
});
