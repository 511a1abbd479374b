// Favourite images: the one that a unit answers to most, beside the mean image it was climbed from, and those of the
// units next to it.

/** @import { AscentPanel } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { fromBase64 } from "../parts/bytes.js";
import { paintImage } from "../parts/canvases.js";
import { captioned } from "../parts/captioned.js";
import { el, setText } from "../parts/dom.js";
import { Gallery } from "../parts/gallery.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/words.js";


export class ActivationMaximization {
  #text = el("p", { "data-testid": "ascent-text" });
  #climb = PANELS.climb.map(captioned);
  /** @type {number[]} */
  #rows = []; // units of the images in the gallery
  #layers;
  #units;
  #gallery;

  /** @param {Host} host */
  constructor({ act }) {
    const layer = () => Number(this.#layers.value);
    this.#layers = menu(act, "ascent", PANELS.layer, "ascent-layer", (chosen) => ({ layer: Number(chosen), unit: 0 }));
    this.#units = menu(act, "ascent", PANELS.unit, "ascent-unit", (unit) => ({ layer: layer(), unit: Number(unit) }));
    const open = (/** @type {number} */ i) =>
      act({ act: "open_panel", panel: "ascent", layer: layer(), unit: this.#rows[i] });
    this.#gallery = new Gallery(open, { testid: "favourites" });
    const menus = el("span", { class: "menus" }, this.#layers, this.#units);
    const large = { class: "large-images", "data-testid": "ascent" };
    const climb = el("div", large, ...this.#climb.map(({ node }) => node));
    const head = el("div", { class: "panel-head" }, this.#text, menus);
    this.node = el("div", {}, head, el("div", { class: "climbs" }, climb, this.#gallery.node));
  }

  /**
   * @param {AscentPanel} described
   * @param {Look} look
   */
  show(described, { ink }) {
    const { side, large, rows, layers, layer, units, unit, text } = described;
    this.#rows = rows;
    setText(this.#text, text);
    fill(this.#layers, layers.map((label, i) => [String(i + 1), label]), String(layer));
    fill(this.#units, units.map((label, i) => [String(i), label]), String(unit));
    const bytes = fromBase64(large);
    this.#climb.forEach(({ canvas }, i) => paintImage(canvas, bytes, side, ink, i));
    this.#gallery.show(described, ink);
    this.#gallery.press((i) => rows[i] === unit);
  }
}
