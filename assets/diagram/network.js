// The network diagram: links, unit pictures and biases on one canvas, redrawn at every frame, with buttons over them.
// This is the conductor: it keeps what is shown, and has it laid out, painted, picked and told by those who can.

/** @import { Action, Finding, Palette, Target } from "../messages.js" */
/** @import { Card } from "../parts/card.js" */
/** @import { Frame } from "../transport/payload.js" */
/** @import { TileButton } from "./controls.js" */
/** @import { DiagramSetup } from "./description.js" */
/** @import { Layout } from "./layout.js" */
/** @import { Lens } from "./lens.js" */
/** @import { DiagramTheme, Scene } from "./paint.js" */

import { contextOf, wipe } from "../parts/canvases.js";
import { divergingScale, mix } from "../parts/colours.js";
import { el, elementOf, still } from "../parts/dom.js";
import { keepPresses, renew } from "../parts/renewal.js";
import { rove } from "../parts/roving.js";
import { DIAGRAM } from "../words/words.js";
import { foldedOf, rank } from "./columns.js";
import { makeControls, press } from "./controls.js";
import { describe, summarize } from "./description.js";
import { PERIOD } from "./flow.js";
import { Inspector } from "./inspector.js";
import { layout } from "./layout.js";
import { paint } from "./paint.js";
import { pick } from "./pick.js";
import { Tiles } from "./tiles.js";

const HEADING = 17; // pixels of one on a desktop
const STRIDE = 0.8; // pixels that the flow moves in a frame
const CONTROLS = "button, select, input, .head, .stepper"; // what lies over the links

/**
 * What is told to whoever shows the diagram.
 * @typedef {object} NetworkEvents
 * @property {(layout: Layout) => void} built
 * @property {(target: Target | null) => void} hover
 * @property {(target: Target) => void} pin
 * @property {(action: Action) => void} act
 */

/** What of a setup is shown. @typedef {ReturnType<typeof describe>} Described */

export class Network {
  /** @type {Described | null} */
  #described = null;
  /** @type {number[][]} of the units, as it was when there was another network last */
  #ranking = [];
  /** @type {{ palette: Palette, lut: Uint32Array, classLuts: Uint32Array[] } | null} */
  #dress = null;
  /** @type {{ layout: Layout, tiles: TileButton[] } | null} */
  #built = null;
  /** @type {{ scene: Scene, theme: DiagramTheme } | null} */
  #staged = null;
  /** @type {Frame | null} */
  #frame = null;
  /** @type {Lens | null} */
  #lens = null;
  /** @type {Finding[]} */
  #marks = [];
  /** @type {Target | null} */
  #hovered = null;
  /** @type {Target | null} */
  #pinned = null;
  /** The buttons were made anew. */
  #moved = () => {};
  #unfolded = false; // all features are in sight
  #flowing = false;
  #flow = 0;
  #canvas = el("canvas", { role: "img" });
  #overlay = el("div", { class: "overlay" });
  #inspector;
  #events;

