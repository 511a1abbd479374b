// Curves over the epochs: described without numbers, which come with the history and the frame in sight. The axis of
// epochs runs from 0 to the last one drawn, unless somebody has zoomed in.

/** @import { Best, Figure, GoalLine, RunEvent } from "../messages.js" */
/** @import { Frame, History } from "../transport/payload.js" */
/** @import { PlotArea } from "../transport/timeline.js" */
/** @import { Decades } from "./decades.js" */

import { el } from "../parts/dom.js";
import { BestEpoch } from "./best_epoch.js";
import { axisOf, widen } from "./decades.js";
import { tickStep } from "./epochs.js";
import { Focus } from "./focus.js";
import { countUpTo, pointsOf, valuesOf } from "./history.js";
import { Marks } from "./marks.js";
import { OverCurves } from "./over_curves.js";
import { Picture } from "./picture.js";
import { makeSlim } from "./slim.js";

const CONFIG = { doubleClick: false }; // a double click resets to the range of now, not to the first one
const MIN_HEIGHT = 90; // a lower picture is bare, a line alone

export class Curves extends Picture {
  /** @type {History} */
  #history = {};
  /** @type {Frame | null} */
  #frame = null;
  #behind = false; // what is drawn is older than the frame
  #complete = ""; // the history that is drawn to its end, by its length and last epoch
  #log = false;
  #focus = new Focus();
  /** The name of the score that is drawn in place of the loss. @type {string | null} */
  #score = null;
  #events = new Marks();
  /** Of a figure that asks for whole decades, those of its axis, once that is drawn. @type {Decades | null} */
  #decades = null;
  #zoomed = false;
  #revision = 0; // a zoom lasts as long as it stays the same
  #last = -1; // the end of the axis of epochs, as drawn
  #over;
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
    this.#over = new OverCurves(awaited);
    this.framed = el("div", { class: "framed" }, this.node, ...this.#over.nodes);
  }

  /** What a person did to the run, as marks at the foot. @param {RunEvent[]} events */
  markEvents(events) {
    if (!this.#events.take(events)) return;
    const trace = this.traces((meta) => meta.events);
    const { x, y, text } = this.#events;
    if (trace.length) this.drawing?.restyle(this.node, { x: [x], y: [y], text: [text] }, trace);
  }

  /** Lines at goals; percent: a score is a share, unlike R². @param {GoalLine[]} lines @param {boolean} percent */
  markGoals(lines, percent) {
    this.#over.goals.percent = percent;
    if (this.#over.goals.take(lines)) this.react();
  }

  /** @override */
  get shapes() {
    return this.#over.goals.shapes(getComputedStyle(this.node).getPropertyValue("--best"));
  }

  /** A mark at the best epoch. @param {(epoch: number) => void} goTo */
  offerBest(goTo) {
    this.#over.best = new BestEpoch(goTo);
    this.framed.append(this.#over.best.node);
  }

  /** @param {Best | null} best */
  markBest(best) {
    this.#over.best?.mark(best);
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
    this.plot.on("plotly_doubleclick", () => (this.#unzoom(), this.react()));
  }

  /**
   * The labels at the ends of the lines, and a line at the epoch looked back at.
   * @override
   */
  placeMarks() {
    const frame = this.#frame;
    if (!this.drawing || !frame) return;
    const { xaxis, yaxis } = this.plot._fullLayout;
    const drawn = { traces: this.plot._fullData, last: this.#last, bare: this.#isBare, scale: this.scale };
    this.#over.place({ ...drawn, xaxis, yaxis, frame });
    this.#moved();
  }

  /** Another run: a zoom into the last one's curves would show nothing of it. */
  forget() {
    this.#unzoom();
    this.#decades = null;
    this.#focus.forget();
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
    this.#over.goals.scored = score !== null;
    this.forget();
  }

  /** @param {boolean} log */
  setLog(log) {
    if (log === this.#log) return;
    this.#log = log;
    if (!this.#score) this.forget();
  }

  /** @param {boolean} focused */
  setFocus(focused) {
    if (focused === this.#focus.on) return;
    this.#focus.on = focused;
    if (!this.#score) this.forget();
  }

  get #isBare() {
    return this.height < MIN_HEIGHT;
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
    this.#events.place(data);
    const frame = this.#frame;
    if (!frame) return;
    const n = countUpTo(this.#history.epoch, frame);
    for (const trace of data) Object.assign(trace, pointsOf(trace, n, frame, this.#history, this.#score !== null));
    if (this.#decades) {
      this.#widen(data.flatMap(({ meta, y }) => (meta?.series || meta?.now ? [y] : [])));
      Object.assign(layout.yaxis, axisOf(this.#decades));
    }
    const focus = this.#focusAt(n);
    if (focus) Object.assign(layout.yaxis, { range: focus, autorange: false });
    const end = this.#endOf(n);
    this.#last = end;
    const range = [0, end || 1];
    Object.assign(layout.xaxis, { range, autorange: false, tick0: 0, dtick: tickStep(end) });
    if (this.#zoomed) {
      const { xaxis, yaxis } = this.plot._fullLayout;
      Object.assign(layout.xaxis, { range: [...xaxis.range], dtick: tickStep(xaxis.range[1] - xaxis.range[0]) });
      Object.assign(layout.yaxis, { range: [...yaxis.range], autorange: false });
    }
    data.push(this.#over.goals.unseen);
    this.#behind = false;
    this.#complete = "";
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
    const points = live.map((i) => pointsOf(data[i], n, frame, this.#history, this.#score !== null));
    const changes = { x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
    const layout = { ...this.#stretch(this.#endOf(n)), ...this.#widen(changes.y), ...this.#refocus(n) };
    // in one call, since each one draws the whole picture
    if (Object.keys(layout).length) this.drawing.update(this.node, changes, layout, live);
    else this.drawing.restyle(this.node, changes, live);
    this.placeMarks();
  }

  /** The range of an axis that leaves out the first spike, with so many epochs; null of any other. @param {number} n */
  #focusAt(n) {
    if (!this.#focus.on || this.#score || !n) return null;
    const names = (this.figure?.data ?? []).flatMap(({ meta }) => meta?.series ?? []);
    const curves = names.map((name) => valuesOf(this.#history, name, false).subarray(0, n));
    return this.#focus.fit(this.#history.epoch.subarray(0, n), curves, this.#log);
  }

  /** What changes of that axis. @param {number} n */
  #refocus(n) {
    const before = this.#focus.range;
    const range = this.#focusAt(n);
    return range && range !== before && !this.#zoomed ? { "yaxis.range": range } : {};
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
