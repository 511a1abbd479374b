// The first visit: two callouts on the diagram, which vanish for good with the first press of anything.

import { el } from "../parts/dom.js";
import { WELCOME } from "../words/english.js";

const KEY = "mlp-playground-welcomed";

function remembered() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // where nothing can be remembered, nobody is greeted at every visit
  }
}

export class Welcome {
  constructor(network) {
    this.network = network;
    this.over = remembered();
    this.unit = el("p", { class: "callout" }, WELCOME.unit);
    this.weights = el("p", { class: "callout" }, WELCOME.weights);
    if (this.over) return;
    const dismiss = () => this.dismiss();
    for (const name of ["pointerdown", "keydown"]) document.addEventListener(name, dismiss, { once: true, capture: true });
  }

  /** Called whenever the diagram is built: beside the last unit of the first layer, and under its lines. */
  place() {
    const { columns, node } = this.network;
    this.unit.remove();
    this.weights.remove();
    if (this.over || columns.length < 3) return;
    const [inputs, first] = columns;
    const bottom = first.y.at(-1) + first.size;
    Object.assign(this.unit.style, { left: `${first.x + first.size + 10}px`, top: `${bottom - 52}px` });
    Object.assign(this.weights.style, { left: `${inputs.x + inputs.size + 8}px`, bottom: 0 });
    node.append(this.unit, this.weights);
    const under = this.unit.offsetTop + this.unit.offsetHeight;
    if (under > this.weights.offsetTop) this.unit.style.top = `${this.weights.offsetTop - this.unit.offsetHeight - 6}px`;
  }

  dismiss() {
    if (this.over) return;
    this.over = true;
    this.place();
    try {
      localStorage.setItem(KEY, "1");
    } catch {
      // private windows may refuse
    }
  }
}
