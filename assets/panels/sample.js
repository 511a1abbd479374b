// One sample, forward and back: what every unit made of it, what came back to it, and one weight's gradient by the
// chain rule, with its numbers in it. All numbers are the server's.

/** @import { LayerPass, SamplePanel, WeightGradient } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { fromBase64 } from "../parts/bytes.js";
import { paintImage } from "../parts/canvases.js";
import { captioned } from "../parts/captioned.js";
import { el, setText } from "../parts/dom.js";
import { fill } from "../parts/menus.js";
import { numberField, readNumber } from "../parts/number_field.js";
import { keepPresses, renew } from "../parts/renewal.js";
import { SAMPLE } from "../words/words.js";
import { show, writeToEdit } from "../words/numbers.js";
import { chainRule, describeCheck, summarize } from "../words/sample.js";
import { SampleChoice } from "./sample_choice.js";

const MAX_ROWS = 12; // of a layer: those most of the gradient comes back to
/** @type {(keyof LayerPass)[]} */
const COLUMNS = ["sums", "activations", "grad_activations", "slopes", "grad_sums"];

export class Sample {
  #summary = el("p", { "data-testid": "sample-summary" });
  #seen = captioned(SAMPLE.pictures.seen);
  #saliency = captioned(SAMPLE.pictures.saliency);
  #images = el(
    "div",
    { class: "large-images", "data-testid": "sample-images", hidden: true },
    this.#seen.node,
    this.#saliency.node,
  );
  #rows = el("tbody");
  #source = el("select", { "aria-label": SAMPLE.source, "data-testid": "sample-input" });
  #target = el("b");
  #value = numberField({ "aria-label": SAMPLE.value, "data-testid": "sample-weight" });
  #chain = el("dl", { class: "chain", "data-testid": "chain" });
  #checked = el("p", { role: "status", "data-testid": "checked" });
  /** @type {WeightGradient | null} */
  #weight = null;
  #host;
  #choice;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    this.#choice = new SampleChoice(host);
    this.#source.addEventListener("change", () => this.#choose({ input: Number(this.#source.value) }));
    const heads = SAMPLE.columns.map(([label, title]) => el("th", { title, scope: "col" }, label));
    const table = el("table", { "aria-label": SAMPLE.table }, el("thead", {}, el("tr", {}, ...heads)), this.#rows);
    const check = el(
      "button",
      {
        type: "button",
        class: "tool",
        title: SAMPLE.checkHelp,
        "data-testid": "check-gradient",
        onclick: () => this.#choose({ check: true }),
      },
      SAMPLE.check,
    );
    const set = el("button", { type: "submit", class: "tool", title: SAMPLE.setHelp }, SAMPLE.set);
    const edit = el("form", { class: "edit", novalidate: true }, this.#value, set);
    edit.addEventListener("submit", (event) => this.#edit(event));
    const line = el("h3", {}, SAMPLE.weight, this.#source, " → ", this.#target);
    const ways = el("div", { class: "ways" }, check, edit);
    const weight = el("div", { class: "weight" }, line, this.#chain, ways, this.#checked);
    const numbers = el("div", { class: "sample" }, el("div", { class: "table" }, table), weight);
    const head = el("div", { class: "panel-head" }, this.#summary, this.#choice.node);
    this.node = el("div", {}, head, this.#images, numbers);
    keepPresses(this.#rows);
  }

  /**
   * @param {SamplePanel} described
   * @param {Look} look
   */
  show(described, look) {
    const { weight, layers, check } = described;
    this.#weight = weight;
    const { net } = this.#host.words();
    setText(this.#summary, summarize(described, net));
    this.#showImages(described, look);
    this.#choice.show(described);
    renew(this.#rows, layers.flatMap((layer, k) => this.#layerRows(layer, k + 1, weight)));
    this.#showWeight(weight);
    const lines = chainRule(described, net);
    this.#chain.replaceChildren(...lines.flatMap(([rule, numbers]) => [el("dt", {}, rule), el("dd", {}, numbers)]));
    setText(this.#checked, check ? describeCheck(check) : "");
  }

  /** @param {{ layer?: number, input?: number, unit?: number, check?: boolean }} change */
  #choose(change) {
    if (!this.#weight) return;
    const { layer, input, unit } = this.#weight;
    this.#host.act({ act: "choose_weight", layer, input, unit, ...change });
  }

  /** The weight itself. @param {Event} event */
  #edit(event) {
    event.preventDefault();
    const value = readNumber(this.#value);
    if (!this.#weight || value === null) return;
    const { layer, input, unit } = this.#weight;
    this.#host.act({ act: "set_parameter", layer, input, unit, value });
    this.#value.select();
  }

  /**
   * An image, and which of its pixels the loss hangs on.
   * @param {SamplePanel} described
   * @param {Look} look
   */
  #showImages({ side, image, saliency }, { ink, signed }) {
    this.#images.hidden = !image;
    if (!side || !image || !saliency) return;
    paintImage(this.#seen.canvas, fromBase64(image), side, ink);
    paintImage(this.#saliency.canvas, fromBase64(saliency), side, signed);
  }

  /**
   * @param {LayerPass} layer
   * @param {number} number
   * @param {WeightGradient} chosen
   */
  #layerRows(layer, number, chosen) {
    const shown = mostBlamed(layer.grad_sums, MAX_ROWS);
    const rows = shown.map((unit) => {
      const isChosen = chosen.layer === number && chosen.unit === unit;
      const onclick = () => this.#choose({ layer: number, input: 0, unit });
      const name = el("button", { type: "button", "data-id": `sample-${number}-${unit}`, onclick }, this.#host.words().nameOf({ layer: number, unit }));
      const cells = COLUMNS.map((column) => el("td", {}, show(layer[column][unit])));
      return el("tr", { class: isChosen ? "chosen" : "" }, el("th", { scope: "row" }, name), ...cells);
    });
    const rest = layer.sums.length - shown.length;
    if (rest) rows.push(el("tr", {}, el("td", { colspan: 1 + COLUMNS.length }, SAMPLE.rest(rest))));
    return rows;
  }

  /** @param {WeightGradient} weight */
  #showWeight({ layer, input, unit, value }) {
    const words = this.#host.words();
    fill(this.#source, words.sourcesOf(layer).map((name, i) => [String(i), name]), String(input));
    if (document.activeElement !== this.#value) this.#value.value = writeToEdit(Number(value.toPrecision(4)));
    setText(this.#target, words.nameOf({ layer, unit }));
  }
}

/**
 * The units that most of the gradient comes back to, in their own order.
 * @param {number[]} gradients
 * @param {number} n
 */
export function mostBlamed(gradients, n) {
  const units = [...gradients.keys()];
  if (units.length <= n) return units;
  const ranked = units.sort((a, b) => Math.abs(gradients[b]) - Math.abs(gradients[a]));
  return ranked.slice(0, n).sort((a, b) => a - b);
}
