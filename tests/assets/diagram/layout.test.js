import assert from "node:assert/strict";
import { test } from "node:test";

import { foldedOf, rank } from "../../../assets/diagram/columns.js";
import { FOOT, layout } from "../../../assets/diagram/layout.js";
import { describedNetwork, shapeOfNetwork } from "../networks.js";

const SEVEN = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin1", "sin2"];
const HEADS = 58; // pixels for titles and steppers
const measure = (text) => 6 * text.length;

function laidOut(options = {}, size = { width: 800, height: 420 }, parameters = undefined) {
  const network = describedNetwork(options);
  const shape = shapeOfNetwork(network);
  return layout(network, size, shape, rank(shape, parameters), measure);
}

const inside = ({ width, height, columns }) =>
  columns.every(({ x, y, size }) => x >= 0 && x + size <= width && y.every((top) => top >= 0 && top + size <= height - FOOT));

test("there is a column for the inputs, for every hidden layer, and for the outputs", () => {
  const { columns } = laidOut({ layers: [4, 2], classes: 3 });
  assert.deepEqual(columns.map(({ layer }) => layer), [0, 1, 2, 3]);
  assert.deepEqual(columns.map(({ units }) => units), [[0, 1], [0, 1, 2, 3], [0, 1], [0, 1, 2]]);
});

test("two classes have one output, and so has a value", () => {
  for (const classes of [2, 0]) assert.deepEqual(laidOut({ layers: [4], classes }).columns.at(-1).units, [0]);
});

test("a network without hidden layers has inputs and outputs", () => {
  const { columns, links } = laidOut({ layers: [] });
  assert.equal(columns.length, 2);
  assert.equal(links.length, 2);
});

for (const size of [{ width: 320, height: 380 }, { width: 800, height: 420 }, { width: 1600, height: 900 }])
  for (const layers of [[], [1], [4, 2], [8, 8, 8, 8, 8, 8]])
    test(`tiles of layers ${layers.join("-") || "none"} stay within ${size.width} × ${size.height}, apart from each other`, () => {
      const made = laidOut({ inputs: SEVEN.map((name) => [name, true]), layers }, size);
      assert.ok(inside(made));
      made.columns.forEach(({ x, y, size: tile }, c) => {
        for (let i = 1; i < y.length; i++) assert.ok(y[i] >= y[i - 1] + tile);
        if (c) assert.ok(x > made.columns[c - 1].x + made.columns[c - 1].size);
      });
    });

test("columns stand at equal distances and in the middle between the heads and the foot", () => {
  const { columns, height } = laidOut({ layers: [4, 2], classes: 3 });
  const gaps = columns.slice(1).map(({ x }, c) => x - columns[c].x);
  assert.ok(Math.max(...gaps) - Math.min(...gaps) <= 1);
  const middles = columns.map(({ y, size }) => (y[0] + y.at(-1) + size) / 2);
  for (const middle of middles) assert.ok(Math.abs(middle - (HEADS + height - FOOT) / 2) <= 1);
});

test("a few tiles stand close together, however high the diagram is", () => {
  const { columns } = laidOut({ layers: [3] }, { width: 1600, height: 1200 });
  const { y, size } = columns[1];
  assert.ok(y[1] - y[0] < 2 * size);
});

test("one output has no tile: its lines run to the right edge, into the picture beside it", () => {
  for (const classes of [0, 2]) {
    const { columns, links, width } = laidOut({ layers: [3], classes });
    assert.equal(columns.at(-1).size, 0);
    for (const { x1 } of links.filter(({ layer }) => layer === 2)) assert.ok(Math.abs(x1 - width) <= 1);
    const ends = links.filter(({ layer }) => layer === 2).map(({ y1 }) => y1);
    assert.equal(new Set(ends).size, 3);
  }
});

test("features that are off beyond the first are folded away, and leave a row for what brings them back", () => {
  const ten = [...SEVEN, "cos1", "cos2", "radius"];
  const network = describedNetwork({ inputs: ten.map((name, i) => [name, i < 2 || i === 8]) });
  assert.deepEqual(foldedOf(network), [7, 9]);
  assert.deepEqual(foldedOf({ ...network, columns: { plane: "" } }), []);
  const shape = shapeOfNetwork(network);
  const { columns, height } = layout(network, { width: 800, height: 420 }, shape, rank(shape), measure, [7, 9]);
  const [{ units, total, y, size }] = columns;
  assert.deepEqual(units, [0, 1, 2, 3, 4, 5, 6, 8]);
  assert.equal(total, 8);
  assert.ok(y.at(-1) + 2 * size <= height - FOOT + size / 2);
});

test("where type is larger the heads have more room", () => {
  const network = describedNetwork({ layers: [8] });
  const shape = shapeOfNetwork(network);
  const topOf = (scale) => Math.min(...layout(network, { width: 800, height: 700, scale }, shape, rank(shape), measure).columns[1].y);
  assert.ok(topOf(1.5) >= topOf(1) + HEADS / 4);
});

test("names have room before the inputs and behind the outputs, less on a phone", () => {
  const wide = laidOut({ classes: 3 });
  assert.ok(wide.columns[0].x >= wide.before);
  assert.ok(wide.after > measure("class 0"));
  assert.ok(wide.columns.at(-1).x + wide.columns.at(-1).size + wide.after <= wide.width);
  assert.ok(laidOut({ classes: 3 }, { width: 400, height: 420 }).after >= measure("class 0"));
  const long = { inputs: [["the name of a column that goes on and on", true]], layers: [2] };
  const [roomy, narrow] = [800, 400].map((width) => laidOut(long, { width, height: 420 }).before);
  assert.deepEqual([roomy, narrow], [120, 72]);
});

test("where not all units have room those with the largest weights are shown, in their own order", () => {
  const options = { layers: [40] };
  const shape = shapeOfNetwork(describedNetwork(options));
  const parameters = new Float32Array(shape.parameters);
  for (const unit of [37, 5, 21]) parameters[unit] = 10 + unit;
  const { columns } = laidOut(options, { width: 800, height: 152 }, parameters);
  assert.deepEqual(columns[1].units, [5, 21, 37]);
  assert.equal(columns[1].total, 40);
});

test("inputs that are off have a tile but no links, and the others the rows of their weights", () => {
  const { columns, links } = laidOut({ inputs: [["x1", false], ["x2", true], ["sin1", true]], layers: [2] });
  assert.deepEqual(columns[0].units, [0, 1, 2]);
  assert.deepEqual(columns[0].rows, [-1, 0, 1]);
  const into = links.filter(({ layer, unit }) => layer === 1 && unit === 0);
  assert.deepEqual(into.map(({ source, input }) => [source, input]), [[1, 0], [2, 1]]);
});

test("units are ranked by the norm of the weights on either side of them", () => {
  const shape = shapeOfNetwork(describedNetwork({ layers: [3] }));
  const parameters = new Float32Array(shape.parameters);
  parameters[0] = -1; // x1 → unit 0
  parameters[4] = 3; // x2 → unit 1
  parameters[shape.offsets[1] + 2] = 2; // unit 2 → output
  assert.deepEqual(rank(shape, parameters), [[1, 0], [1, 2, 0], [0]]);
});
