// What changed.

import { el, setText } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/english.js";

export class Change {
  constructor(panels) {
    this.panels = panels;
    this.text = el("p", { "data-testid": "change-text" });
    this.spans = menu(panels, "change", PANELS.span, "span", (span) => ({ span }));
    this.node = el("div", {}, el("div", { class: "panel-head" }, this.text, this.spans), el("div", { class: "wide" }, panels.picture("surface-change").node));
  }

  show({ figures, text, spans, span }) {
    setText(this.text, text);
    fill(this.spans, Object.entries(spans), span);
    this.panels.draw(figures);
  }
}
