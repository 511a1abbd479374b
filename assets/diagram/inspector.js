// The inspector: the card beside whatever unit, link or bias is pointed at, with mouse or keyboard, and the number box
// in it. It also knows which link is in hand.

/** @import { Action, Target } from "../messages.js" */
/** @import { Card, Content } from "../parts/card.js" */
/** @import { Place } from "../parts/placing.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */
/** @import { Link } from "./links.js" */
/** @import { Parameter, Words } from "./words.js" */

import { browserClock } from "../parts/clock.js";
import { el, setText } from "../parts/dom.js";
import { onLongPress } from "../parts/long_press.js";
import { parameterIndex } from "../transport/payload.js";
import { DIAGRAM } from "../words/words.js";

/** What a click changes nothing of. @typedef {{ features: boolean, weights: boolean }} Fixed */

const NOTHING = { formula: "", detail: "" };
const CALM_MS = 350; // the card of a unit comes a little later, so that sweeping over the tiles stays calm

/**
 * @typedef {object} InspectorEvents
 * @property {(action: Action) => void} act
 * @property {(target: Target | null) => void} hover
 * @property {() => void} changed Another link is in hand, or none.
 */

export class Inspector {
  /** @type {{ words: Words, shape: Shape, fixed: Fixed } | null} */
  #network = null;
  /** @type {Link[]} */
  #links = [];
  /** @type {Frame | null} */
  #frame = null;
  /** @type {Link | null} */
  #link = null;
  /** @type {number | undefined} until the card of a unit comes */
  #coming;
  #card;
  #events;
  #clock;
  /** What is said of the link in hand. */
  spoken = el("p", { class: "spoken", role: "status" });

  /**
   * @param {Card} card
   * @param {InspectorEvents} events
   */
  constructor(card, events, clock = browserClock) {
    this.#card = card;
    this.#events = events;
    this.#clock = clock;
  }

  /** The link in hand. */
  get link() {
    return this.#link;
  }

  /**
   * @param {Words} words
   * @param {Shape} shape
   * @param {Fixed} fixed
   */
  setup(words, shape, fixed) {
    this.#network = { words, shape, fixed };
  }

