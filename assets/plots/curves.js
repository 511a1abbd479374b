// Curves over the epochs.

import { el } from "../parts/dom.js";
import { Picture } from "./picture.js";

const SCORES = { train_loss: "train_accuracy", test_loss: "test_accuracy" }; // drawn in place of the losses

export class Curves extends Picture {
  constructor(label, testid, canBeLog = false) {
    super(label, testid);
    this.canBeLog = canBeLog;
    this.log = false;
    this.score = null; // the name of the score that is drawn in place of the loss
    this.history = null;
    this.frame = null;
    this.behind = false;
    this.revision = 0;
    this.cursor = el("i", { class: "cursor", hidden: true });
    this.framed = el("div", { class: "framed" }, this.node, this.cursor);
  }

  /** What a person did to the run, [epoch, text] each, as marks at the foot. */
  markEvents(events) {
    const key = JSON.stringify(events);
    if (key === this.eventsKey) return;
    this.eventsKey = key;
    this.events = { x: events.map(([epoch]) => epoch), y: events.map(() => 0), text: events.map(([, text]) => text) };
    const trace = this.traces((meta) => meta.events);
    const { x, y, text } = this.events;
    if (this.drawn && trace.length) this.plotly.restyle(this.node, { x: [x], y: [y], text: [text] }, trace);
  }

  /** A line at the epoch looked back at. */
  placeMarks() {
    const { _fullLayout: layout } = this.node;
    const past = Boolean(this.frame?.past && this.drawn && layout);
    this.cursor.hidden = !past;
    if (!past) return;
    const { xaxis2, xaxis, yaxis } = layout;
    const axis = xaxis2 ?? xaxis;
    Object.assign(this.cursor.style, {
      left: `${axis._offset + axis.d2p(this.frame.epoch)}px`,
      top: `${yaxis._offset}px`,
      height: `${yaxis._length}px`,
    });
  }

  /** Another run: a zoom into the last one's curves would show nothing of it. */
  forget() {
    this.revision++;
    this.react();
  }

  /** Number of points of the history up to the frame that is drawn. */
  count() {
    const { epoch } = this.history;
    if (this.frame.past) return epoch.length; // all of it, with a cursor in it
    let n = epoch.length;
    while (n > 1 && epoch[n - 1] > this.frame.epoch) n--;
    return n;
  }

  /** The numbers of a trace: [n], or none where the score has no such thing as a penalty. */
  valuesOf({ series }) {
    return this.score && series in this.history ? (this.history[SCORES[series]] ?? []) : this.history[series];
  }

  /** Draw the score of that name, or, for null, the loss. */
  setScore(score) {
    if (score === this.score) return;
    this.score = score;
    this.forget();
  }

  prepare(data, layout) {
    layout.uirevision = this.revision;
    if (this.canBeLog) layout.yaxis = { ...layout.yaxis, type: this.log && !this.score ? "log" : "linear" };
    if (this.score) {
      Object.assign(layout.yaxis, { title: { ...layout.yaxis.title, text: this.score }, rangemode: "normal" });
      for (const trace of data) if (trace.meta?.before) trace.y = trace.customdata; // of another way
    }
    for (const trace of data) if (trace.meta?.events && this.events) Object.assign(trace, this.events);
    if (!this.frame) return;
    const n = this.count();
    for (const trace of data) {
      const values = trace.meta?.series && this.valuesOf(trace.meta);
      if (values) Object.assign(trace, { x: this.history.epoch.subarray(0, n), y: values.slice(0, n) });
      if (trace.meta?.now) trace.y = this.frame.gradients;
    }
    this.behind = false;
    this.complete = null;
  }

  follow(frame, history) {
    this.frame = frame;
    this.history = history;
    this.behind = true;
    this.placeMarks();
  }

  update() {
    if (!this.behind || !this.drawn) return;
    this.behind = false;
    const n = this.count();
    const { data } = this.figure;
    const { epoch } = this.history;
    const key = `${n} ${epoch[n - 1]}`;
    const same = this.frame.past && key === this.complete; // only the cursor moves, and what is of the moment
    this.complete = n === epoch.length ? key : null;
    const live = this.traces((meta) => meta.now || (!same && this.history[meta.series]));
    if (!live.length) return;
    const x = live.map((i) => (data[i].meta.now ? data[i].x : this.history.epoch.subarray(0, n)));
    const y = live.map((i) => (data[i].meta.now ? this.frame.gradients : this.valuesOf(data[i].meta).slice(0, n)));
    this.plotly.restyle(this.node, { x, y }, live); // one call: each one draws the whole picture
    this.placeMarks();
  }

  setLog(log) {
    this.log = log;
    if (this.drawn && !this.score) this.plotly.relayout(this.node, { "yaxis.type": log ? "log" : "linear", "yaxis.autorange": true });
  }

  /** The colours the curves were drawn in, by series. */
  colours() {
    const found = {};
    for (const trace of this.node._fullData ?? []) if (trace.meta?.series) found[trace.meta.series] = trace.line?.color;
    return found;
  }
}
