// The three Plotly pictures: described once by the server, patched afterwards. The surface is a layout image painted
// on a small canvas (2 ms an update, a heatmap takes 20 times that); the curves follow every fourth frame, in turn.

import { el, setText } from "./parts/dom.js";
import { PICTURES } from "./words.js";

const EVERY = 4;
const SCORES = { train_loss: "train_accuracy", test_loss: "test_accuracy" }; // drawn in place of the losses

let loading;
/** Plotly from our own server, once; Streamlit may have loaded another version, which stays as it is. */
function loadPlotly() {
  loading ??= new Promise((resolve, reject) => {
    const theirs = window.Plotly;
    const script = el("script", { src: new URL("plotly/plotly.min.js", document.baseURI).href });
    script.onload = () => {
      const ours = window.Plotly;
      if (theirs) window.Plotly = theirs;
      resolve(ours);
    };
    script.onerror = () => reject(new Error("plotly.min.js did not load"));
    document.head.append(script);
  });
  return loading;
}

const CONFIG = { displaylogo: false, responsive: false, displayModeBar: false, doubleClick: "reset" };

/** Paints byte cells through a colour table; keeps one canvas per size. */
class Painter {
  sizes = new Map();

  paint(cells, lut) {
    const side = Math.round(Math.sqrt(cells.length));
    if (!this.sizes.has(side)) {
      const canvas = el("canvas", { width: side, height: side });
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const image = context.createImageData(side, side);
      this.sizes.set(side, { canvas, context, image, pixels: new Uint32Array(image.data.buffer) });
    }
    const { canvas, context, image, pixels } = this.sizes.get(side);
    for (let i = 0; i < cells.length; i++) pixels[i] = lut[cells[i]];
    context.putImageData(image, 0, 0);
    return canvas.toDataURL();
  }
}

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

export class Surface extends Picture {
  /** `pick(at, reach)`: a click, and how near a point must be to be meant. */
  constructor(pick) {
    super(PICTURES.surface, "surface");
    this.ring = el("i", { class: "ring", hidden: true });
    const down = (from) => {
      // Plotly lays a sheet over the page while a button is down, so the end of a click is heard at the window
      window.addEventListener("pointerup", (to) => this.clicked(from, to, pick), { capture: true, once: true });
    };
    this.node.addEventListener("pointerdown", down, { capture: true });
    this.painter = new Painter();
    this.showTest = false;
    this.source = "";
  }

  clicked(from, to, pick) {
    if (!this.drawn || Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > 4) return;
    const at = this.pointAt(to);
    if (Math.max(...at.map(Math.abs)) <= this.domain) pick(at, 10 / this.pixelOf(at).unit);
  }

  /** A ring around a point, or none. */
  mark(point) {
    this.marked = point;
    this.ring.hidden = !point || !this.drawn;
    if (this.ring.hidden) return;
    const { x, y } = this.pixelOf(point);
    Object.assign(this.ring.style, { left: `${x}px`, top: `${y}px` });
  }

  placeMarks() {
    this.mark(this.marked);
    this.onMoved?.();
  }

  prepare(data, layout) {
    for (const i of this.traces((meta) => meta.role === "test")) data[i].visible = this.showTest;
    if (layout.images?.[0]) layout.images[0].source = this.source;
  }

  /** [x1, x2] of a pointer event. */
  pointAt({ clientX, clientY }) {
    const { left, top } = this.node.getBoundingClientRect();
    const { xaxis, yaxis } = this.node._fullLayout;
    return [xaxis.p2d(clientX - left - xaxis._offset), yaxis.p2d(clientY - top - yaxis._offset)];
  }

  /** {x, y} of a point in pixels of the picture, and the length of a unit. */
  pixelOf([x1, x2]) {
    const { xaxis, yaxis } = this.node._fullLayout;
    return { x: xaxis._offset + xaxis.d2p(x1), y: yaxis._offset + yaxis.d2p(x2), unit: xaxis.d2p(1) - xaxis.d2p(0) };
  }

  setShowTest(visible) {
    this.showTest = visible;
    const test = this.traces((meta) => meta.role === "test");
    if (this.drawn && test.length) this.plotly.restyle(this.node, { visible }, test);
  }

  paint(cells, lut) {
    this.source = this.painter.paint(cells, lut);
    if (this.drawn) this.plotly.relayout(this.node, { "images[0].source": this.source });
  }
}

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

/**
 * Both pictures of curves in turn, each every fourth frame, and both when the run comes to rest. Where Plotly is
 * slow they take turns less often, so that the curves cost the other pictures a sixth of their time at most.
 */
export class CurvesInTurn {
  constructor(first, second) {
    this.pictures = [first, second];
    this.turn = 0;
    this.frames = 0;
    this.next = 0;
  }

  follow(frame, history) {
    for (const picture of this.pictures) picture.follow(frame, history);
    const start = performance.now();
    if (++this.frames < EVERY / this.pictures.length || start < this.next) return;
    this.pictures[this.turn++ % this.pictures.length].update();
    this.frames = 0;
    const end = performance.now();
    this.next = end + 5 * (end - start);
  }

  catchUp() {
    for (const picture of this.pictures) picture.update();
  }
}

/** What the colours of the surface mean. */
export class Legend {
  constructor() {
    this.bar = el("canvas", { width: 96, height: 1 });
    this.low = el("span");
    this.high = el("span");
    this.swatches = el("span", { class: "swatches" });
    this.scale = el("span", { class: "scale" }, this.low, this.bar, this.high);
    this.node = el("div", { class: "legend" }, this.scale, this.swatches);
  }

  draw({ lut, low, high, classes }) {
    const key = JSON.stringify([lut[0], lut[128], lut[255], low, high, classes]);
    if (key === this.key) return;
    this.key = key;
    this.scale.hidden = Boolean(classes);
    this.swatches.hidden = !classes;
    if (classes) {
      const one = ({ label, colour }) => el("span", { title: label }, el("i", { style: `background:${colour}` }), label);
      return this.swatches.replaceChildren(...classes.map(one));
    }
    const context = this.bar.getContext("2d");
    const image = context.createImageData(96, 1);
    new Uint32Array(image.data.buffer).forEach((_, i, pixels) => (pixels[i] = lut[Math.round((i / 95) * 255)]));
    context.putImageData(image, 0, 0);
    setText(this.low, low);
    setText(this.high, high);
  }
}
