// The panels below the curves: one is open at a time, or none. The server makes what is in them, a few times a second
// while the network trains; a closed panel costs nothing.

import { Ascent, Confusion, Draw, Filters } from "./image_panels.js";
import { el, setText, still } from "./parts/dom.js";
import { fill, menu } from "./parts/menus.js";
import { inkLut } from "./parts/pixels.js";
import { Picture } from "./pictures.js";
import { Sample } from "./sample.js";
import { PANELS } from "./words.js";

export class Panels {
  /** events: act(action), marks(findings): units to be marked in the diagram, picked(point), words(): the network's. */
  constructor(events) {
    this.events = events;
    this.name = null;
    this.pictures = new Map();
    this.bodies = {
      draw: new Draw(this),
      microscope: new Microscope(this),
      sample: new Sample(this),
      confusion: new Confusion(this),
      filters: new Filters(this),
      ascent: new Ascent(this),
      change: new Change(this),
      space: new Space(this),
    };
    this.picks = 0;
    this.tabs = Object.keys(this.bodies).map((name) =>
      el("button", { type: "button", class: "tool", "data-name": name, "data-testid": `panel-${name}`, title: PANELS[name].help, "aria-expanded": false, onclick: () => this.open(name) }, PANELS[name].title),
    );
    this.content = el("div", { class: "panel-content" });
    this.node = el("section", { class: "panel inside", "aria-label": PANELS.title }, el("header", {}, el("h3", {}, PANELS.title), ...this.tabs), this.content);
  }

  open(name) {
    this.turnTo(name === this.name ? null : name);
    this.events.act({ act: "open_panel", panel: this.name });
  }

  /** Whether a panel is there, and no link hides it. */
  has(name) {
    return !this.tabs.find((tab) => tab.dataset.name === name).hidden;
  }

  /** From one panel to another, with what is chosen there. */
  turnAndAsk(name, options) {
    this.turnTo(name);
    this.events.act({ act: "open_panel", panel: name, ...options });
  }

  turnTo(name) {
    this.name = name;
    this.shown = null;
    this.tabs.forEach((tab) => tab.setAttribute("aria-expanded", tab.dataset.name === this.name));
    this.content.replaceChildren();
    this.events.marks([]);
    this.events.picked(null);
  }

  receive(panel) {
    if (!panel) return;
    const picked = panel.picks > this.picks && panel.name !== this.name; // a click on a sample opens its panel
    this.picks = panel.picks;
    if (picked) this.turnTo(panel.name);
    if (panel.name !== this.name) return;
    const opening = !this.shown;
    const body = this.bodies[panel.name];
    if (this.content.firstChild !== body.node) this.content.replaceChildren(body.node);
    this.shown = panel;
    body.show(panel);
    this.events.marks(panel.findings ?? []);
    this.events.picked(panel.point ?? null);
    if (opening) this.node.scrollIntoView({ block: "nearest", behavior: still.matches ? "instant" : "smooth" });
  }

  /** A Plotly picture by its name, made once. */
  picture(name) {
    if (!this.pictures.has(name)) this.pictures.set(name, new Picture(PANELS.pictures[name], name));
    return this.pictures.get(name);
  }

  draw(figures) {
    for (const [name, figure] of Object.entries(figures)) this.picture(name).describe(figure, this.template);
  }

  /** Another theme. */
  dress(template, palette, signed) {
    Object.assign(this, { template, palette, signed, ink: inkLut(palette.panel, palette.text) });
    if (this.shown) this.bodies[this.name].show(this.shown);
    for (const picture of this.pictures.values()) if (picture.figure) picture.describe(picture.figure, template);
  }
}

class Microscope {
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

class Change {
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

class Space {
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
