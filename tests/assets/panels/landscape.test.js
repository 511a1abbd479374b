import "../fake_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { dressFigure, markerOf, tabulatePath } from "../../../assets/panels/landscape.js";
import { PALETTE } from "../networks.js";

const MARKER = { epoch: 1200, place: [0.5, -1], loss: 0.01, inside: true };

test("from above the marker is at its place; in space it is as high as its loss, and there only over the surface", () => {
  assert.deepEqual([markerOf({ marker: MARKER }, false).x, markerOf({ marker: MARKER }, false).y], [[0.5], [-1]]);
  const { z, text } = markerOf({ marker: MARKER }, true);
  assert.ok(Math.abs(z[0] + 2) < 0.02);
  assert.match(text[0], /^epoch 1,200: 0\.01/);
  const away = { ...MARKER, inside: false };
  assert.deepEqual(markerOf({ marker: away }, true), { x: [], y: [], z: [], text: [] });
  assert.deepEqual(markerOf({ marker: away }, false).x, [0.5]);
  assert.deepEqual(markerOf({ marker: null }, false).x, []);
});

test("a figure is in the colours of the page, has the marker as its last trace, and is not spoilt", () => {
  const axis = () => ({ color: "#1", backgroundcolor: "#2", gridcolor: "#3", title: { text: "direction 1: 97.5% of the path's variance" } });
  const path = () => ({ line: { color: "#4" }, marker: { color: "#5", line: { color: "#6" } } });
  const flat = { data: [{ type: "contour" }, path()], layout: {} };
  const dressed = dressFigure(flat, { marker: MARKER }, PALETTE);
  assert.deepEqual(dressed.data[1], flat.data[1], "the plates are the same in every theme, and so is the path on them");
  assert.deepEqual([dressed.data[2].type, dressed.data[2].x], ["scatter", [0.5]]);
  assert.equal(flat.data.length, 2);
  const relief = { data: [{ type: "surface" }, path()], layout: { scene: { xaxis: axis(), yaxis: axis(), zaxis: axis() } } };
  const { data, layout } = dressFigure(relief, { marker: MARKER }, PALETTE);
  assert.deepEqual([data[1].line.color, data[1].marker.color], [PALETTE.test, PALETTE.test]);
  assert.equal(data[2].type, "scatter3d");
  assert.deepEqual([layout.scene.zaxis.color, layout.scene.xaxis.backgroundcolor], [PALETTE.muted, PALETTE.panel]);
  assert.equal(layout.scene.xaxis.title.text, "direction 1 (97.5%)"); // there is no room for more
});

test("the path is told in numbers, from the first epoch to the last", () => {
  const path = Array.from({ length: 60 }, (_, i) => [i, -i, i / 2, 1 / (i + 1)]);
  const { heads, rows } = tabulatePath({ path });
  assert.equal(heads.length, rows[0].length);
  assert.equal(rows.length, 11);
  assert.deepEqual([rows[0][0], rows.at(-1)[0]], ["0", "59"]);
});
