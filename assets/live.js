// The live view: a dumb terminal for a network that trains elsewhere. It gets figures once per experiment, then
// frames, and sends back what the user does. It does no mathematics of neural networks.

import { Network } from "./diagram/network.js";
import { SlowMotion } from "./diagram/slow_motion.js";
import { Welcome } from "./diagram/welcome.js";
import { Panels } from "./panels/panels.js";
import { lutFromBase64 } from "./parts/bytes.js";
import { Card } from "./parts/card.js";
import { themeOf } from "./parts/colours.js";
import { el, setText } from "./parts/dom.js";
import { ReadOut } from "./parts/readout.js";
import { Brush } from "./plots/brush.js";
import { Curves } from "./plots/curves.js";
import { CurvesInTurn } from "./plots/curves_in_turn.js";
import { Legend } from "./plots/legend.js";
import { Surface } from "./plots/surface.js";
import { readBody, readHeader, shapeOf, targetOf } from "./transport/payload.js";
import { Player } from "./transport/player.js";
import { Timeline } from "./transport/timeline.js";
import { PICTURES } from "./words/english.js";

const views = new WeakMap();
let latest; // the view made last
const SETTLE_MS = 80; // sweeping over many tiles asks the server only for the last one
const COMMENT_MS = 1500; // a remark stays so long at least

const same = (a, b) => a?.layer === b?.layer && a?.unit === b?.unit;

/**
 * Called by Streamlit for every message, on a change of theme and on a remount: same root, same view. Under load
 * Streamlit mounts the component anew in the middle of a run: the view moves in there, with what it has yet to send.
 */
export default function live({ data, parentElement, setTriggerValue }) {
  let root = parentElement.querySelector(".mlp-live");
  if (!root) return;
  if (!views.has(root) && latest && !latest.root.isConnected) {
    root.replaceWith(latest.root);
    root = latest.root;
  }
  if (!views.has(root)) views.set(root, (latest = new View(root)));
  const view = views.get(root);
  view.player.send = (value) => setTriggerValue("ask", value);
  view.receive(data);
}

function loadStyles() {
  if (document.querySelector("link[data-mlp-live]")) return;
  const href = new URL("styles/live.css", import.meta.url).href;
  document.head.append(el("link", { rel: "stylesheet", href, "data-mlp-live": true }));
}

/** The experiment stands in the address, beside Streamlit's own embed options; going back stays going back. */
function keepInAddress(query) {
  const url = new URL(location.href);
  const foreign = [...url.searchParams].filter(([name]) => name.startsWith("embed"));
  const wanted = new URLSearchParams([...Object.entries(query), ...foreign]).toString();
  if (wanted === url.searchParams.toString()) return;
  url.search = wanted;
  history.replaceState(history.state, "", url);
}

let remembered;
/** The folder that MNIST was read from, for this visitor's next visit: the server reads it from there. */
function remember(folder) {
  if (!folder || folder === remembered) return;
  remembered = folder;
  document.cookie = `mlpviz_mnist=${encodeURIComponent(folder)}; path=/; SameSite=Lax; max-age=31536000`;
}

