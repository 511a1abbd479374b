// A card of the wall: a student's surface, name and numbers, and what the teacher can do with it.

/** @import { Action, ClassVerb, WallSetup } from "../messages.js" */
/** @import { Seen } from "./payload.js" */

import { Raster } from "../parts/canvases.js";
import { el, setText } from "../parts/dom.js";
import { showCount, showLoss } from "../words/numbers.js";

export class Card {
  #canvas = el("canvas", { "aria-hidden": "true" });
  /** @type {Raster | null} */
  #raster = null;
  /** @type {Uint8Array | null} */
  #cells = null;
  #classes = 0;
  #open;
  #name = el("h2");
  #state = el("span", { class: "state" });
  #epoch = document.createTextNode("");
  #loss = document.createTextNode("");
  #differs = el("p", { class: "differs" });
  #goal = el("p", { class: "goal", hidden: true });
  #blank;

  /**
   * @param {number} number of the student
   * @param {WallSetup["words"]} words
   * @param {(action: Action) => void} act
   */
  constructor(number, words, act) {
    const ask = (/** @type {ClassVerb} */ verb) => () => act({ act: "class", do: verb, student: number });
    const tool = (/** @type {"blank" | "remove"} */ verb) =>
      el("button", { type: "button", class: "tool", "data-testid": `${verb}-${number}`, onclick: ask(verb) }, words[verb]);
    this.#open = el("button", { type: "button", class: "open", title: words.opens, "data-testid": `open-${number}`, onclick: ask("open") }, this.#canvas);
    this.#blank = tool("blank");
    const item = (/** @type {string} */ label, /** @type {string} */ testid, /** @type {Text} */ value) =>
      el("div", { class: "item" }, el("span", {}, label), el("b", { "data-testid": `${testid}-${number}` }, value));
    this.node = el(
      "article",
      { class: "student", "data-testid": `student-${number}` },
      this.#open,
      el("header", {}, this.#name, this.#state),
      el("div", { class: "figures" }, item(words.test_loss, "loss", this.#loss), item(words.epoch, "epoch", this.#epoch)),
      this.#differs,
      this.#goal,
      el("div", { class: "tools" }, this.#blank, tool("remove")),
    );
  }

  /**
   * @param {Seen} student
   * @param {Record<string, Uint32Array>} luts
   * @param {WallSetup["words"]} words
   */
  draw({ name, nameless, state, playing, diverged, epoch, test_loss, differs, goal, classes, surface }, luts, words) {
    setText(this.#name, name);
    setText(this.#state, state);
    setText(this.#epoch, showCount(epoch));
    setText(this.#loss, showLoss(test_loss));
    setText(this.#differs, differs);
    this.#differs.title = differs;
    this.#open.setAttribute("aria-label", `${words.opens}: ${name}`);
    this.#blank.disabled = nameless;
    this.#goal.hidden = !goal;
    if (goal) setText(this.#goal, goal.reached ? `✓ ${goal.text}: ${words.reached}` : goal.text);
    this.node.classList.toggle("playing", playing);
    this.node.classList.toggle("diverged", diverged);
    this.node.classList.toggle("reached", goal?.reached ?? false);
    this.#classes = classes;
    if (surface) {
      this.#cells = surface;
      this.dress(luts);
    }
  }

  /** @param {Record<string, Uint32Array>} luts by the number of classes */
  dress(luts) {
    if (!this.#cells) return;
    const side = Math.round(Math.sqrt(this.#cells.length));
    if (this.#raster?.image.width !== side) this.#raster = new Raster(side, side, this.#canvas);
    this.#raster.paint(this.#cells, luts[this.#classes]).show();
  }
}
