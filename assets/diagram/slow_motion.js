// Slow motion: one minibatch, stage by stage. The server lays its numbers open; here they are only shown: the
// points light up, values run forward, gradients run back, and the step moves the weights.

/** @import { Action, Minibatch, NetworkDescription, Palette } from "../messages.js" */
/** @import { Frame } from "../transport/payload.js" */
/** @import { Batch, Lens, Stage } from "./lens.js" */
/** @import { PixelOf } from "./spotlight.js" */

import { divergingScale } from "../parts/colours.js";
import { el, setText, still } from "../parts/dom.js";
import { SLOW, SLOW_STAGES } from "../words/words.js";
import { lensOf, readBatch } from "./lens.js";
import { paintSpotlight } from "./spotlight.js";
import { STAGES, Stages } from "./stages.js";

/**
 * @typedef {object} SlowEvents
 * @property {(action: Action) => void} act
 * @property {(lens: Lens | null) => void} show What the diagram shall show in place of its weights.
 */

export class SlowMotion {
  /** @type {Batch | null} the one that is watched */
  #batch = null;
  /** @type {Batch | null} the next one, during the step towards it */
  #upcoming = null;
  /** @type {{ before: Float32Array, after: Float32Array, largest: number } | null} parameters, their largest change */
  #step = null;
  #calm = false;
  #stages = new Stages({ moved: () => this.#draw(), wanted: (next) => this.#goOn(next) }, () => still.matches);
  /** @type {{ palette: Palette, images: boolean, colourOf: (y: number) => string } | null} */
  #dress = null;
  #surface;
  #events;
  #name = el("b", { class: "stage-name" });
  #words = el("span");
  #next;
  #pace;

  /**
   * @param {{ drawn: boolean, pixelOf: PixelOf }} surface the picture whose points light up
   * @param {SlowEvents} events
   */
  constructor(surface, events) {
    this.#surface = surface;
    this.#events = events;
    /** Leaves it, too. */
    this.open = button(SLOW.open, SLOW.openHelp, () => events.act({ act: "slow_motion", on: !this.#batch }), {
      "aria-pressed": false,
      "data-name": "slow_motion",
      "data-testid": "slow-motion",
    });
    this.#next = button(SLOW.next, SLOW.nextHelp, () => this.#stages.goOn(), { "data-testid": "slow-next" });
    this.#pace = button(SLOW.pace, SLOW.paceHelp, () => this.#setPace(!this.#calm), { "aria-pressed": false });
    const close = button("×", SLOW.close, () => this.leave(), { "aria-label": SLOW.close });
    const told = { class: "slow-caption", role: "status", "data-testid": "slow-caption" };
    const caption = el("p", told, this.#name, this.#words);
    const controls = el("span", { class: "slow-controls" }, this.#next, this.#pace, close);
    /** Over the lower edge of the diagram. */
    this.strip = el("div", { class: "slow-strip", hidden: true }, caption, controls);
    this.canvas = el("canvas", { class: "spotlight", hidden: true });
    new ResizeObserver(() => this.light()).observe(this.canvas);
  }

  /**
   * @param {NetworkDescription} net
   * @param {Palette} palette
   */
  setup(net, palette) {
    const scale = divergingScale(palette);
    const colourOf = (/** @type {number} */ y) => (net.task === "classification" ? palette.classes[y] : scale(y));
    this.#dress = { palette, images: Boolean(net.images), colourOf };
    this.light();
  }

  /**
   * @param {Minibatch | null} minibatch the next one as the server describes it, or null
   * @param {Frame | undefined} frame the newest one that came with it
   * @param {Frame | undefined} drawn the one in sight
   */
  receive(minibatch, frame, drawn) {
    if (!minibatch) return this.#batch && this.#end();
    const batch = readBatch(minibatch);
    if (batch.step === this.#batch?.step || batch.step === this.#upcoming?.step) {
      if (this.#upcoming) this.#upcoming = batch;
      else this.#batch = batch; // a weight or a knob was changed meanwhile
      return this.#say();
    }
    if (this.#batch && frame && drawn && batch.step === this.#batch.step + 1) {
      this.#upcoming = batch;
      this.#step = { before: drawn.parameters, after: frame.parameters, largest: frame.largest_update };
      return this.#begin("step");
    }
    this.#batch = batch;
    this.#upcoming = null;
    this.#show(true);
    this.#begin("minibatch");
  }

  /** The points of the minibatch, wherever the surface has them now. */
  light() {
    if (!this.#batch || !this.#dress || !this.#surface.drawn) return;
    const { palette, colourOf } = this.#dress;
    const pixelOf = (/** @type {[number, number]} */ point) => this.#surface.pixelOf(point);
    const { stage, progress } = this.#stages;
    paintSpotlight(this.canvas, this.#batch, stage, progress, pixelOf, palette, colourOf);
  }

  /** Unless it is over. */
  leave() {
    if (this.#batch) this.#events.act({ act: "slow_motion", on: false });
  }

  #end() {
    this.#batch = this.#upcoming = null;
    this.#stages.stop();
    this.#setPace(false);
    this.#show(false);
    this.#events.show(null);
  }

  /** @param {boolean} on */
  #show(on) {
    this.strip.hidden = this.canvas.hidden = !on;
    this.open.setAttribute("aria-pressed", String(on));
  }

  // --- stages --------------------------------------------------------------------------------------------------

  /** @param {boolean} calm whether stage follows stage by itself */
  #setPace(calm) {
    this.#calm = calm;
    this.#pace.setAttribute("aria-pressed", String(calm));
    this.#stages.setPace(calm);
  }

  /** @param {Stage | undefined} next */
  #goOn(next) {
    if (!this.#batch) return;
    if (next === "step") this.#events.act({ act: "step" });
    else if (next) this.#begin(next);
    else {
      this.#batch = this.#upcoming;
      this.#upcoming = null;
      this.#begin("minibatch");
    }
  }

  /** @param {Stage} stage */
  #begin(stage) {
    this.#stages.begin(stage);
    this.#say();
  }

  #say() {
    if (!this.#batch) return;
    const { stage } = this.#stages;
    const scene = { batch: this.#batch, images: Boolean(this.#dress?.images), largestUpdate: this.#step?.largest ?? 0 };
    setText(this.#name, `${STAGES.indexOf(stage) + 1}/${STAGES.length} ${SLOW.stages[stage]}`);
    setText(this.#words, SLOW_STAGES[stage](scene));
  }

  #draw() {
    if (!this.#batch) return;
    const { stage, progress } = this.#stages;
    this.#events.show(lensOf(stage, progress, this.#batch, this.#step));
    this.light();
  }
}

/**
 * @param {string} label
 * @param {string} title
 * @param {() => void} onclick
 * @param {import("../parts/dom.js").Attributes} attributes
 */
function button(label, title, onclick, attributes) {
  return el("button", { type: "button", class: "tool", title, onclick, ...attributes }, label);
}