  /**
   * @param {Card} card
   * @param {NetworkEvents} events
   */
  constructor(card, events) {
    this.#events = events;
    this.#inspector = new Inspector(card, { act: events.act, hover: events.hover, changed: () => this.redraw() });
    const attributes = { class: "network", "data-testid": "network", role: "group", "aria-label": DIAGRAM.title };
    this.node = el("div", attributes, this.#canvas, this.#overlay, this.#inspector.spoken);
    this.node.addEventListener("pointermove", (event) => this.#pointed(event));
    this.node.addEventListener("pointerleave", () => this.#inspector.letGo());
    this.node.addEventListener("click", (event) => this.#clicked(event));
    this.#overlay.addEventListener("focusout", ({ target }) => {
      if (target instanceof HTMLInputElement) setTimeout(() => this.#build(), 0); // as it was put off
    });
    keepPresses(this.node);
    const of = (/** @type {string} */ kind) => [...this.#overlay.querySelectorAll(kind)].filter((node) => node instanceof HTMLButtonElement);
    const inputs = rove(this.#overlay, () => of(".input"), () => 1);
    const units = rove(this.#overlay, () => of(".unit"));
    const biases = rove(this.#overlay, () => of(".bias"));
    this.#moved = () => [inputs, units, biases].forEach(({ moved }) => moved());
    new ResizeObserver(() => this.#build()).observe(this.node);
  }

  /** The network in words; there are none before the first setup. */
  get words() {
    if (!this.#described) throw new Error("the network has not been described yet");
    return this.#described.words;
  }

  /**
   * The cells of the picture of an input.
   * @param {number} unit
   */
  inputTile(unit) {
    return this.#described?.tiles[unit];
  }

  // --- what is shown -------------------------------------------------------------------------------------------

  /**
   * @param {DiagramSetup} setup
   * @param {Frame | undefined} frame
   */
  setup(setup, frame) {
    const described = describe(setup);
    const { words, shape, fixed, key } = described;
    const same = key === this.#described?.key;
    this.#described = described;
    this.#frame = frame ?? null;
    this.#inspector.setup(words, shape, fixed);
    this.node.classList.toggle("fixed-layers", fixed.layers);
    if (same) return this.#stage();
    this.#inspector.hide();
    this.#ranking = rank(shape, frame?.parameters);
    this.#hovered = null;
    this.#build();
  }

  /**
   * @param {Palette} palette
   * @param {Uint32Array} lut of the values of units
   * @param {Uint32Array[]} classLuts of what outputs say of their classes, if there are several
   */
  theme(palette, lut, classLuts) {
    const same = JSON.stringify(palette) === JSON.stringify(this.#dress?.palette);
    if (same && classLuts.length === this.#dress?.classLuts.length) return;
    this.#dress = { palette, lut, classLuts };
    this.#build(); // the names of classes have their colours
  }

  /**
   * Which target is looked at: its links stand out, and a pinned tile keeps its outline.
   * @param {Target | null} hovered
   * @param {Target | null} pinned
   */
  look(hovered, pinned) {
    this.#hovered = hovered;
    this.#pinned = pinned;
    if (this.#built) press(this.#built.tiles, pinned);
    this.redraw();
  }

  /** @param {Finding[]} findings units that something is wrong with */
  mark(findings) {
    this.#marks = findings;
    this.redraw();
  }

  /** @param {Lens | null} lens what slow motion shows in place of the weights */
  lookThrough(lens) {
    this.#lens = lens;
    this.redraw();
  }

  // --- layout --------------------------------------------------------------------------------------------------

  #build() {
    const { clientWidth: width, clientHeight: height } = this.node;
    if (!width || !height || !this.#described || !this.#dress) return;
    if (this.#overlay.querySelector("input:focus")) return; // sizes are typed, and a phone's keyboard takes its room
    const { net, shape, words, fixed } = this.#described;
    const context = contextOf(this.#canvas);
    context.font = `600 ${getComputedStyle(this.node).fontSize} ${this.#font()}`;
    const measure = (/** @type {string} */ text) => context.measureText(text).width;
    const folded = this.#unfolded && !fixed.features ? [] : foldedOf(net, fixed.features);
    const made = layout(net, { width, height, scale: this.#scale() }, shape, this.#ranking, measure, folded);
    const { classes } = this.#dress.palette;
    const classColours = net.task === "classification" ? classes.slice(net.outputs.length > 1 ? 0 : 1) : null;
    const hands = { ...this.#events, inspector: this.#inspector, unfold: () => this.#unfold() };
    const controlled = { net, layout: made, words, fixed, classColours, folded: fixed.features ? 0 : folded.length };
    const { nodes, tiles } = makeControls(controlled, hands);
    this.#overlay.style.setProperty("--tile", `${made.columns[1].size}px`);
    renew(this.#overlay, nodes);
    this.#moved();
    press(tiles, this.#pinned);
    this.#canvas.setAttribute("aria-label", summarize(net));
    this.#inspector.relink(made.links);
    this.#built = { layout: made, tiles };
    this.#stage();
    this.#events.built(made);
    this.redraw();
  }

  #unfold() {
    this.#unfolded = true;
    this.#build();
  }

  /** The layout with the pictures and colours of this moment. */
  #stage() {
    if (!this.#built || !this.#described || !this.#dress) return;
    const { net, shape, tiles: inputs, domain } = this.#described;
    const { palette, lut, classLuts } = this.#dress;
    const { layout: made } = this.#built;
    const font = this.#font();
    const tiles = new Tiles(made, shape, inputs, palette, lut, classLuts);
    this.#staged = {
      scene: { layout: made, shape, net, domain, thick: this.#thick() },
      theme: { palette, colour: divergingScale(palette), rim: mix(palette.border, palette.text, 0.6), font, tiles },
    };
  }

  /** How many times as wide as on a desktop the lines are. */
  #thick() {
    return parseFloat(getComputedStyle(this.node).getPropertyValue("--thick")) || 1;
  }

  /** Of the type, beside that of a desktop's page. */
  #scale() {
    const heading = parseFloat(getComputedStyle(this.node).getPropertyValue("--heading"));
    return heading ? heading / HEADING : 1;
  }

  #font() {
    return getComputedStyle(this.node).fontFamily;
  }

  // --- pointer -------------------------------------------------------------------------------------------------

  /** @param {MouseEvent} event */
  #nearest(event) {
    if (!this.#built || elementOf(event).closest(CONTROLS)) return null;
    const { left, top } = this.#canvas.getBoundingClientRect();
    const point = { x: event.clientX - left, y: event.clientY - top };
    return pick(this.#built.layout.links, point, this.#frame?.parameters);
  }

  /** @param {PointerEvent} event */
  #pointed(event) {
    const target = elementOf(event);
    const elsewhere = event.pointerType === "touch" || target.closest("button, select");
    if (elsewhere) return this.#inspector.letGo(!target.closest(".bias"));
    const link = this.#nearest(event);
    this.#canvas.style.cursor = link ? "pointer" : "";
    this.#inspector.point({ x: event.clientX, y: event.clientY }, link);
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const link = this.#nearest(event);
    if (link) this.#inspector.edit({ x: event.clientX, y: event.clientY }, link);
  }

  // --- frames --------------------------------------------------------------------------------------------------

  /** @param {Frame} frame */
  draw(frame) {
    const moved = frame !== this.#frame && frame.step !== this.#frame?.step;
    this.#frame = frame;
    if (moved) this.#flow = (this.#flow + STRIDE) % PERIOD;
    this.#flowing ||= moved;
    this.redraw();
  }

  redraw() {
    const frame = this.#frame;
    if (!this.#staged || !frame) return;
    const { scene, theme } = this.#staged;
    const flow = this.#flowing && !still.matches ? this.#flow : null;
    const attention = { hovered: this.#hovered, link: this.#inspector.link, flow, marks: this.#marks };
    paint(wipe(this.#canvas, scene.layout.width, scene.layout.height), scene, frame, theme, this.#lens, attention);
    this.#inspector.update(frame);
  }

  /** Nothing moves any more: without the flow. */
  rest() {
    this.#flowing = false;
    this.redraw();
  }
}
