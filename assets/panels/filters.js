// First layer: the weights of its units as pictures, which is what each of them looks for.

/** @import { FiltersPanel } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { el, setText } from "../parts/dom.js";
import { Gallery } from "../parts/gallery.js";

export class Filters {
  #text = el("p");
  #gallery;
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    const maximize = (/** @type {number} */ unit) => host.turnTo("ascent", { layer: 1, unit });
    this.#gallery = new Gallery(maximize, { captions: false, testid: "filters" });
    this.node = el("div", {}, this.#text, this.#gallery.node);
  }

  /**
   * @param {FiltersPanel} described
   * @param {Look} look
   */
  show(described, { signed }) {
    setText(this.#text, described.text);
    this.#gallery.show(described, signed, this.#host.has("ascent"));
  }
}
