import assert from "node:assert/strict";
import { test } from "node:test";

import { rank } from "../../../assets/diagram/columns.js";
import { layout } from "../../../assets/diagram/layout.js";
import { touches, widthOf } from "../../../assets/diagram/links.js";
import { describedNetwork, shapeOfNetwork } from "../networks.js";

const network = describedNetwork({ layers: [3, 2], classes: 3 });
const shape = shapeOfNetwork(network);
const { columns, links } = layout(network, { width: 800, height: 420 }, shape, rank(shape), (text) => 6 * text.length);

test("every weight has a link, and no bias has one", () => {
  const biases = shape.sizes.slice(1).flatMap((n, l) => Array.from({ length: n }, (_, u) => shape.offsets[l] + shape.sizes[l] * n + u));
  const all = [...Array(shape.parameters).keys()].filter((i) => !biases.includes(i));
  assert.deepEqual(links.map(({ index }) => index).sort((a, b) => a - b), all);
});

test("a link leads from the right edge of a tile to the left edge of one", () => {
  for (const { layer, source, unit, x0, y0, x1, y1 } of links) {
    const [from, to] = [columns[layer - 1], columns[layer]];
    assert.equal(x0, from.x + from.size);
    assert.equal(y0, from.y[source] + from.size / 2);
    assert.equal(x1, to.x);
    assert.ok(y1 > to.y[unit] && y1 < to.y[unit] + to.size);
  }
});

test("the samples of a link run along it, from end to end", () => {
  for (const { samples, x0, y0, x1, y1 } of links) {
    const ends = [samples[0], samples[1], samples.at(-2), samples.at(-1)];
    [x0, y0, x1, y1].forEach((wanted, i) => assert.ok(Math.abs(ends[i] - wanted) < 1e-3));
    for (let at = 2; at < samples.length; at += 2) assert.ok(samples[at] > samples[at - 2]);
  }
});

test("the track of a link runs along it, pixel by pixel", () => {
  for (const { track, x0, y0, x1, y1 } of links) {
    assert.deepEqual([track[0], track[1]], [x0, y0].map(Math.fround));
    assert.ok(Math.hypot(x1 - track.at(-2), y1 - track.at(-1)) < 1.001);
    for (let at = 2; at < track.length; at += 2) {
      const apart = Math.hypot(track[at] - track[at - 2], track[at + 1] - track[at - 1]);
      assert.ok(apart > 0.98 && apart < 1.001, apart);
    }
  }
});

test("a link touches the unit it comes from and the one it leads into", () => {
  const touching = links.filter((link) => touches(link, { layer: 2, unit: 1 }));
  assert.equal(touching.length, 3 + 3);
  for (const { layer, source, unit } of touching) assert.ok(layer === 2 ? unit === 1 : layer === 3 && source === 1);
  assert.equal(links.filter((link) => touches(link, { layer: 0, unit: 0 })).length, 3);
});

test("a link is as wide as its weight is large, whatever its sign, up to a limit", () => {
  assert.equal(widthOf(0), 0.5);
  assert.equal(widthOf(-2), widthOf(2));
  assert.ok(widthOf(2) > widthOf(1));
  assert.equal(widthOf(5), widthOf(500));
});
