// A Plotly picture: described once by the server, patched afterwards.

import { el } from "../parts/dom.js";
import { loadPlotly } from "./plotly.js";

const CONFIG = { displaylogo: false, responsive: false, displayModeBar: false, doubleClick: "reset" };

/** One Plotly picture. Until Plotly is there, the latest description waits. */
export class Picture {
  constructor(label, testid) {
    this.node = el("div", { class: "picture", role: "img", "aria-label": label, "data-testid": testid });
    this.figure = null;
    this.drawn = false;
    new ResizeObserver(() => this.resize()).observe(this.node);
    loadPlotly().then((plotly) => {
      this.plotly = plotly;
      if (this.figure) this.react();
    });
  }

  describe(figure, template) {
    this.figure = figure;
    this.template = template;
    this.react();
  }

  /** Last changes to the description before it is drawn: the data and the user's switches. */
  prepare() {}

  react() {
    if (!this.plotly || !this.figure || !this.node.clientWidth) return;
    const { data, layout } = structuredClone(this.figure);
    // a fixed size, followed by resize(): with autosize every update would measure the page
    Object.assign(layout, { template: this.template, autosize: false, ...this.size() });
    if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false; // a finger scrolls the page
    this.prepare(data, layout);
    const first = !this.drawn;
    this.drawn = true;
    this.plotly.react(this.node, data, layout, CONFIG).then(() => {
      this.onReact?.();
      this.placeMarks?.();
      if (first && this.placeMarks) this.node.on("plotly_relayout", () => this.placeMarks()); // a zoom moves them
    });
  }

  resize() {
    if (!this.plotly || !this.figure || !this.node.clientWidth) return;
    if (!this.drawn) this.react();
    else this.plotly.relayout(this.node, this.size()).then(() => this.placeMarks?.());
  }

  size() {
    return { width: this.node.clientWidth, height: this.node.clientHeight };
  }

  traces(test) {
    return (this.figure?.data ?? []).flatMap((trace, i) => (trace.meta && test(trace.meta) ? [i] : []));
  }
}
