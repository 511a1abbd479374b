// The hidden space.

import { el, setText } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/english.js";

export class Space {
  constructor(panels) {
    this.panels = panels;
    this.text = el("p", { "data-testid": "space-text" });
    this.layers = menu(panels, "space", PANELS.layer, "space-layer", (layer) => ({ layer: Number(layer) }));
    this.axes = menu(panels, "space", PANELS.axes, "space-axes", (axes) => ({
      layer: Number(this.layers.value),
      axes: axes ? axes.split(",").map(Number) : null,
    }));
    this.menus = el("span", { class: "menus" }, this.layers, this.axes);
    this.picture = el("div", { class: "wide" }, panels.picture("hidden-space").node);
    this.node = el("div", {}, el("div", { class: "panel-head" }, this.text, this.menus), this.picture);
  }

  show({ figures, nothing, text, layers, layer, units, axes }) {
    this.picture.hidden = this.menus.hidden = Boolean(nothing);
    setText(this.text, nothing ?? text);
    if (nothing) return;
    const numbers = [...Array(layers).keys()].map((i) => [String(i + 1), PANELS.ofLayer(i + 1)]);
    fill(this.layers, numbers, String(layer));
    fill(this.axes, axesOf(units), axes ? axes.join(",") : "");
    this.panels.draw(figures);
  }
}

/** Pairs of units to look along; with more than two there are the principal components, too. */
function axesOf(units) {
  const pairs = [];
  for (let i = 0; i < Math.min(units, 8); i++) for (let j = i + 1; j < Math.min(units, 8); j++) pairs.push([`${i},${j}`, PANELS.pair(i + 1, j + 1)]);
  return units === 2 ? pairs : [["", PANELS.components], ...pairs];
}
