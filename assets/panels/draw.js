// Draw a digit: a drawing of the visitor's, as the network sees it, and what it says. A drawing is sent as it is made.

/** @import { DrawPanel } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { fromBase64 } from "../parts/bytes.js";
import { paintImage } from "../parts/canvases.js";
import { captioned } from "../parts/captioned.js";
import { el, setText } from "../parts/dom.js";
import { Sheet } from "../parts/sheet.js";
import { PANELS } from "../words/words.js";
import { showPercent } from "../words/numbers.js";

const N_DIGITS = 10; // as long as the network has said nothing

/**
 * @param {string} label
 * @param {string} title
 * @param {string} testid
 * @param {() => void} onclick
 */
const button = (label, title, testid, onclick) =>
  el("button", { type: "button", class: "tool", title, "data-testid": testid, onclick }, label);

export class Draw {
  #text = el("p", { role: "status", "data-testid": "draw-text" });
  #seen = captioned(PANELS.draw.seen);
  #bars = el("ol", { class: "bars", "data-testid": "probabilities" });
  /** @type {ReturnType<typeof makeBar>[]} */
  #rows = [];
  #meant = el("select", { "aria-label": PANELS.draw.meant, "data-testid": "meant" });
  #sheet;
  #why;
  #asking;
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    const { act } = host;
    const words = PANELS.draw;
    this.#sheet = new Sheet(words.sheet, "drawing", () => act({ act: "draw", pixels: this.#sheet.pixels() }));
    const undo = button(words.undo, words.undoHelp, "undo-stroke", () => this.#sheet.undo());
    const clear = button(words.clear, words.clearHelp, "clear-drawing", () => this.#sheet.clear());
    this.#meant.addEventListener("change", () => act({ act: "mean", meant: Number(this.#meant.value) }));
    this.#why = button(words.why, words.whyHelp, "why", () => act({ act: "ask_why" }));
    this.#asking = el("div", { class: "asking" }, el("label", {}, words.meant, " ", this.#meant), this.#why);
    this.node = el(
      "div",
      { class: "draw" },
      el("div", {}, this.#sheet.node, el("div", { class: "tools" }, undo, clear)),
      this.#seen.node,
      el("div", { class: "says" }, this.#text, this.#bars, this.#asking),
    );
  }

  /**
   * @param {DrawPanel} described
   * @param {Look} look
   */
  show({ side, images, probabilities, meant, text }, { ink, palette }) {
    this.#sheet.dress(palette.text);
    setText(this.#text, text);
    const bytes = images === null ? new Uint8Array(side * side) : fromBase64(images);
    paintImage(this.#seen.canvas, bytes, side, ink);
    this.#asking.hidden = !this.#host.has("sample");
    this.#why.disabled = this.#meant.disabled = !probabilities;
    this.#build(probabilities?.length ?? N_DIGITS);
    const best = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : null;
    this.#rows.forEach(({ node, bar, number }, k) => {
      node.className = k === best ? "best" : "";
      bar.style.setProperty("--p", String(probabilities?.[k] ?? 0));
      setText(number, probabilities ? showPercent(probabilities[k]) : "");
    });
    if (meant !== null) this.#meant.value = String(meant);
  }

  /** @param {number} n How many classes. */
  #build(n) {
    if (this.#rows.length === n) return;
    const classes = [...Array(n).keys()].map(String);
    this.#rows = classes.map(makeBar);
    this.#bars.replaceChildren(...this.#rows.map(({ node }) => node));
    this.#meant.replaceChildren(...classes.map((k) => el("option", { value: k }, k)));
  }
}

/** @param {string} label */
function makeBar(label) {
  const bar = el("i");
  const number = el("span");
  return { bar, number, node: el("li", {}, el("b", {}, label), bar, number) };
}
