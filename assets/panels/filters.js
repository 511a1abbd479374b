// What the first layer looks for.

import { el, setText } from "../parts/dom.js";
import { Gallery } from "../parts/gallery.js";

/** The weights of every unit of the first layer. */
export class Filters {
  constructor(panels) {
    this.panels = panels;
    this.text = el("p");
    const climb = (unit) => panels.turnAndAsk("ascent", { layer: 1, unit });
    this.gallery = new Gallery(climb, { captions: false, testid: "filters" });
    this.node = el("div", {}, this.text, this.gallery.node);
  }

  show(panel) {
    setText(this.text, panel.text);
    this.gallery.show(panel, this.panels.signed, this.panels.has("ascent"));
  }
}
