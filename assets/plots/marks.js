// Marks at the foot of a chart: what a person did to the run, and when.

/** @import { RunEvent, Trace } from "../messages.js" */

export class Marks {
  #key = "";
  x = [0];
  y = [0];
  text = [""];

  /** Whether these are others than before. @param {RunEvent[]} events */
  take(events) {
    const key = JSON.stringify(events);
    if (key === this.#key) return false;
    this.#key = key;
    this.x = events.map(([epoch]) => epoch);
    this.y = events.map(() => 0);
    this.text = events.map(([, what]) => what);
    return true;
  }

  /** Into the trace that is for them. @param {Trace[]} data */
  place(data) {
    const { x, y, text } = this;
    for (const trace of data) if (trace.meta?.events && this.#key) Object.assign(trace, { x, y, text });
  }
}