class View {
  constructor(root) {
    loadStyles();
    this.root = root;
    this.hovered = null;
    this.pinned = null;
    this.asked = null; // the unit the server was last asked to show
    this.discrete = false;
    this.wantsTest = false;
    this.player = new Player({ draw: (frame) => this.draw(frame), rest: () => this.rest(), alive: () => root.isConnected });
    this.readout = new ReadOut();
    this.card = new Card(root);
    this.network = new Network(this.card, {
      built: () => this.welcome.place(),
      hover: (target) => this.hover(target),
      pin: (target) => this.pin(target),
      act: (action) => this.player.act(action),
    });
    this.welcome = new Welcome(this.network);
    this.surface = new Surface((at, reach) => this.player.act({ act: "pick", at, reach, test: this.surface.showTest }));
    this.brush = new Brush(this.surface, {
      act: (action) => this.player.act(action),
      painting: (on) => {
        this.root.classList.toggle("painting", on);
        this.showTest();
      },
    });
    this.slow = new SlowMotion(this.network, this.surface, {
      act: (action) => this.player.act(action),
      changed: (on) => {
        this.root.classList.toggle("slowly", on);
        this.commentary.hidden = on || this.hidden.has("commentary");
        this.redraw();
      },
      draw: () => this.redraw(),
    });
    this.surface.onMoved = () => this.slow.batch && this.slow.light();
    this.panels = new Panels({
      act: (action) => this.player.act(action),
      words: () => this.network.words,
      picked: (point) => this.surface.mark(point),
      marks: (findings) => {
        this.network.marks = findings;
        this.redraw();
      },
    });
    this.timeline = new Timeline((action) => this.player.act(action));
    this.legend = new Legend();
    this.loss = new Curves(PICTURES.lossCurve, "loss-curve", true);
    this.loss.onReact = () => this.readout.colour(this.loss.colours());
    this.gradients = new Curves(PICTURES.gradientCurve, "gradients");
    this.curves = new CurvesInTurn(this.loss, this.gradients);
    this.arrange();
    const escape = (event) => {
      if (!root.isConnected) return document.removeEventListener("keydown", escape);
      if (!event.target.closest?.("input, textarea, [role=dialog]") && this.brush.key(event.key)) return;
      if (event.key !== "Escape") return;
      if (this.brush.on) this.brush.switch(false);
      this.card.hide();
      if (this.pinned) this.pin(this.pinned);
    };
    document.addEventListener("keydown", escape);
    root.addEventListener("keydown", (event) => {
      // a key that presses a button here must not press one of the page's by its shortcut as well
      const presses = event.key === " " || event.key === "Enter";
      if (presses && event.target.closest("button, input, select")) event.stopPropagation();
    });
    // and a click leaves the focus where it is, so that the next press of the space bar is the page's
    root.addEventListener("mousedown", (event) => event.target.closest("button, .check") && event.preventDefault());
  }

  arrange() {
    this.caption = el("span", { class: "caption" });
    const unpin = { "aria-label": PICTURES.unpin, onclick: () => this.pin(this.pinned) };
    this.back = el("button", { type: "button", class: "back", hidden: true, ...unpin }, "×");
    const check = (name, label, change) => {
      const onchange = (event) => change(event.target.checked);
      return el("label", { class: "check", "data-name": name }, el("input", { type: "checkbox", onchange }), label);
    };
    const oneOf = (label, testid, choices) => {
      const buttons = choices.map(([text, chosen], i) => {
        const onclick = (event) => {
          for (const button of buttons) button.setAttribute("aria-pressed", button === event.currentTarget);
          chosen();
        };
        return el("button", { type: "button", "aria-pressed": i === 0, onclick }, text);
      });
      return el("div", { class: "switch", role: "group", "aria-label": label, "data-testid": testid }, ...buttons);
    };
    const quantity = oneOf(PICTURES.quantity, "quantity", [
      [PICTURES.lossName, () => this.setScored(false)],
      [PICTURES.score.accuracy, () => this.setScored(true)],
    ]);
    this.scoreButton = quantity.lastChild;
    this.scale = oneOf(PICTURES.scale, "scale", [
      [PICTURES.linear, () => this.loss.setLog(false)],
      [PICTURES.log, () => this.loss.setLog(true)],
    ]);
    const options = el(
      "div",
      { class: "options" },
      check("show_test", PICTURES.showTest, (checked) => this.showTest(checked)),
      check("discretize", PICTURES.discretize, (checked) => {
        this.discrete = checked;
        this.paintSurface();
      }),
      this.legend.node,
      this.brush.tools,
      (this.note = el("p", { class: "note", hidden: true })),
    );
    const easel = el("div", { class: "easel" }, this.surface.node, this.surface.ring, this.slow.canvas, this.brush.canvas);
    const panel = (of, name, [title, ...beside], ...nodes) =>
      el("section", { class: `panel ${name}`, "data-name": of }, el("header", {}, el("h3", {}, title), ...beside), ...nodes);
    const status = { class: "commentary", role: "status", "data-name": "commentary", "data-testid": "commentary" };
    this.commentary = el("p", status);
    this.root.prepend(
      this.readout.node,
      el(
        "div",
        { class: "middle" },
        el("section", { class: "panel diagram", "data-name": "network" }, this.network.node),
        panel("surface", "plane", [PICTURES.plane, this.brush.toggle, this.caption, this.back], easel, options),
      ),
      el("div", { class: "narration" }, this.commentary, this.slow.caption, this.timeline.node, this.slow.open, this.slow.controls),
      el(
        "div",
        { class: "lower" },
        panel("loss_curve", "curve", [PICTURES.loss, quantity, this.scale], this.loss.framed),
        panel("gradients", "curve", [PICTURES.gradients], this.gradients.framed),
      ),
      this.panels.node,
    );
  }

  // --- messages ------------------------------------------------------------------------------------------------

