// Curves over the epochs: described without numbers, which come with the history and the frame in sight.

/** @import { Figure, RunEvent } from "../messages.js" */
/** @import { Frame, History } from "../transport/payload.js" */
/** @import { Decades } from "./decades.js" */

import { el } from "../parts/dom.js";
import { axisOf, widen } from "./decades.js";
import { countUpTo, valuesOf } from "./history.js";
import { Picture } from "./picture.js";

export class Curves extends Picture {
  /** @type {History} */
  #history = {};
  /** @type {Frame | null} */
  #frame = null;
  #behind = false; // what is drawn is older than the frame
  #complete = ""; // the history that is drawn to its end, by its length and last epoch
  #log = false;
  /** The name of the score that is drawn in place of the loss. @type {string | null} */
  #score = null;
  #events = { key: "", x: [0], y: [0], text: [""] };
  /** Of a figure that asks for whole decades, those of its axis, once that is drawn. @type {Decades | null} */
  #decades = null;
  #revision = 0; // a zoom lasts as long as it stays the same
  #cursor = el("i", { class: "cursor", hidden: true });
  #canBeLog;

  /**
   * @param {string} label
   * @param {string} testid
   * @param {{ canBeLog?: boolean, onDrawn?: () => void }} [options]
   */
  constructor(label, testid, { canBeLog = false, onDrawn } = {}) {
    super(label, testid, onDrawn);
    this.#canBeLog = canBeLog;
    this.framed = el("div", { class: "framed" }, this.node, this.#cursor);
  }

  /** What a person did to the run, as marks at the foot. @param {RunEvent[]} events */
  markEvents(events) {
    const key = JSON.stringify(events);
    if (key === this.#events.key) return;
    const x = events.map(([epoch]) => epoch);
    const y = events.map(() => 0);
    const text = events.map(([, what]) => what);
    this.#events = { key, x, y, text };
    const trace = this.traces((meta) => meta.events);
    if (trace.length) this.drawing?.restyle(this.node, { x: [x], y: [y], text: [text] }, trace);
  }

  /**
   * A line at the epoch looked back at.
   * @override
   */
  placeMarks() {
    const past = this.drawing && this.#frame?.past ? this.#frame : null;
    this.#cursor.hidden = !past;
    if (!past) return;
    const { xaxis2, xaxis, yaxis } = this.plot._fullLayout;
    const axis = xaxis2 ?? xaxis;
    Object.assign(this.#cursor.style, {
      left: `${axis._offset + axis.d2p(past.epoch)}px`,
      top: `${yaxis._offset}px`,
      height: `${yaxis._length}px`,
    });
  }

  /** Another run: a zoom into the last one's curves would show nothing of it. */
  forget() {
    this.#revision++;
    this.#decades = null;
    this.react();
  }

  /** Draw the score of that name or, for null, the loss. @param {string | null} score */
  setScore(score) {
    if (score === this.#score) return;
    this.#score = score;
    this.forget();
  }

  /** @param {boolean} log */
  setLog(log) {
    this.#log = log;
    if (this.#score) return;
    this.drawing?.relayout(this.node, { "yaxis.type": log ? "log" : "linear", "yaxis.autorange": true });
  }

  /**
   * @override
   * @param {Figure} figure
   */
  prepare({ data, layout }) {
    layout.uirevision = this.#revision;
    if (this.#canBeLog) layout.yaxis = { ...layout.yaxis, type: this.#log && !this.#score ? "log" : "linear" };
    if (this.#score) {
      Object.assign(layout.yaxis, { title: { ...layout.yaxis.title, text: this.#score }, rangemode: "normal" });
      for (const trace of data) if (trace.meta?.before) trace.y = trace.customdata; // of another way
    }
    this.#decades ??= layout.meta?.decades ? layout.yaxis.range : null;
    const { x, y, text, key } = this.#events;
    for (const trace of data) if (trace.meta?.events && key) Object.assign(trace, { x, y, text });
    const frame = this.#frame;
    if (!frame) return;
    const n = countUpTo(this.#history.epoch, frame);
    for (const trace of data) {
      if (trace.meta?.series) Object.assign(trace, this.#pointsOf(trace.meta.series, n));
      if (trace.meta?.now) trace.y = frame.gradients;
    }
    if (this.#decades) {
      this.#widen(data.flatMap(({ meta, y }) => (meta?.series || meta?.now ? [y] : [])));
      layout.yaxis = { ...layout.yaxis, range: this.#decades, dtick: axisOf(this.#decades)["yaxis.dtick"] };
    }
    this.#behind = false;
    this.#complete = "";
  }

  /**
   * @param {string} series
   * @param {number} n
   */
  #pointsOf(series, n) {
    const values = valuesOf(this.#history, series, this.#score !== null);
    return { x: this.#history.epoch.subarray(0, n), y: values.slice(0, n) };
  }

  /**
   * Another frame, to be drawn at the next update.
   * @param {Frame} frame
   * @param {History} history
   */
  follow(frame, history) {
    this.#frame = frame;
    this.#history = history;
    this.#behind = true;
    this.placeMarks();
  }

  update() {
    const frame = this.#frame;
    if (!this.#behind || !this.drawing || !this.figure || !frame) return;
    this.#behind = false;
    const { epoch } = this.#history;
    const n = countUpTo(epoch, frame);
    const key = `${n} ${epoch[n - 1]}`;
    const same = frame.past && key === this.#complete; // only the cursor moves, and what is of the moment
    this.#complete = n === epoch.length ? key : "";
    const live = this.traces(({ now, series }) => now || (!same && series && series in this.#history));
    if (!live.length) return;
    const { data } = this.figure;
    const points = live.map((i) => {
      const { meta, x } = data[i];
      return meta?.series ? this.#pointsOf(meta.series, n) : { x, y: frame.gradients };
    });
    const changes = { x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
    const axis = this.#widen(changes.y);
    if (axis) this.drawing.update(this.node, changes, axis, live);
    else this.drawing.restyle(this.node, changes, live); // in one call, since each one draws the whole picture
    this.placeMarks();
  }

  /**
   * What changes of the axis, if these values need more decades.
   * @param {Iterable<number>[]} series
   */
  #widen(series) {
    if (!this.#decades) return null;
    const [low, high] = this.#decades;
    this.#decades = widen([low, high], series);
    return this.#decades[0] < low || this.#decades[1] > high ? axisOf(this.#decades) : null;
  }

  /** The colours the curves were drawn in, by series. */
  colours() {
    /** @type {Record<string, string | undefined>} */
    const found = {};
    for (const { meta, line } of this.plot._fullData ?? []) if (meta?.series) found[meta.series] = line?.color;
    return found;
  }
}
