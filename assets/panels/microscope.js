// The gradient microscope.

import { el } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/english.js";

export class Microscope {
  constructor(panels) {
    this.panels = panels;
    this.badges = el("ul", { class: "badges", "data-testid": "findings" });
    this.kinds = menu(panels, "microscope", PANELS.kinds, "kind", (kind) => ({ kind }));
    const names = ["gradient-map", "update-ratios", "distribution", "over-time"];
    const grid = el("div", { class: "panel-grid" }, ...names.map((name) => panels.picture(name).node));
    this.node = el("div", {}, el("div", { class: "panel-head" }, this.badges, this.kinds), grid);
  }

  show({ figures, findings, healthy, kinds, kind }) {
    fill(this.kinds, Object.entries(kinds), kind);
    const items = findings.map(({ rule, text }) => el("li", { class: rule }, el("b", {}, rule), text));
    this.badges.replaceChildren(...(items.length ? items : [el("li", {}, healthy)]));
    this.panels.draw(figures);
  }
}