  receive(data) {
    const theme = themeOf(this.root);
    if (theme !== this.theme) {
      this.theme = theme;
      if (this.setup) this.dress();
    }
    if (!data || data === this.data) return;
    this.data = data;
    const message = readHeader(data);
    const { header } = message;
    keepInAddress(header.query);
    remember(header.mnist_folder);
    const fresh = header.generation !== this.player.generation;
    if (fresh && !header.setup) return this.player.askForSetup(header.answer);
    if (header.setup) this.shape = shapeOf(header.setup);
    let { history, frames } = readBody(message, this.shape);
    if (fresh) frames = frames.slice(-1); // the past of a run that is seen for the first time is not played again
    this.history = history;
    this.comment(header.remark, fresh || !header.playing);
    this.timeline.show(history.epoch, header.past);
    this.loss.markEvents(header.events);
    if (fresh) {
      this.player.restart(header.generation);
      this.begin(header.setup, frames[0]);
    }
    this.panels.receive(header.panel);
    this.slow.receive(header.minibatch, frames.at(-1));
    this.player.receive(frames, header.playing, header.answer);
  }

  /** The curves of accuracy (of numbers: R²) in place of those of the loss, or back. */
  setScored(scored) {
    this.scored = scored;
    const { accuracy, determination } = PICTURES.score;
    const score = this.setup.network.task === "regression" ? determination : accuracy;
    setText(this.scoreButton, score);
    this.scale.hidden = scored;
    this.loss.setScore(scored ? score : null);
  }

  /** Links can hide pictures, and the controls that are in them. */
  hide(names) {
    this.hidden = names;
    for (const node of this.root.querySelectorAll("[data-name]")) node.hidden = names.has(node.dataset.name);
    for (const row of this.root.querySelectorAll(".middle, .lower")) {
      const shown = [...row.children].filter((panel) => !panel.hidden);
      row.hidden = !shown.length;
      row.classList.toggle("single", shown.length === 1);
    }
    this.panels.node.hidden = this.panels.tabs.every((tab) => tab.hidden);
    this.network.node.classList.toggle("fixed-layers", names.has("hidden_layer_sizes"));
  }

  /** What this run has not: panels of images, or what belongs to points. */
  absent({ panels, network }) {
    const missing = this.panels.tabs.map((tab) => tab.dataset.name).filter((name) => !panels.includes(name));
    return network.images ? [...missing, "show_test", "paint"] : missing;
  }

  /** A remark stays for a while, so that it can be read, and read aloud. */
  comment(remark, atOnce) {
    const now = performance.now();
    if (!atOnce && now - (this.commented ?? 0) < COMMENT_MS) return;
    this.commented = now;
    setText(this.commentary, remark);
  }

  begin(setup, frame) {
    const before = this.setup;
    this.setup = setup;
    this.hide(new Set([...setup.hidden, ...this.absent(setup)]));
    this.note.hidden = !setup.network.images;
    setText(this.note, setup.network.images?.plane ?? "");
    if (this.panels.name && !setup.panels.includes(this.panels.name)) this.panels.turnTo(null);
    this.readout.setup(setup.network);
    this.setScored(this.scored ?? false);
    if (this.pinned && !this.exists(this.pinned)) this.pinned = null;
    if (this.hovered && !this.exists(this.hovered)) this.hovered = null;
    this.asked = targetOf(setup.shown);
    const described = JSON.stringify([setup.figures, setup.templates, setup.palettes, setup.luts]);
    const changed = described !== this.described;
    const again = frame && this.frame && frame.epoch < this.frame.epoch;
    this.described = described;
    if (changed) this.dress(frame);
    this.network.setup(setup, frame);
    this.network.look(this.hovered, this.pinned);
    if (!before && setup.panel) this.panels.turnTo(setup.panel); // a view mounted anew finds it open
    if (!before || before.network.task !== setup.network.task) this.output = null;
    if (frame) this.draw(frame);
    if (again) for (const curves of this.curves.pictures) curves.forget();
    this.curves.catchUp();
    this.askToShow();
  }

  /** Whoever paints sees all points; otherwise the box decides. */
  showTest(wanted = this.wantsTest) {
    this.wantsTest = wanted;
    this.surface.setShowTest(wanted || this.brush.on);
  }

