// The best epoch: a ring on the chart at the least test loss, and the way there.

/** @import { Best } from "../messages.js" */
/** @import { Axis } from "./plotly.js" */

import { el } from "../parts/dom.js";
import { PICTURES } from "../words/words.js";

export class BestEpoch {
  /** @type {Best | null} */
  #best = null;

  /** @param {(epoch: number) => void} goTo */
  constructor(goTo) {
    const onclick = () => this.#best && goTo(this.#best[0]);
    const named = { "data-name": "time_travel", "data-testid": "best-epoch" };
    this.node = el("button", { type: "button", class: "best-epoch", hidden: true, ...named, onclick });
  }

  /** @param {Best | null} best */
  mark(best) {
    this.#best = best;
    const text = best ? PICTURES.best(...best) : "";
    if (this.node.title === text) return;
    this.node.title = text;
    this.node.setAttribute("aria-label", text);
  }

  /**
   * Where it is in a chart of the loss, if it is in sight there.
   * @param {Axis} xaxis
   * @param {Axis} yaxis
   * @param {number} last The last epoch that is drawn.
   * @param {number} shown The one in sight.
   */
  place(xaxis, yaxis, last, shown) {
    const [epoch, loss] = this.#best ?? [Infinity, 0];
    const [x, y] = [xaxis.d2p(epoch), yaxis.d2p(loss)];
    const inside = x >= 0 && x <= xaxis._length && y >= -1 && y <= yaxis._length + 1;
    this.node.hidden = epoch > last || last <= 0 || !inside;
    if (this.node.hidden) return;
    this.node.classList.toggle("here", epoch === shown);
    this.node.style.transform = `translate(${Math.round(xaxis._offset + x)}px, ${Math.round(yaxis._offset + y)}px)`;
  }

  hide() {
    this.node.hidden = true;
  }
}
