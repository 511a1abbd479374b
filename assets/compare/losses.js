// The losses of all runs in one chart: test solid, training dashed, in the colours of the runs, a letter at each end.

/** @import { Figure } from "../messages.js" */
/** @import { Clock } from "../parts/clock.js" */
/** @import { PlotArea } from "../transport/timeline.js" */
/** @import { LaneCurves } from "./payload.js" */

import { browserClock } from "../parts/clock.js";
import { LineEnds } from "../plots/line_ends.js";
import { Picture } from "../plots/picture.js";
import { COMPARE } from "../words/words.js";
import { show } from "../words/numbers.js";

const REST = 10; // times as long as a drawing took, until the next one
const MAX_TIMES = 2; // the axis reaches no higher than so many times the largest loss of the first rows
const ROOM = 1.05; // above the highest
const MOST = (2 - 2 ** -23) * 2 ** 127; // the largest float32, which stands in the curves for all that is larger

/**
 * Where the axis of the loss ends: above all that is drawn, but for what shoots far beyond where the runs began.
 * @param {Float32Array[]} losses
 */
export function axisTop(losses) {
  let [first, top] = [0, 0];
  for (const row of losses) {
    if (Number.isFinite(row[0])) first = Math.max(first, row[0]);
    for (const value of row) if (Number.isFinite(value)) top = Math.max(top, value);
  }
  return ROOM * (first ? Math.min(top, MAX_TIMES * first) : top) || 1;
}

/**
 * Where a logarithmic axis begins: below all that is drawn.
 * @param {Float32Array[]} losses
 * @param {number} top
 */
export function axisFoot(losses, top) {
  let foot = top / 10;
  for (const row of losses) for (const value of row) if (value > 0) foot = Math.min(foot, value);
  return foot / ROOM;
}

/**
 * What is written at the end of a curve: its loss, or that the run has diverged.
 * @param {number} loss
 * @param {boolean} diverged
 */
export function describeEnd(loss, diverged) {
  if (diverged) return COMPARE.hasDiverged;
  return loss >= MOST ? `> ${show(MOST)}` : show(loss);
}

export class Losses extends Picture {
  /** @type {LaneCurves[]} */
  #curves = [];
  /** @type {string[]} */
  #colours = [];
  #withTraining = true;
  #log = false;
  #next = 0; // drawing, not before
  #behind = false;
  #clock;
  #moved;
  ends = new LineEnds();

  /** @param {(area: PlotArea) => void} moved Told where the curves are, whenever that may have changed. */
  constructor(moved, /** @type {Clock} */ clock = browserClock) {
    super(COMPARE.losses, "lanes-losses");
    this.#clock = clock;
    this.#moved = moved;
  }

  /**
   * @param {Figure} figure
   * @param {unknown} template
   * @param {string[]} colours Of the runs, in their order.
   */
  describeLanes(figure, template, colours) {
    this.#colours = colours;
    this.describe(figure, template);
  }

  /** @override @param {Figure} figure */
  prepare({ data, layout }) {
    for (const trace of data) {
      const { lane = 0, series } = trace.meta ?? {};
      trace.line.color = this.#colours[lane];
      trace.visible = series === "test_loss" || this.#withTraining;
      Object.assign(trace, this.#columns(trace));
    }
    const { x, y } = this.#ranges();
    Object.assign(layout.xaxis, { range: x, title: { text: "" } });
    Object.assign(layout.yaxis, { range: y, title: { text: "" }, type: this.#log ? "log" : "linear" });
    this.#behind = false;
  }

  /** @override */
  placeMarks() {
    if (!this.drawing) return;
    const { xaxis, yaxis } = this.plot._fullLayout;
    const ends = this.plot.data.flatMap((trace) => {
      const { label, lane = 0 } = trace.meta ?? {};
      if (!label || !trace.y?.length) return [];
      const end = describeEnd(trace.y[trace.y.length - 1], this.#curves[lane]?.diverged ?? false);
      return [{ ...trace, meta: { label: `${label} ${end}` } }];
    });
    this.ends.place(ends, xaxis, yaxis, this.scale);
    if (this.area) this.#moved(this.area);
  }

  /** Where the curves are, or null where nothing is drawn. @returns {PlotArea | null} */
  get area() {
    if (!this.drawing || !this.inSight) return null;
    const { xaxis, yaxis } = this.plot._fullLayout;
    const [from, to] = xaxis.range;
    const whole = to >= this.#last;
    return { left: xaxis._offset, width: xaxis._length, top: yaxis._offset, height: yaxis._length, from, to, whole };
  }

  /** The last epoch of all curves. */
  get #last() {
    return Math.max(1, ...this.#curves.map(({ epoch }) => epoch[epoch.length - 1] ?? 0));
  }

  /** Whether the training losses are drawn, too. @param {boolean} on */
  showTraining(on) {
    this.#withTraining = on;
    this.react();
  }

  /** Whether the axis of the loss is logarithmic. @param {boolean} on */
  setLog(on) {
    this.#log = on;
    this.react();
  }

  /** The curves as they are now. @param {LaneCurves[]} curves */
  follow(curves) {
    this.#curves = curves;
    this.#behind = true;
    if (this.#clock.now() >= this.#next) this.catchUp();
  }

  /** Draws what came since. */
  catchUp() {
    if (!this.drawing || !this.#behind || !this.figure) return;
    this.#behind = false;
    const start = this.#clock.now();
    const columns = this.figure.data.map((trace) => this.#columns(trace));
    const { x, y } = this.#ranges();
    const changes = { x: columns.map((one) => one.x), y: columns.map((one) => one.y) };
    const all = columns.map((_, i) => i);
    this.drawing.update(this.node, changes, { "xaxis.range": x, "yaxis.range": y }, all);
    this.placeMarks();
    const end = this.#clock.now();
    this.#next = end + REST * (end - start);
  }

  /** @param {Figure["data"][number]} trace */
  #columns({ meta }) {
    const curves = this.#curves[meta?.lane ?? 0];
    const losses = meta?.series === "train_loss" ? curves?.train_loss : curves?.test_loss;
    return { x: [...(curves?.epoch ?? [])], y: [...(losses ?? [])] };
  }

  #ranges() {
    const drawn = this.#curves.flatMap((curves) =>
      this.#withTraining ? [curves.train_loss, curves.test_loss] : [curves.test_loss],
    );
    const top = axisTop(drawn);
    return { x: [0, this.#last], y: this.#log ? [Math.log10(axisFoot(drawn, top)), Math.log10(top)] : [0, top] };
  }
}
