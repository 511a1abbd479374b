// Favourite images.

import { fromBase64 } from "../parts/bytes.js";
import { el, setText } from "../parts/dom.js";
import { Gallery } from "../parts/gallery.js";
import { fill, menu } from "../parts/menus.js";
import { paintImage } from "../parts/canvases.js";
import { PANELS } from "../words/english.js";

/** The image a unit answers to most. */
export class Ascent {
  constructor(panels) {
    this.panels = panels;
    this.text = el("p", { "data-testid": "ascent-text" });
    const chosen = () => ({ layer: Number(this.layers.value), unit: Number(this.units.value) });
    this.layers = menu(panels, "ascent", PANELS.layer, "ascent-layer", (layer) => ({ layer: Number(layer), unit: 0 }));
    this.units = menu(panels, "ascent", PANELS.unit, "ascent-unit", chosen);
    this.canvases = PANELS.climb.map((label) => el("figure", {}, el("canvas", { class: "image", role: "img", "aria-label": label }), el("figcaption", {}, label)));
    const open = (i) => panels.events.act({ act: "open_panel", panel: "ascent", layer: Number(this.layers.value), unit: this.rows[i] });
    this.gallery = new Gallery(open, { testid: "favourites" });
    const menus = el("span", { class: "menus" }, this.layers, this.units);
    const images = el("div", { class: "climbs" }, el("div", { class: "large-images", "data-testid": "ascent" }, ...this.canvases), this.gallery.node);
    this.node = el("div", {}, el("div", { class: "panel-head" }, this.text, menus), images);
  }

  show(panel) {
    const { side, large, rows, layers, layer, units, unit, text } = panel;
    this.rows = rows;
    setText(this.text, text);
    fill(this.layers, layers.map((label, i) => [String(i + 1), label]), String(layer));
    fill(this.units, units.map((label, i) => [String(i), label]), String(unit));
    const bytes = fromBase64(large);
    this.canvases.forEach((figure, i) => paintImage(figure.firstChild, bytes, side, this.panels.ink, i));
    this.gallery.show(panel, this.panels.ink);
    this.gallery.press((i) => rows[i] === unit);
  }
}
