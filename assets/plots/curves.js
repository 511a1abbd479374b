// Curves over the epochs: described without numbers, which come with the history and the frame in sight. The axis of
// epochs runs from 0 to the last one drawn, unless somebody has zoomed in.

/** @import { Figure, RunEvent, Trace } from "../messages.js" */
/** @import { Frame, History } from "../transport/payload.js" */
/** @import { PlotArea } from "../transport/timeline.js" */
/** @import { Decades } from "./decades.js" */

import { el } from "../parts/dom.js";
import { axisOf, widen } from "./decades.js";
import { tickStep } from "./epochs.js";
import { countUpTo, valueNow, valuesOf } from "./history.js";
import { LineEnds } from "./line_ends.js";
import { Picture } from "./picture.js";

const CONFIG = { doubleClick: false }; // a double click resets to the range of now, not to the first one
const MARGIN = { l: 44, r: 14, t: 8, b: 24 };
const BARE = { l: 8, r: 10, t: 6, b: 12 };
const MIN_HEIGHT = 90; // a lower picture is bare, a line alone
const LETTER = 7; // pixels

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
  #zoomed = false;
  #revision = 0; // a zoom lasts as long as it stays the same
  #last = -1; // the end of the axis of epochs, as drawn
  #cursor = el("i", { class: "cursor", hidden: true });
  #ends = new LineEnds();
  #awaited = el("p", { class: "awaited", hidden: true });
  #moved;

  /**
   * @param {string} label
   * @param {string} testid
   * @param {string} awaited What is said before there is a line.
   * @param {() => void} moved Told whenever the axis may have moved.
   */
  constructor(label, testid, awaited, moved) {
    super(label, testid, CONFIG);
    this.#moved = moved;
    this.#awaited.textContent = awaited;
    this.framed = el("div", { class: "framed" }, this.node, this.#ends.node, this.#awaited, this.#cursor);
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

  /** Where the curves are within the frame, and from which epoch to which; null, if nothing is drawn. @returns {PlotArea | null} */
  get area() {
    if (!this.drawing || !this.inSight) return null;
    const { xaxis, yaxis } = this.plot._fullLayout;
    const [from, to] = xaxis.range;
    return { left: xaxis._offset, width: xaxis._length, top: yaxis._offset, height: yaxis._length, from, to, whole: !this.#zoomed }; // prettier-ignore
  }

  /** @override */
  listen() {
    this.plot.on("plotly_relayout", (change) => {
      if (!Object.keys(change).some((name) => /^[xy]axis\.range\[/.test(name))) return;
      this.#zoomed = true;
      const [from, to] = this.plot._fullLayout.xaxis.range;
      this.drawing?.relayout(this.node, { "xaxis.dtick": tickStep(to - from) });
    });
    this.plot.on("plotly_doubleclick", () => {
      this.#unzoom();
      this.react();
    });
  }

  /**
   * The labels at the ends of the lines, and a line at the epoch looked back at.
   * @override
   */
  placeMarks() {
    const frame = this.#frame;
    if (!this.drawing || !frame) return;
    const { xaxis, yaxis } = this.plot._fullLayout;
    const { _offset: top, _length: height } = yaxis;
    this.#cursor.hidden = !frame.past;
    const left = xaxis._offset + xaxis.d2p(frame.epoch);
    Object.assign(this.#cursor.style, { left: `${left}px`, top: `${top}px`, height: `${height}px` });
    this.#awaited.hidden = this.#last > 0 || Boolean(this.#frame?.step); // it may have stopped within the first epoch
    this.#ends.place(this.#isBare || this.#last <= 0 ? [] : this.plot._fullData, xaxis, yaxis, this.scale);
    this.#moved();
  }

  /** Another run: a zoom into the last one's curves would show nothing of it. */
  forget() {
    this.#unzoom();
    this.#decades = null;
    this.react();
  }

  #unzoom() {
    this.#zoomed = false;
    this.#revision++;
  }

  /** Draw the score of that name or, for null, the loss. @param {string | null} score */
  setScore(score) {
    if (score === this.#score) return;
    this.#score = score;
    this.forget();
  }

  /** @param {boolean} log */
  setLog(log) {
    if (log === this.#log) return;
    this.#log = log;
    if (!this.#score) this.forget();
  }

  get #isBare() {
    return this.node.clientHeight < MIN_HEIGHT;
  }

  /**
   * @override
   * @param {Figure} figure
   */
  prepare({ data, layout }) {
    layout.uirevision = this.#revision;
    makeSlim(data, layout, this.#isBare);
    if (!layout.meta?.decades) layout.yaxis.type = this.#log && !this.#score ? "log" : "linear";
    if (this.#score) {
      layout.yaxis.rangemode = "normal";
      for (const trace of data) if (trace.meta?.before) trace.y = trace.customdata; // of another way
    }
    this.#decades ??= layout.meta?.decades ? layout.yaxis.range : null;
    const { x, y, text, key } = this.#events;
    for (const trace of data) if (trace.meta?.events && key) Object.assign(trace, { x, y, text });
    const frame = this.#frame;
    if (!frame) return;
    const n = countUpTo(this.#history.epoch, frame);
    for (const trace of data) Object.assign(trace, this.#pointsOf(trace, n));
    if (this.#decades) {
      this.#widen(data.flatMap(({ meta, y }) => (meta?.series || meta?.now ? [y] : [])));
      Object.assign(layout.yaxis, axisOf(this.#decades));
    }
    const end = this.#endOf(n);
    this.#last = end;
    const range = [0, end || 1];
    Object.assign(layout.xaxis, { range, autorange: false, tick0: 0, dtick: tickStep(end) });
    if (this.#zoomed) {
      const { xaxis, yaxis } = this.plot._fullLayout;
      Object.assign(layout.xaxis, { range: [...xaxis.range], dtick: tickStep(xaxis.range[1] - xaxis.range[0]) });
      Object.assign(layout.yaxis, { range: [...yaxis.range], autorange: false });
    }
    this.#behind = false;
    this.#complete = "";
  }

  /**
   * @param {Trace} trace
   * @param {number} n
   */
  #pointsOf({ meta }, n) {
    const frame = this.#frame;
    if (meta?.series) {
      const values = valuesOf(this.#history, meta.series, this.#score !== null);
      return { x: this.#history.epoch.subarray(0, n), y: values.slice(0, n) };
    }
    if (!meta?.now || !frame) return {};
    const y = meta.now.map((series) => valueNow(frame, series, this.#score !== null));
    return { x: y.map(() => Math.min(frame.epoch, this.#endOf(n))), y };
  }

  /** @param {number} n */
  #endOf(n) {
    return this.#history.epoch[n - 1] ?? 0;
  }

  /**
   * Another frame, to be drawn at the next update.
   * @param {Frame} frame
   * @param {History} history
   */
  follow(frame, history) {
    const moves = frame.past || this.#frame?.past;
    this.#frame = frame;
    this.#history = history;
    this.#behind = true;
    if (moves && this.inSight) this.placeMarks();
  }

  update() {
    const frame = this.#frame;
    if (!this.#behind || !this.inSight || !this.drawing || !this.figure || !frame) return;
    this.#behind = false;
    const { epoch } = this.#history;
    const n = countUpTo(epoch, frame);
    const key = `${n} ${epoch[n - 1]}`;
    const same = frame.past && key === this.#complete; // only the cursor moves, and what is of the moment
    this.#complete = n === epoch.length ? key : "";
    const live = this.traces(({ now, series }) => now || (!same && series && series in this.#history));
    if (!live.length) return;
    const { data } = this.figure;
    const points = live.map((i) => /** @type {{ x: any, y: any }} */ (this.#pointsOf(data[i], n)));
    const changes = { x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
    const layout = { ...this.#stretch(this.#endOf(n)), ...this.#widen(changes.y) };
    // in one call, since each one draws the whole picture
    if (Object.keys(layout).length) this.drawing.update(this.node, changes, layout, live);
    else this.drawing.restyle(this.node, changes, live);
    this.placeMarks();
  }

  /** What changes of the axis of epochs. @param {number} last */
  #stretch(last) {
    if (last === this.#last || this.#zoomed) return {};
    this.#last = last;
    return { "xaxis.range": [0, last || 1], "xaxis.dtick": tickStep(last) };
  }

  /**
   * What changes of an axis of whole decades, if these values need more of them.
   * @param {Iterable<number>[]} series
   */
  #widen(series) {
    if (!this.#decades) return {};
    const [low, high] = this.#decades;
    this.#decades = widen([low, high], series);
    if (this.#decades[0] === low && this.#decades[1] === high) return {};
    const { range, ...ticks } = axisOf(this.#decades);
    const changes = this.#zoomed ? ticks : { range, ...ticks };
    return Object.fromEntries(Object.entries(changes).map(([name, value]) => [`yaxis.${name}`, value]));
  }
}

/**
 * The figure stands alone, with titles and a legend; here the heading and the labels say that.
 * @param {Trace[]} data
 * @param {Figure["layout"]} layout
 * @param {boolean} bare
 */
function makeSlim(data, layout, bare) {
  const longest = Math.max(...data.map(({ meta }) => meta?.label?.length ?? 0));
  const margin = bare ? BARE : { ...MARGIN, r: MARGIN.r + LETTER * longest };
  Object.assign(layout, { margin, showlegend: false });
  for (const axis of [layout.xaxis, layout.yaxis]) Object.assign(axis, { title: { text: "" }, visible: !bare });
}
