// The charts: losses, or accuracies in their place, and the gradients of the layers. Side by side where there is room,
// else one at a time. The handle of the time line lies upon the axis of the one that is in sight.

/** @import { Action, Best, Figure, GoalLine, Look, NetworkDescription, RunEvent } from "../messages.js" */
/** @import { Frame, History } from "../transport/payload.js" */

import { quietButton, toggle } from "../parts/choices.js";
import { el } from "../parts/dom.js";
import { Tabs } from "../parts/tabs.js";
import { Timeline } from "../transport/timeline.js";
import { PICTURES } from "../words/words.js";
import { listenToClicks } from "./clicks.js";
import { Curves } from "./curves.js";
import { CurvesInTurn } from "./curves_in_turn.js";
import { gradientRows, lossRows } from "./in_numbers.js";
import { Table } from "./table.js";

const WIDE = 640; // pixels, for two side by side
const NARROW = 440; // pixels, where what one can do stands below the tabs
const RENEWED = 20; // frames, after which tables that are open say the new numbers
const PANELS = { loss: "chart-of-losses", gradients: "chart-of-gradients" };

/** @typedef {"quantity" | "scale" | "focus"} Choice What can be chosen. */
/** @typedef {Look[Choice]} Chosen */

export class Charts {
  #wide = false;
  #frames = 0;
  #gradientsChosen = false; // where only one is in sight
  #scored = false;
  /** @type {keyof typeof PICTURES.score} */
  #score = "accuracy";
  /** @type {GoalLine[]} */
  #lines = [];
  /** @type {History} */
  #history = {};
  /** @type {Frame | null} */
  #frame = null;
  #loss = new Curves(PICTURES.lossCurve, "loss-curve", PICTURES.lossAwaited, () => this.#placeTimeline(this.#loss));
  #gradients = new Curves(PICTURES.gradientCurve, "gradients", PICTURES.gradientsAwaited, () =>
    this.#placeTimeline(this.#gradients),
  );
  #host = this.#loss; // bears the handle
  #turns = new CurvesInTurn([this.#loss, this.#gradients]);
  #scale = toggle(PICTURES.log, PICTURES.logHelp, "scale", (on) => this.#choose("scale", on ? "log" : "linear"));
  #focus = toggle(PICTURES.focus, PICTURES.focusHelp, "focus", (on) => this.#choose("focus", on));
  #tabs = new Tabs(
    PICTURES.quantity,
    "quantity",
    [
      { name: "loss", label: PICTURES.loss, panel: PANELS.loss },
      { name: "accuracy", label: PICTURES.score.accuracy, panel: PANELS.loss },
      { name: "gradients", label: PICTURES.gradients, panel: PANELS.gradients },
    ],
    (name) => this.#turnTo(name),
  );
  #tables = {
    loss: new Table(PICTURES.lossTitle, "loss-curve", () => lossRows(this.#history, this.#parts, this.#score, this.#lines)),
    gradients: new Table(PICTURES.gradients, "gradients", () =>
      gradientRows(this.#layers, this.#frame?.gradients ?? []),
    ),
  };
  #heading = el("h3", {}, PICTURES.gradients);
  #timeline;
  #charts;
  #chosen;

  /**
   * @param {{ act: (action: Action) => void, chosen?: (name: Choice, value: Chosen) => void }} events chosen: told what
   *   the visitor chooses.
   */
  constructor({ act, chosen = () => {} }) {
    this.#chosen = chosen;
    this.#timeline = new Timeline(act);
    this.#charts = {
      loss: makeChart("loss_curve", PANELS.loss, this.#loss, this.#tables.loss, [this.#scale, this.#focus]),
      gradients: makeChart("gradients", PANELS.gradients, this.#gradients, this.#tables.gradients, [this.#heading]),
    };
    const { loss, gradients } = this.#charts;
    this.node = el("section", { class: "charts", "aria-label": PICTURES.charts }, this.#tabs.node, loss, gradients);
    this.#loss.offerBest((epoch) => this.#timeline.goTo(epoch));
    for (const curves of [this.#loss, this.#gradients]) {
      listenToClicks(curves.node, (event) => this.#goTo(curves, event));
    }
    new ResizeObserver(([{ contentRect }]) => {
      const wide = contentRect.width >= WIDE;
      this.node.classList.toggle("narrow", contentRect.width < NARROW);
      if (wide === this.#wide) return;
      this.#wide = wide;
      this.#arrange();
    }).observe(this.node);
    this.#arrange();
  }

  /** Another run, after it is known what is hidden: the score of numbers is R². @param {NetworkDescription} network */
  setup({ task }) {
    this.#score = task === "regression" ? "determination" : "accuracy";
    this.#tabs.rename("accuracy", PICTURES.score[this.#score]);
    this.#arrange();
  }

  /**
   * Show what was chosen elsewhere, as by a link.
   * @param {Choice} name
   * @param {Chosen} value
   */
  set(name, value) {
    if (name === "quantity") this.#scored = value === "accuracy";
    else if (name === "focus") {
      this.#loss.setFocus(value === true);
      this.#focus.setAttribute("aria-pressed", String(value));
    } else {
      this.#loss.setLog(value === "log");
      this.#scale.setAttribute("aria-pressed", String(value === "log"));
    }
    this.#arrange();
  }

  /**
   * @param {Record<"loss-curve" | "gradients", Figure>} figures
   * @param {unknown} template
   */
  describe(figures, template) {
    this.#loss.describe(figures["loss-curve"], template);
    this.#tabs.rename("loss", PICTURES.loss, figures["loss-curve"].layout.yaxis.title.text);
    this.#gradients.describe(figures.gradients, template);
  }

  /** @param {Best | null} best */
  markBest(best) {
    this.#loss.markBest(best);
  }

  /** Lines at what the run is to reach. @param {GoalLine[]} lines */
  markGoals(lines) {
    this.#lines = lines;
    this.#loss.markGoals(lines, this.#score === "accuracy");
  }

  /** @param {RunEvent[]} events */
  markEvents(events) {
    this.#loss.markEvents(events);
  }

  /**
   * The epochs that one can go back to, and the one that is shown, or null for now.
   * @param {History} history
   * @param {number | null} past
   */
  show({ epoch }, past) {
    this.#timeline.show(epoch, past);
  }

  /**
   * A frame is in sight, which need not be drawn yet.
   * @param {Frame} frame
   * @param {History} history
   */
  attend(frame, history) {
    this.#frame = frame;
    this.#history = history;
    this.#turns.attend(frame, history);
  }

  /**
   * Another frame, drawn in turn.
   * @param {Frame} frame
   * @param {History} history
   */
  follow(frame, history) {
    this.#frame = frame;
    this.#history = history;
    this.#turns.follow(frame, history);
    if (++this.#frames % RENEWED === 0) this.#renewTables();
  }

  catchUp() {
    this.#turns.catchUp();
    this.#renewTables();
  }

  #renewTables() {
    for (const table of Object.values(this.#tables)) table.renew();
  }

  /** Another run. */
  forget() {
    this.#turns.forget();
  }

  // --- which of them is in sight ---------------------------------------------------------------------------------

  /** @param {string} tab */
  #turnTo(tab) {
    this.#gradientsChosen = tab === "gradients";
    if (this.#gradientsChosen) this.#arrange();
    else this.#choose("quantity", tab === "accuracy" ? tab : "loss");
  }

  /**
   * @param {Choice} name
   * @param {Chosen} value
   */
  #choose(name, value) {
    this.set(name, value);
    this.#chosen(name, value);
  }

  #arrange() {
    const { loss, gradients } = this.#charts;
    const there = { loss: !loss.hidden, gradients: !gradients.hidden };
    const both = this.#wide && there.loss && there.gradients;
    const onGradients = !both && there.gradients && (this.#gradientsChosen || !there.loss);
    this.#loss.setScore(this.#scored ? this.#score : null);
    this.#scale.hidden = this.#focus.hidden = this.#scored;
    this.node.classList.toggle("side-by-side", this.#wide);
    loss.classList.toggle("aside", onGradients);
    gradients.classList.toggle("aside", !both && !onGradients);
    this.#heading.hidden = !both && there.loss;
    const tabs = there.loss ? ["loss", "accuracy"] : [];
    this.#tabs.offer(there.loss && there.gradients && !both ? [...tabs, "gradients"] : tabs);
    this.#tabs.show(onGradients ? "gradients" : this.#scored ? "accuracy" : "loss");
    this.#host = onGradients ? this.#gradients : this.#loss;
    if (this.#timeline.node.parentNode !== this.#host.framed) this.#host.framed.append(this.#timeline.node);
    this.#placeTimeline(this.#host);
  }

  // --- the time line ---------------------------------------------------------------------------------------------

  /** @param {Curves} curves */
  #placeTimeline(curves) {
    const area = curves === this.#host && curves.area;
    if (area) this.#timeline.place(area);
  }

  /**
   * @param {Curves} curves
   * @param {PointerEvent} event
   */
  #goTo(curves, { clientX, clientY }) {
    const { area } = curves;
    if (!area || this.#timeline.node.hidden) return;
    const { left, top } = curves.node.getBoundingClientRect();
    const along = (clientX - left - area.left) / area.width;
    const up = (clientY - top - area.top) / area.height;
    if (Math.max(along, up) <= 1 && Math.min(along, up) >= 0) this.#timeline.goTo(area.from + along * (area.to - area.from));
  }

  // --- what they are called ----------------------------------------------------------------------------------------

  /** What training and test samples are called. */
  get #parts() {
    const { data = [] } = this.#loss.figure ?? {};
    return data.flatMap(({ meta }) => meta?.label ?? []).slice(0, 2);
  }

  get #layers() {
    const { data = [] } = this.#gradients.figure ?? {};
    return data.flatMap(({ meta, name }) => (meta?.series ? [String(name)] : []));
  }
}

/**
 * @param {string} name By which a link can hide it.
 * @param {string} id
 * @param {Curves} curves
 * @param {Table} table
 * @param {HTMLElement[]} heading
 */
function makeChart(name, id, curves, table, heading) {
  const label = PICTURES.saveHelp(name === "gradients" ? PICTURES.gradients : PICTURES.lossTitle);
  const save = quietButton(PICTURES.save, label, (click) => curves.save(name, click));
  const header = el("header", {}, ...heading, table.button, save);
  curves.framed.append(table.node);
  return el("div", { class: "chart", role: "tabpanel", id, "data-name": name }, header, curves.framed);
}
