// What lies over curves: labels at their ends, lines at goals, the best epoch, the epoch looked back at, and words as long
// as there is no curve yet.

/** @import { Trace } from "../messages.js" */
/** @import { Frame } from "../transport/payload.js" */
/** @import { BestEpoch } from "./best_epoch.js" */
/** @import { Axis } from "./plotly.js" */

import { el } from "../parts/dom.js";
import { GoalLines } from "./goal_lines.js";
import { LineEnds } from "./line_ends.js";

/**
 * The curves as they are drawn. last: epoch; bare: there is no room for labels; scale: of the type.
 * @typedef {{ traces: Trace[], xaxis: Axis, yaxis: Axis, frame: Frame, last: number, bare: boolean, scale: number }} Drawn
 */

export class OverCurves {
  goals = new GoalLines();
  /** Of curves that have one. @type {BestEpoch | null} */
  best = null;
  #ends = new LineEnds();
  #cursor = el("i", { class: "cursor", hidden: true });
  #awaited;

  /** @param {string} awaited What is said before there is a line. */
  constructor(awaited) {
    this.#awaited = el("p", { class: "awaited", hidden: true }, awaited);
  }

  get nodes() {
    return [this.goals.node, this.#ends.node, this.#awaited, this.#cursor];
  }

  /** @param {Drawn} drawn */
  place({ traces, xaxis, yaxis, frame, last, bare, scale }) {
    const { _offset: top, _length: height } = yaxis;
    this.#cursor.hidden = !frame.past;
    const left = xaxis._offset + xaxis.d2p(frame.epoch);
    Object.assign(this.#cursor.style, { left: `${left}px`, top: `${top}px`, height: `${height}px` });
    const begun = last > 0 || Boolean(frame.step); // it may have stopped within the first epoch
    this.#awaited.hidden = begun || this.goals.there;
    this.#ends.place(bare || last <= 0 ? [] : traces, xaxis, yaxis, scale);
    this.goals.place(xaxis, yaxis, scale, bare);
    if (this.goals.scored) this.best?.hide();
    else this.best?.place(xaxis, yaxis, last, frame.epoch);
  }
}
