// The panels below the curves: one is open at a time, or none. The server makes what is in them, a few times a second
// while the network trains; a closed panel costs nothing.

import { el, still } from "../parts/dom.js";
import { inkLut } from "../parts/colours.js";
import { Picture } from "../plots/picture.js";
import { PANELS } from "../words/english.js";
import { Ascent } from "./activation_maximization.js";
import { Confusion } from "./confusion.js";
import { Draw } from "./draw.js";
import { Filters } from "./filters.js";
import { Space } from "./hidden_space.js";
import { Microscope } from "./microscope.js";
import { Sample } from "./sample.js";
import { Change } from "./surface_change.js";

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
