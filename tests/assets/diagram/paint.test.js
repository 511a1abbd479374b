import assert from "node:assert/strict";
import { test } from "node:test";

import { rank } from "../../../assets/diagram/columns.js";
import { layout } from "../../../assets/diagram/layout.js";
import { paint } from "../../../assets/diagram/paint.js";
import { lensOf } from "../../../assets/diagram/lens.js";
import { divergingScale } from "../../../assets/parts/colours.js";
import { describedNetwork, PALETTE, shapeOfNetwork } from "../networks.js";

const net = describedNetwork({ layers: [2] });
const shape = shapeOfNetwork(net);
const made = layout(net, { width: 800, height: 420 }, shape, rank(shape), (text) => 6 * text.length);
const theme = { palette: PALETTE, colour: divergingScale(PALETTE), rim: "#abcdef", font: "serif", tiles: { draw() {} } };
const parameters = Float32Array.from({ length: shape.parameters }, (_, i) => (i % 2 ? -1 : 1) * 0.1 * (i + 1));
const nothing = { hovered: null, link: null, flow: null, marks: [] };

/** Paints, and lists what was drawn, each with the settings of the context at that moment. */
function painted(lens = null, attention = {}, frame = { parameters }, network = net) {
  const drawn = [];
  const settings = { globalAlpha: 1, lineWidth: 1 };
  const note = (kind) => (...at) => drawn.push({ kind, ...settings, at });
  const context = new Proxy(settings, {
    get: (target, name) => {
      if (name in target && !["fillText"].includes(name)) return target[name];
      if (["stroke", "fill", "fillRect", "fillText", "strokeRect"].includes(name)) return note(name);
      return () => {};
    },
  });
  paint(context, { layout: made, shape, net: network, domain: 6, thick: 1 }, frame, theme, lens, { ...nothing, ...attention });
  return drawn;
}

const strokes = (drawn) => drawn.filter(({ kind }) => kind === "stroke");

test("every link is a line as wide and in the colour of its weight", () => {
  const lines = strokes(painted());
  assert.equal(lines.length, made.links.length);
  lines.forEach(({ lineWidth, strokeStyle }, i) => {
    const weight = parameters[made.links[i].index];
    assert.ok(Math.abs(lineWidth - (0.5 + 1.5 * Math.abs(weight))) < 1e-6);
    assert.equal(strokeStyle, theme.colour(weight));
  });
});

test("links of hardly any weight are left out, unless they are looked at", () => {
  const faint = { parameters: new Float32Array(shape.parameters).fill(0.001) };
  assert.equal(strokes(painted(null, {}, faint)).length, 0);
  assert.equal(strokes(painted(null, { link: made.links[2] }, faint)).length, 1);
  assert.equal(strokes(painted(null, { hovered: { layer: 1, unit: 0 } }, faint)).length, 3);
});

test("the links of the unit looked at stand out, the others are pale", () => {
  const alphas = strokes(painted(null, { hovered: { layer: 1, unit: 0 } })).map(({ globalAlpha }) => globalAlpha);
  made.links.forEach((link, i) => {
    const touches = link.layer === 1 ? link.unit === 0 : link.source === 0;
    assert.equal(alphas[i] === 1, touches);
  });
});

test("every bias is a square in its colour", () => {
  const squares = painted().filter(({ kind }) => kind === "fillRect");
  const biases = [4, 5, 8].map((index) => parameters[index]);
  assert.deepEqual(squares.map(({ fillStyle }) => fillStyle), biases.map((value) => theme.colour(value)));
});

test("dashes flow along strong links only while something moves", () => {
  const flowing = (parameters, flow) =>
    strokes(painted(null, { flow }, { parameters })).filter(({ strokeStyle }) => strokeStyle === PALETTE.panel).length;
  assert.equal(flowing(parameters, null), 0);
  assert.ok(flowing(parameters, 0) > 0);
  assert.equal(flowing(new Float32Array(shape.parameters).fill(0.2), 0), 0);
});

test("every bias has a rim", () => {
  const rims = painted().filter(({ kind }) => kind === "strokeRect");
  assert.deepEqual(rims.map(({ strokeStyle }) => strokeStyle), Array(3).fill(theme.rim));
});

test("a unit something is wrong with carries the first letter of it", () => {
  const marks = [{ rule: "dead", layer: 1, units: [1, 7], text: "" }];
  const letters = painted(null, { marks }).filter(({ kind }) => kind === "fillText");
  assert.deepEqual(letters.map(({ at: [text] }) => text), ["D"]);
});

const batch = { points: [[0, 0, 1, 0.5]], means: [[1, 2], [3, 4], [5]], gradients: parameters, strongest: 1 };

test("through the lens of slow motion tiles show their numbers as far as the wave has come", () => {
  const numbers = (lens) => painted(lens).flatMap(({ kind, at }) => (kind === "fillText" ? [at[0]] : []));
  assert.deepEqual(numbers(lensOf("forward", 0.5, batch, null)), ["1.0", "2.0", "3.0", "4.0"]);
  assert.deepEqual(numbers(lensOf("loss", 1, batch, null)), ["1.0", "2.0", "3.0", "4.0", "5.0"]);
  assert.deepEqual(numbers(lensOf("backward", 0.5, batch, null)), ["0.90"]); // the output's bias
});

test("the points of the minibatch are dots on every tile that is a picture of the plane", () => {
  const dots = (network) => painted(lensOf("loss", 1, batch, null), {}, { parameters }, network).filter(({ kind }) => kind === "fill").length;
  assert.equal(dots(net), 2 + 2);
  assert.equal(dots({ ...net, images: { side: 8, validates: false, plane: "" } }), 0);
});

test("on a projector the lines are wider", () => {
  const widths = (thick) => {
    const drawn = [];
    const context = new Proxy({}, { get: (target, name) => (name === "stroke" ? () => drawn.push(target.lineWidth) : target[name] ?? (() => {})) });
    paint(context, { layout: made, shape, net, domain: 6, thick }, { parameters }, theme, null, nothing);
    return drawn;
  };
  const [usual, wide] = [widths(1), widths(1.6)];
  usual.forEach((width, i) => assert.ok(Math.abs(wide[i] - 1.6 * width) < 1e-9));
});
