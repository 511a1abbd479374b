// Look inside: a row of words to open panels by, and the open one. One is open at a time, or none. The server makes what is in them, a few
// times a second while the network trains; a closed panel costs nothing.

/** @import { Action, Finding, Header, Palette, PanelName, PanelOptions } from "../messages.js" */
/** @import { Words } from "../diagram/words.js" */
/** @import { Body, Look } from "./panel.js" */

import { inkLut } from "../parts/colours.js";
import { el, setText, still } from "../parts/dom.js";
import { PANELS } from "../words/words.js";
import { ActivationMaximization } from "./activation_maximization.js";
import { Confusion } from "./confusion.js";
import { Draw } from "./draw.js";
import { Filters } from "./filters.js";
import { HiddenSpace } from "./hidden_space.js";
import { Landscape } from "./landscape.js";
import { Microscope } from "./microscope.js";
import { Sample } from "./sample.js";
import { SurfaceChange } from "./surface_change.js";

const KINDS = {
  draw: Draw,
  microscope: Microscope,
  sample: Sample,
  confusion: Confusion,
  filters: Filters,
  ascent: ActivationMaximization,
  change: SurfaceChange,
  space: HiddenSpace,
  landscape: Landscape,
};
const NAMES = /** @type {PanelName[]} */ (Object.keys(KINDS)); // in the order of their tabs

/** @typedef {NonNullable<Header["panel"]>} Described */

/**
 * marks: units that the diagram is to mark; picked: the point the surface is to ring, or none; words: the network in
 * words.
 * @typedef {object} Events
 * @property {(action: Action) => void} act
 * @property {(findings: Finding[]) => void} marks
 * @property {(point: [x1: number, x2: number] | null) => void} picked
 * @property {() => Words} words
 */

/** Whether its pictures are made, for which some panels wait. @param {Described} described */
function hasPictures(described) {
  return "figures" in described && Object.keys(described.figures).length > 0;
}

export class Panels {
  /** @type {Record<PanelName, Body<any>>} */
  #bodies;
  /** @type {Map<PanelName, HTMLButtonElement>} */
  #tabs = new Map();
  #content = el("div", { class: "panel-content" });
  #heading = el("h2");
  /** The open one. @type {PanelName | null} */
  #name = null;
  /** What is in it, once it is here. @type {Described | null} */
  #shown = null;
  /** @type {Look | null} */
  #look = null;
  #picks = 0; // samples picked, as the server counts them
  #events;

  /** @param {Events} events */
  constructor(events) {
    this.#events = events;
    const { act, words } = events;
    const host = {
      act,
      words,
      has: (/** @type {PanelName} */ name) => !this.#tabs.get(name)?.hidden,
      turnTo: (/** @type {PanelName} */ name, /** @type {PanelOptions} */ options) => this.#open(name, options),
    };
    const bodies = NAMES.map((name) => [name, new KINDS[name](host)]);
    this.#bodies = Object.fromEntries(bodies);
    for (const name of NAMES) this.#tabs.set(name, this.#makeTab(name));
    const close = { type: "button", class: "close", "aria-label": PANELS.close, title: PANELS.close, "data-testid": "panel-close" };
    const header = el("header", {}, this.#heading, el("button", { ...close, onclick: () => this.#close() }, "×"));
    const title = el("span", { class: "title" }, PANELS.title);
    /** The row of words. */
    this.tools = el("div", { class: "look-inside", role: "group", "aria-label": PANELS.title }, title, ...this.#tabs.values());
    /** The open panel. */
    this.content = el("section", { class: "inside", "aria-label": PANELS.title, hidden: true }, header, this.#content);
  }

  /** @param {PanelName} name */
  #makeTab(name) {
    const { title, help } = PANELS[name];
    const named = { "data-name": name, "data-testid": `panel-${name}` };
    const onclick = () => this.#open(name === this.#name ? null : name);
    const attributes = { type: "button", class: "tool", title: help, "aria-expanded": false, onclick };
    return el("button", { ...attributes, ...named }, title);
  }

  /** The focus goes back to the word that opened it. */
  #close() {
    const tab = this.#name && this.#tabs.get(this.#name);
    this.#open(null);
    if (tab) tab.focus();
  }

  /**
   * Those that a run does not have, of all there are.
   * @param {PanelName[]} available
   */
  static missing(available) {
    return NAMES.filter((name) => !available.includes(name));
  }

  /**
   * Another run, with panels to choose from. What was open and is not among them is closed.
   * @param {PanelName[]} available
   */
  offer(available) {
    if (this.#name && !available.includes(this.#name)) this.turnTo(null);
    this.tools.classList.toggle("none", [...this.#tabs.values()].every((tab) => tab.hidden));
  }

  /**
   * @param {PanelName | null} name
   * @param {PanelOptions} [options]
   */
  #open(name, options) {
    this.turnTo(name);
    this.#events.act({ act: "open_panel", panel: name, ...options });
  }

  /** What is in it comes with the next message. @param {PanelName | null} name */
  turnTo(name) {
    this.#name = name;
    this.#shown = null;
    for (const [one, tab] of this.#tabs) tab.setAttribute("aria-expanded", String(one === name));
    this.#content.replaceChildren();
    this.content.hidden = name === null;
    if (name) setText(this.#heading, PANELS[name].title);
    this.#events.marks([]);
    this.#events.picked(null);
  }

  /** @param {Described | undefined} described */
  receive(described) {
    if (!described) return;
    const picked = described.picks > this.#picks && described.name !== this.#name; // a click on a sample opens its panel
    this.#picks = described.picks;
    if (picked) this.turnTo(described.name);
    if (described.name !== this.#name) return;
    const opening = !this.#shown;
    const arrived = hasPictures(described) && !(this.#shown && hasPictures(this.#shown));
    const inSight = opening || this.#heading.getBoundingClientRect().top < window.innerHeight; // nobody has left it meanwhile
    this.#shown = described;
    const { node } = this.#bodies[described.name];
    if (this.#content.firstChild !== node) this.#content.replaceChildren(node);
    this.#show();
    this.#events.marks("findings" in described ? described.findings : []);
    this.#events.picked("point" in described ? described.point : null);
    if (opening || (arrived && inSight)) this.content.scrollIntoView({ block: "nearest", behavior: still.matches ? "instant" : "smooth" });
  }

  /**
   * Another theme.
   * @param {unknown} template Plotly's.
   * @param {Palette} palette
   * @param {Uint32Array} signed Colours from negative to positive.
   */
  dress(template, palette, signed) {
    this.#look = { template, palette, signed, ink: inkLut(palette.panel, palette.text) };
    this.#show();
  }

  #show() {
    if (this.#shown && this.#look) this.#bodies[this.#shown.name].show(this.#shown, this.#look);
  }
}
