// One sample, forward and back: what every unit made of one point, what came back to it, and one weight's gradient
// by the chain rule, with its numbers in it. All numbers are the server's.

import { fromBase64 } from "../parts/bytes.js";
import { el, setText } from "../parts/dom.js";
import { paintImage } from "../parts/canvases.js";
import { SAMPLE } from "../words/english.js";
import { show } from "../words/numbers.js";

const MOST_ROWS = 12; // of a layer: those most of the gradient comes back to

export class Sample {
  /** `panels`: those this is one of; they know the names of the units, the colours, and how to ask the server. */
  constructor(panels) {
    Object.assign(this, { panels, words: panels.events.words, act: panels.events.act });
    this.summary = el("p", { "data-testid": "sample-summary" });
    this.rows = el("tbody");
    const heads = SAMPLE.columns.map(([label, title]) => el("th", { title, scope: "col" }, label));
    const table = el("table", {}, el("thead", {}, el("tr", {}, ...heads)), this.rows);
    this.source = el("select", { "aria-label": SAMPLE.source, "data-testid": "sample-input" });
    this.source.addEventListener("change", () => this.choose({ input: Number(this.source.value) }));
    this.target = el("b");
    this.chain = el("dl", { class: "chain", "data-testid": "chain" });
    this.checking = el("button", { type: "button", class: "tool", title: SAMPLE.checkHelp, "data-testid": "check-gradient", onclick: () => this.choose({ check: true }) }, SAMPLE.check);
    this.checked = el("p", { role: "status", "data-testid": "checked" });
    const weight = el("div", { class: "weight" }, el("p", {}, SAMPLE.weight, this.source, " → ", this.target), this.chain, this.checking, this.checked);
    this.pictures = SAMPLE.pictures.map((label) => el("figure", {}, el("canvas", { class: "image", role: "img", "aria-label": label }), el("figcaption", {}, label)));
    this.images = el("div", { class: "large-images", "data-testid": "sample-images", hidden: true }, ...this.pictures);
    this.node = el("div", {}, this.summary, this.images, el("div", { class: "sample" }, el("div", { class: "table" }, table), weight));
  }

  choose(change) {
    const { layer, input, unit } = this.weight;
    this.act({ act: "choose_weight", layer, input, unit, ...change });
  }

  show(panel) {
    this.weight = panel.weight;
    const { net } = this.words();
    setText(this.summary, SAMPLE.summary(panel, net));
    this.showImages(panel);
    this.rows.replaceChildren(...panel.layers.flatMap((layer, k) => this.layerRows(layer, k + 1)));
    this.showWeight(panel, net);
    const { check } = panel;
    setText(this.checked, check ? SAMPLE.checked(check) : "");
  }

  /** An image, and which of its pixels the loss hangs on. */
  showImages({ side, image, saliency }) {
    this.images.hidden = !image;
    if (!image) return;
    const [seen, blame] = this.pictures.map((figure) => figure.firstChild);
    paintImage(seen, fromBase64(image), side, this.panels.ink);
    paintImage(blame, fromBase64(saliency), side, this.panels.signed);
  }

  layerRows(layer, number) {
    const units = [...layer.sums.keys()];
    const largest = [...units].sort((a, b) => Math.abs(layer.grad_sums[b]) - Math.abs(layer.grad_sums[a]));
    const shown = units.length > MOST_ROWS ? largest.slice(0, MOST_ROWS).sort((a, b) => a - b) : units;
    const rows = shown.map((unit) => {
      const chosen = this.weight.layer === number && this.weight.unit === unit;
      const name = this.words().nameOf({ layer: number, unit });
      const choose = { type: "button", onclick: () => this.choose({ layer: number, input: 0, unit }) };
      const cells = ["sums", "activations", "grad_activations", "slopes", "grad_sums"].map((column) => el("td", {}, show(layer[column][unit])));
      return el("tr", { class: chosen ? "chosen" : "" }, el("th", { scope: "row" }, el("button", choose, name)), ...cells);
    });
    const rest = units.length - shown.length;
    if (rest) rows.push(el("tr", {}, el("td", { colspan: 6 }, SAMPLE.rest(rest))));
    return rows;
  }

  showWeight(panel, net) {
    const { layer, input, unit } = panel.weight;
    const names = this.words().sourcesOf(layer);
    this.source.replaceChildren(...names.map((name, i) => el("option", { value: i }, name)));
    this.source.value = input;
    setText(this.target, this.words().nameOf({ layer, unit }));
    const at = Object.fromEntries(Object.entries(panel.layers[layer - 1]).map(([name, values]) => [name, values[unit]]));
    const lines = SAMPLE.chain(panel, at, net);
    this.chain.replaceChildren(...lines.flatMap(([left, right]) => [el("dt", {}, left), el("dd", {}, right)]));
  }
}
