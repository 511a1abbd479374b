import assert from "node:assert/strict";
import { test } from "node:test";

import { rank } from "../../../assets/diagram/columns.js";
import { layout } from "../../../assets/diagram/layout.js";
import { pick } from "../../../assets/diagram/pick.js";
import { describedNetwork, shapeOfNetwork } from "../networks.js";

const network = describedNetwork({ layers: [3], classes: 3 });
const shape = shapeOfNetwork(network);
const { links } = layout(network, { width: 800, height: 420 }, shape, rank(shape), (text) => 6 * text.length);

const at = ({ samples }, share, dy = 0) => {
  const i = 2 * Math.round(share * (samples.length / 2 - 1));
  return { x: samples[i], y: samples[i + 1] + dy };
};

for (const share of [0.25, 0.75])
  test(`every link is picked by a point on it, at ${share} of its way`, () => {
    for (const link of links) assert.equal(pick(links, at(link, share)), link);
  });

test("no links, no link", () => assert.equal(pick([], { x: 10, y: 10 }), null));

test("a point far from every link means none", () => {
  assert.equal(pick(links, { x: 400, y: 5 }), null);
  const { x1, y1 } = links.at(-1);
  assert.equal(pick(links, { x: x1 + 6, y: y1 }), null);
});

test("a point is compared with the way between the samples, too", () => {
  const [link] = links;
  const [ax, ay, bx, by] = link.samples.slice(18, 22);
  assert.equal(pick([link], { x: (ax + bx) / 2, y: (ay + by) / 2 }), link);
});

test("the nearer of two links is picked", () => {
  const flat = (y) => ({ layer: 1, index: 0, x0: 0, x1: 100, samples: Float32Array.of(0, y, 50, y, 100, y) });
  const [upper, lower] = [flat(50), flat(56)];
  assert.equal(pick([upper, lower], { x: 30, y: 52 }), upper);
  assert.equal(pick([upper, lower], { x: 30, y: 54 }), lower);
});

test("a wide link is picked from farther away", () => {
  const link = { layer: 1, index: 0, x0: 0, x1: 100, samples: Float32Array.of(0, 50, 100, 50) };
  const point = { x: 50, y: 57 };
  assert.equal(pick([link], point, [0.1]), null);
  assert.equal(pick([link], point, [-4]), link);
  assert.equal(pick([link], { x: 107, y: 50 }, [-4]), null); // but not behind its end
});
