// Slow motion: one minibatch, stage by stage. The server lays its numbers open; here they are only shown: the
// points light up, values run forward, gradients run back, and the step moves the weights.

import { fromBase64 } from "../parts/bytes.js";
import { el, setText, still } from "../parts/dom.js";
import { SLOW } from "../words/english.js";

const STAGES = ["minibatch", "forward", "loss", "backward", "step"];
const STAGE_MS = { minibatch: 500, forward: 2200, loss: 600, backward: 2200, step: 1600 };
const READING_MS = 2000; // at the calm pace, a stage rests so long once it is complete

export class SlowMotion {
  /** events: act(action), changed(on), draw(): the diagram shall draw itself again. */
  constructor(network, surface, events) {
    Object.assign(this, { network, surface, events });
    this.batch = null; // the minibatch that is watched
    const button = (label, title, onclick, attributes = {}) =>
      el("button", { type: "button", class: "tool", title, onclick, ...attributes }, label);
    const named = { "data-name": "slow_motion", "data-testid": "slow-motion" };
    this.open = button(SLOW.open, SLOW.openHelp, () => events.act({ act: "slow_motion", on: true }), named);
    this.next = button(SLOW.next, SLOW.nextHelp, () => this.advance(true), { "data-testid": "slow-next" });
    this.pace = button(SLOW.pace, SLOW.paceHelp, () => this.setPace(!this.calm), { "aria-pressed": false });
    this.close = button("×", SLOW.close, () => events.act({ act: "slow_motion", on: false }), { "aria-label": SLOW.close });
    this.stage = el("b", { class: "stage" });
    this.words = el("span");
    this.caption = el("p", { class: "slow-caption", role: "status", "data-testid": "slow-caption", hidden: true }, this.stage, this.words);
    this.controls = el("span", { class: "slow-controls", hidden: true }, this.next, this.pace, this.close);
    this.canvas = el("canvas", { class: "spotlight", hidden: true });
    new ResizeObserver(() => this.batch && this.light()).observe(this.canvas);
  }

  get name() {
    return this.batch && STAGES[this.at];
  }

  /** `batch`: the next minibatch as the server describes it, or null; `frame`: the newest one that came with it. */
  receive(batch, frame) {
    if (!batch) return this.batch && this.end();
    if (batch.step === this.batch?.step || batch.step === this.upcoming?.step) {
      if (this.upcoming) this.upcoming = read(batch);
      else this.batch = read(batch); // a weight or a knob was changed meanwhile
      return this.say();
    }
    if (this.batch && frame && batch.step === this.batch.step + 1) {
      this.upcoming = read(batch);
      this.before = this.network.frame.parameters;
      this.after = frame.parameters;
      this.most = frame.largest_update;
      return this.begin("step");
    }
    if (!this.batch) this.events.changed(true);
    this.batch = read(batch);
    this.upcoming = null;
    this.show(true);
    this.begin("minibatch");
  }

  end() {
    this.batch = this.upcoming = null;
    this.setPace(false);
    cancelAnimationFrame(this.animation);
    this.show(false);
    this.network.lens = null;
    this.events.changed(false);
  }

  show(on) {
    for (const node of [this.caption, this.controls, this.canvas]) node.hidden = !on;
    this.open.classList.toggle("gone", on);
  }

  setPace(calm) {
    this.calm = calm;
    this.pace.setAttribute("aria-pressed", calm);
    clearTimeout(this.resting);
    if (calm && this.progress >= 1) this.advance();
  }

  /** The next stage. A press in the middle of a stage completes it first. */
  advance(pressed = false) {
    clearTimeout(this.resting);
    if (pressed && this.progress < 1) this.started = -Infinity;
    else if (this.name === "step") {
      this.batch = this.upcoming;
      this.upcoming = null;
      this.begin("minibatch");
    } else if (STAGES[this.at + 1] === "step") this.events.act({ act: "slow_step" });
    else this.begin(STAGES[this.at + 1]);
  }

  begin(name) {
    clearTimeout(this.resting);
    cancelAnimationFrame(this.animation);
    this.at = STAGES.indexOf(name);
    this.started = still.matches ? -Infinity : performance.now();
    this.say();
    this.animation = requestAnimationFrame((now) => this.tick(now));
  }

  say() {
    setText(this.stage, `${this.at + 1}/${STAGES.length} ${SLOW.stages[this.name]}`);
    setText(this.words, SLOW[this.name](this));
  }

  tick(now) {
    if (!this.batch) return;
    const { name } = this;
    this.progress = Math.min(Math.max((now - this.started) / STAGE_MS[name], 0), 1);
    this.network.lens = this.lens();
    this.events.draw();
    this.light();
    if (this.progress < 1) this.animation = requestAnimationFrame((next) => this.tick(next));
    else if (this.calm) this.resting = setTimeout(() => this.advance(), READING_MS);
  }

  /** What the diagram shows instead of its weights: how far the wave of values or gradients has come. */
  lens() {
    const { batch, progress, name } = this;
    const layers = batch.means.length - 1;
    const lens = { name, points: batch.points, scale: batch.strongest };
    if (name === "minibatch") return { ...lens, forward: 0 };
    if (name === "forward") return { ...lens, forward: progress * layers, values: batch.means };
    if (name === "loss") return { ...lens, forward: layers, values: batch.means };
    if (name === "backward") return { ...lens, backward: progress * layers, gradient: batch.gradient };
    const smooth = progress * progress * (3 - 2 * progress);
    return { ...lens, parameters: this.before.map((value, i) => value + smooth * (this.after[i] - value)) };
  }

  /** The surface dims, and the points of the minibatch light up; with their losses known, in rings as large. */
  light() {
    const { canvas, batch, surface, name } = this;
    if (!surface.drawn) return;
    const scale = Math.min(window.devicePixelRatio || 1, 2);
    const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    const shade = name === "minibatch" ? this.progress : 1;
    context.fillStyle = this.network.palette.panel;
    context.globalAlpha = 0.55 * shade;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = 1;
    const worst = Math.max(...batch.points.map(([, , , loss]) => loss), 1e-9);
    const grown = name === "loss" ? this.progress : name === "backward" || name === "step" ? 1 : 0;
    for (const [x1, x2, y, loss] of batch.points) {
      const { x, y: top } = surface.pixelOf([x1, x2]);
      context.beginPath();
      context.arc(x, top, 4.5, 0, 2 * Math.PI);
      context.fillStyle = this.colourOf(y);
      context.fill();
      context.lineWidth = 1.5;
      context.strokeStyle = this.network.palette.text;
      context.stroke();
      if (!grown || !(loss > 0)) continue;
      context.beginPath();
      context.arc(x, top, 5 + 15 * grown * Math.sqrt(loss / worst), 0, 2 * Math.PI);
      context.stroke();
    }
  }

  colourOf(y) {
    const { net, palette } = this.network;
    return net.task === "classification" ? palette.classes[y] : this.network.colour(y);
  }
}

function read(batch) {
  const gradient = new Float32Array(fromBase64(batch.gradient).buffer);
  const strongest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { ...batch, gradient, strongest };
}