  /** Colours of the theme for everything. */
  dress(frame = this.frame) {
    const { palettes, luts, figures, templates, network } = this.setup;
    this.palette = palettes[this.theme];
    this.luts = Object.fromEntries(Object.entries(luts[this.theme]).map(([name, table]) => [name, lutFromBase64(table)]));
    this.root.dataset.theme = this.theme;
    for (const name of ["text", "muted", "panel", "border"]) this.root.style.setProperty(`--${name}`, this.palette[name]);
    this.network.theme(this.palette, this.luts.unit);
    if (this.network.net === network) this.network.build(); // the class colours of its labels
    if (frame) for (const curves of this.curves.pictures) curves.follow(frame, this.history);
    const template = templates[this.theme];
    this.surface.describe(figures.surface, template);
    this.surface.domain = this.setup.surface.domain[1];
    this.brush.setup(network, this.palette);
    this.brush.shown();
    this.loss.describe(figures["loss-curve"], template);
    this.gradients.describe(figures.gradients, template);
    this.panels.dress(template, this.palette, this.luts.unit);
    if (this.slow.batch) this.slow.light();
    this.paintSurface();
  }

  // --- frames --------------------------------------------------------------------------------------------------

  draw(frame) {
    this.frame = frame;
    this.readout.draw(frame);
    this.network.draw(frame);
    this.paintSurface();
    this.curves.follow(frame, this.history);
  }

  redraw() {
    if (this.frame && this.network.columns) this.network.draw(this.frame);
  }

  rest() {
    this.curves.catchUp();
    this.network.rest();
  }

  /** The big picture: the output, or the unit looked at; its small tile until the server sends it in full. */
  paintSurface() {
    const { frame, luts } = this;
    if (!frame || !luts) return;
    if (!frame.shown) this.output = frame.surface;
    const target = this.target();
    const unit = Boolean(target);
    let cells = this.output;
    if (target?.layer === 0) cells = this.network.inputTiles[target.unit];
    else if (target) cells = same(frame.shown, target) ? frame.surface : this.tileOf(target, frame);
    const lut = unit ? luts.unit : this.discrete ? luts.output_discrete : luts.output;
    if (cells) this.surface.paint(cells, lut);
    setText(this.caption, this.network.words.captionOf(target));
    this.back.hidden = !this.pinned;
    this.drawLegend(target, lut, frame);
  }

  tileOf({ layer, unit }, frame) {
    if (layer === 1 && this.setup.network.images) return null; // the tile is one of weights
    const { tileCells, tiles } = this.shape;
    const start = (tiles[layer - 1] + unit) * tileCells;
    return frame.tiles.subarray(start, start + tileCells);
  }

  /** Full colour is the value of the scale; as long as only a unit's small tile is here, that is not known. */
  drawLegend(target, lut, frame) {
    const { task, inputs, outputs, range } = this.setup.network;
    if (target) {
      const known = target.layer === 0 ? inputs[target.unit].scale : same(frame.shown, target) ? frame.unit_scale : null;
      const scale = known === null ? "" : Number(known.toPrecision(2));
      return this.legend.draw({ lut, low: `−${scale}`, high: known === null ? "+" : `${scale}` });
    }
    if (task === "regression") return this.legend.draw({ lut, low: range[0].replace("-", "−"), high: range[1].replace("-", "−") });
    this.legend.draw({ lut, classes: outputs.map((label, i) => ({ label, colour: this.palette.classes[i] })) });
  }

  // --- looking at units ----------------------------------------------------------------------------------------

  /** The unit looked at. An image has no picture in the plane, and a tile of weights is none. */
  target() {
    const target = this.hovered ?? this.pinned;
    return target?.layer === 0 && this.setup.network.images ? null : target;
  }

  exists({ layer, unit }) {
    const { inputs, layers, outputs } = this.setup.network;
    const units = [inputs.length, ...layers.map((one) => one.units), outputs.length][layer];
    return unit < units;
  }

  hover(target) {
    this.hovered = target;
    this.lookedElsewhere();
  }

  pin(target) {
    this.pinned = same(this.pinned, target) ? null : target;
    this.lookedElsewhere();
  }

  lookedElsewhere() {
    this.network.look(this.hovered, this.pinned);
    this.paintSurface();
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.askToShow(), SETTLE_MS);
  }

  /** Asks the server for the unit looked at in full resolution; inputs are known here already. */
  askToShow() {
    const target = this.target();
    const wish = target && target.layer > 0 ? target : null;
    if (same(wish, this.asked)) return;
    this.asked = wish;
    this.player.act({ act: "show", layer: wish?.layer ?? null, unit: wish?.unit ?? 0 });
  }
}
