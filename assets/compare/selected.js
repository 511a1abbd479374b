// The selected run: its settings, and its network drawn as under Watch, every few frames.

/** @import { Action, CompareSetup, Target } from "../messages.js" */
/** @import { Frame } from "../transport/payload.js" */
/** @import { Wardrobe } from "../view/theme.js" */

import { Network } from "../diagram/network.js";
import { Card } from "../parts/card.js";
import { el, setText } from "../parts/dom.js";
import { COMPARE } from "../words/words.js";
import { Knobs } from "./knobs.js";
import { LanePlane } from "./plane.js";

export class Selected {
  #letter = "A";
  /** @type {Wardrobe | null} */
  #wardrobe = null;
  /** @type {Frame | null} */
  #frame = null;
  /** @type {Target | null} */
  #hovered = null;
  /** @type {Target | null} */
  #pinned = null;
  #focuses = ""; // the run whose first knob is to have the focus once it is here
  #badge = el("b", { class: "badge" });
  #title = el("h2");
  #knobs;
  #network;
  #plane = new LanePlane(COMPARE.surface(this.#letter), "surface-of-selected");

  /**
   * @param {HTMLElement} root
   * @param {(action: Action) => void} act
   */
  constructor(root, act) {
    this.#knobs = new Knobs(act);
    this.#network = new Network(new Card(root), {
      built: () => {},
      hover: (target) => this.#look(target, this.#pinned),
      pin: (target) => this.#look(this.#hovered, isSame(target, this.#pinned) ? null : target),
      act: (action) => act(/** @type {Action} */ ({ ...action, lane: this.#letter })),
    });
    this.node = el(
      "section",
      { class: "selected", "data-testid": "selected" },
      el("header", {}, this.#badge, this.#title),
      this.#knobs.node,
      el("div", { class: "of-lane" }, this.#network.node, this.#plane.node),
    );
  }

  /**
   * Another run is selected, or it is another one.
   * @param {CompareSetup} setup
   * @param {Frame | null} frame
   */
  setup(setup, frame) {
    const { lanes, selected, diagram } = setup;
    const lane = lanes.find(({ letter }) => letter === selected) ?? lanes[0];
    this.#letter = lane.letter;
    this.#frame = frame;
    setText(this.#badge, lane.letter);
    setText(this.#title, COMPARE.knobs(lane.letter));
    this.node.setAttribute("aria-label", COMPARE.knobs(lane.letter));
    this.#plane.rename(COMPARE.surface(lane.letter));
    this.#knobs.describe(lane, setup);
    this.#network.setup(diagram, frame ?? undefined);
    this.#look(null, null);
    if (this.#focuses === lane.letter) this.focusKnobs(lane.letter);
  }

  /**
   * @param {Wardrobe} wardrobe
   * @param {CompareSetup} setup
   */
  dress(wardrobe, { figures, letters, selected }) {
    this.#wardrobe = wardrobe;
    const { palette, luts, template } = wardrobe;
    this.node.style.setProperty("--lane", palette.lanes[letters.indexOf(selected)]);
    this.#network.theme(palette, luts.unit, luts.classes);
    this.#plane.describe(figures.surface, template);
    if (this.#frame) this.draw(this.#frame);
  }

  /** @param {Frame} frame */
  draw(frame) {
    this.#frame = frame;
    this.#network.draw(frame);
    if (this.#wardrobe) this.#plane.paint(frame.surface, this.#wardrobe.luts.output);
  }

  rest() {
    this.#network.rest();
  }

  /** Whatever was asked for is answered: the settings are as they stand, also where a change was refused. */
  settle() {
    this.#knobs.settle();
  }

  /** The focus comes to the settings of that run, at once or when they are here. @param {string} letter */
  focusKnobs(letter) {
    this.#focuses = letter === this.#letter ? "" : letter;
    if (!this.#focuses) this.#knobs.focus();
  }

  /**
   * @param {Target | null} hovered
   * @param {Target | null} pinned
   */
  #look(hovered, pinned) {
    this.#hovered = hovered;
    this.#pinned = pinned;
    this.#network.look(hovered ?? pinned, pinned);
  }
}

/**
 * @param {Target} target
 * @param {Target | null} other
 */
const isSame = (target, other) => target.layer === other?.layer && target.unit === other.unit;