  /** @param {Link[]} links those there are now; the one in hand stays there, if it is still among them */
  relink(links) {
    const held = this.#link;
    this.#links = links;
    if (held) this.#link = links.find((link) => link.index === held.index && link.source === held.source) ?? null;
    if (held && !this.#link) this.#card.leave();
  }

  /** @param {Frame} frame */
  update(frame) {
    this.#frame = frame;
    this.#card.update();
  }

  hide() {
    this.#card.hide();
  }

  // --- units ---------------------------------------------------------------------------------------------------

  /**
   * Hovering, or focus from the keyboard, shows a unit as long as it lasts.
   * @param {HTMLElement} button
   * @param {Target} target
   */
  watch(button, target) {
    const enter = () => {
      this.#events.hover(target);
      this.#clock.clearTimeout(this.#coming);
      this.#coming = this.#clock.setTimeout(() => this.#showUnit(button, target), CALM_MS);
    };
    const leave = () => {
      this.#clock.clearTimeout(this.#coming);
      this.#card.leave();
      this.#events.hover(null);
    };
    button.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && enter());
    button.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && leave());
    button.addEventListener("focus", () => button.matches(":focus-visible") && enter());
    button.addEventListener("blur", () => button.matches(":hover") || leave());
    const show = () => this.#showUnit(button, target);
    onLongPress(button, { begun: show, over: () => this.#card.leave() }, this.#clock);
    if (target.layer === 0) return;
    button.addEventListener("keydown", (event) => this.#walk(event, target, button));
    button.addEventListener("blur", () => this.#card.editing || this.letGo());
  }

  /**
   * @param {HTMLElement} button
   * @param {Target} target
   */
  #showUnit(button, target) {
    if (!this.#network || !button.isConnected || this.#link) return;
    const { words, fixed } = this.#network;
    const clear = button.getBoundingClientRect();
    const hint = (target.layer === 0 ? fixed.features : fixed.weights) ? "" : words.hintOf(target);
    const content = () => (this.#frame ? words.describeUnit(target, this.#frame) : NOTHING);
    this.#card.show({ x: clear.right - 6, y: clear.bottom - 8, clear }, content, hint);
  }

  // --- links and biases ----------------------------------------------------------------------------------------

  /**
   * @param {HTMLElement} button
   * @param {Target} target whose bias it is
   */
  watchBias(button, { layer, unit }) {
    const bias = { layer, input: this.#network?.shape.sizes[layer - 1] ?? 0, unit };
    const hover = () => this.#card.show(below(button), this.#contentOf(bias), this.#hintOf(bias, DIAGRAM.edit));
    button.addEventListener("pointerenter", hover);
    button.addEventListener("focus", () => button.matches(":focus-visible") && hover());
    for (const name of ["pointerleave", "blur"]) button.addEventListener(name, () => this.#card.leave());
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.edit(below(button), bias);
    });
  }

  /**
   * The pointer is at a link, or at none.
   * @param {Place} at
   * @param {Link | null} link
   */
  point(at, link) {
    if (link) this.#card.show(at, this.#contentOf(link), this.#hintOf(link, DIAGRAM.edit));
    else if (this.#link) this.#card.leave();
    this.#take(link);
  }

  /** @param {boolean} hiding whether the card goes with it */
  letGo(hiding = true) {
    if (!this.#link) return;
    if (hiding) this.#card.leave();
    this.#take(null);
  }

  /** @param {Link | null} link */
  #take(link) {
    if (link === this.#link) return;
    this.#link = link;
    this.#events.changed();
  }

  /**
   * From the keyboard: up and down along the links into a unit, Enter edits the one in hand, Escape lets it go.
   * @param {KeyboardEvent} event
   * @param {Target} target
   * @param {HTMLElement} button
   */
  #walk(event, { layer, unit }, button) {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by) this.#step(this.#links.filter((link) => link.layer === layer && link.unit === unit), by, below(button));
    else if (this.#link && event.key === "Enter") this.edit(below(button), this.#link);
    else if (this.#link && event.key === "Escape") this.letGo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * @param {Link[]} links
   * @param {number} by
   * @param {Place} at
   */
  #step(links, by, at) {
    const now = this.#link ? links.indexOf(this.#link) : -1;
    const link = links.at((now < 0 && by < 0 ? by : now + by) % links.length);
    if (!link) return;
    this.#clock.clearTimeout(this.#coming);
    const content = this.#contentOf(link);
    this.#card.show(at, content, this.#hintOf(link, DIAGRAM.editKey));
    setText(this.spoken, Object.values(content()).join(", "));
    this.#take(link);
  }

  /**
   * Opens the number box for a weight or bias.
   * @param {Place} at
   * @param {Parameter} parameter
   */
  edit(at, parameter) {
    const frame = this.#frame;
    if (!frame || !this.#network || this.#network.fixed.weights || this.#isNorm(parameter)) return;
    const { layer, input, unit } = parameter;
    const value = frame.parameters[parameterIndex(this.#network.shape, layer, input, unit)];
    const { act } = this.#events;
    const apply = (/** @type {number} */ typed) => act({ act: "set_parameter", layer, input, unit, value: typed });
    this.#card.open(at, this.#contentOf(parameter), value, apply);
  }

  /**
   * @param {Parameter} parameter
   * @param {string} edit How it is changed, where it can be.
   */
  #hintOf(parameter, edit) {
    if (this.#isNorm(parameter)) return DIAGRAM.noEdit;
    return this.#network?.fixed.weights ? "" : edit;
  }

  /** @param {Parameter} parameter */
  #isNorm(parameter) {
    return Boolean(this.#network?.words.isNorm(parameter));
  }

  /**
   * @param {Parameter} parameter
   * @returns {Content}
   */
  #contentOf(parameter) {
    return () => (this.#frame && this.#network?.words.describeParameter(parameter, this.#frame)) ?? NOTHING;
  }
}

/**
 * @param {HTMLElement} node
 * @returns {Place}
 */
function below(node) {
  const clear = node.getBoundingClientRect();
  return { x: clear.right - 4, y: clear.bottom - 6, clear };
}
