// Comparing: conducts the runs side by side, as the view conducts the pictures of one. It hands every message to those
// whom it concerns, and every frame to those who draw it.

/** @import { CompareSetup, Theme } from "../messages.js" */
/** @import { Trigger } from "../view/visit.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */
/** @import { LaneCurves, LaneFrame } from "./payload.js" */

import { themeOf } from "../parts/colours.js";
import { el, setText } from "../parts/dom.js";
import { listenToClicks } from "../plots/clicks.js";
import { shapeOf } from "../transport/payload.js";
import { Timeline } from "../transport/timeline.js";
import { keepInAddress } from "../view/address.js";
import { makeConsole } from "../view/console.js";
import { commandsOf, listenToKeys } from "../view/keys.js";
import { Presenter } from "../view/presenter.js";
import { dressPage, wardrobeOf } from "../view/theme.js";
import { COMPARE, READOUT, TRANSPORT } from "../words/words.js";
import { showCount, showPercent } from "../words/numbers.js";
import { Lane } from "./lane.js";
import { findLeast } from "./least.js";
import { Losses } from "./losses.js";
import { readCompareHeader, readLanes } from "./payload.js";
import { RunTable } from "./run_table.js";
import { Selected } from "./selected.js";
import { Toolbar } from "./toolbar.js";

const NOT_HERE = ["step"]; // runs whose batches differ in size are in step by epochs only
const PICTURES = ".lane, .losses, .selected"; // that can be lit

export class Comparing {
  /** @type {Theme} */
  #theme = "light";
  /** @type {CompareSetup | null} */
  #setup = null;
  #dressed = ""; // the figures and the theme that are drawn
  /** @type {Lane[]} */
  #lanes = [];
  /** @type {LaneCurves[]} */
  #curves = [];
  #row = el("div", { class: "lanes" });
  #losses;
  #timeline;
  #selected;
  #table = new RunTable();
  /** Of the selected run's diagram. @type {Shape | null} */
  #shape = null;
  #epoch = document.createTextNode("0");
  #progress = document.createTextNode("");
  #player;
  #visit;
  #controls;
  #notices;
  #toolbar;
  #act;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const { act, player, visit, controls, notices } = makeConsole(root, {
      draw: (/** @type {LaneFrame} */ frame) => this.#draw(frame),
      rest: () => this.#rest(),
      read: (data) => this.#read(data),
      begun: () => (this.#setup = null),
    });
    const timeline = (this.#timeline = new Timeline(act));
    const losses = (this.#losses = new Losses((area) => timeline.place(area)));
    listenToClicks(losses.node, (event) => {
      const epoch = epochAt(event, losses);
      if (epoch !== null) timeline.goTo(epoch);
    });
    this.#selected = new Selected(root, act);
    this.#player = player;
    this.#visit = visit;
    this.#controls = controls;
    this.#notices = notices;
    this.#toolbar = new Toolbar(act, {
      training: (on) => this.#losses.showTraining(on),
      log: (on) => this.#losses.setLog(on),
    });
    this.#act = act;
    const presenter = new Presenter(root, player, PICTURES);
    listenToKeys(root, {
      commands: () => commandsOf(this.#setup && { ...this.#setup, keys: this.#keys, hidden: NOT_HERE }),
      command: (command) => {
        if (presenter.knows(command)) return presenter.obey(command);
        if (command === "help") this.#visit.openHelp();
        else if (command !== "projector") this.#controls.press(command);
      },
      key: (key) => this.#laneOf(key)?.select(),
      escape: () => presenter.leave(),
    });
    document.addEventListener("click", ({ target }) => {
      const skips = target instanceof Element && target.closest("[data-mlp-button=skip]");
      if (skips && root.isConnected) this.#controls.focus();
    });
    root.prepend(...this.#arrange(), presenter.node);
  }

  #arrange() {
    const transport = this.#controls.nodes.filter(({ dataset }) => !NOT_HERE.includes(dataset.name ?? ""));
    return [
      this.#toolbar.node,
      el(
        "div",
        { class: "side-by-side" },
        this.#row,
        el(
          "section",
          { class: "losses", "aria-label": COMPARE.losses },
          this.#toolbar.legend,
          el("div", { class: "framed" }, this.#losses.node, this.#losses.ends.node, this.#timeline.node),
        ),
      ),
      this.#selected.node,
      this.#table.node,
      el(
        "section",
        { class: "player", "aria-label": TRANSPORT.title },
        el("div", { class: "transport" }, ...transport),
        el("div", { class: "figures" }, el("div", { class: "item epoch" }, el("span", {}, READOUT.epoch), el("b", { "data-testid": "lanes-epoch" }, this.#epoch))),
        el("span", { class: "caption", role: "status" }, this.#progress),
        this.#notices.node,
      ),
    ];
  }

  /**
   * Streamlit's word: another mount or theme, or where the socket is.
   * @param {Uint8Array | null} data
   * @param {Trigger} trigger
   */
  receive(data, trigger) {
    this.#theme = themeOf(this.root);
    this.#dress();
    this.#visit.receive(data, trigger);
    this.#player.wake();
  }

  /** @param {Uint8Array} data */
  #read(data) {
    const message = readCompareHeader(data);
    const { header } = message;
    const { generation, setup, playing, answer } = header;
    keepInAddress(header.query);
    this.#visit.renewPage(header.page);
    const fresh = !this.#player.plays(generation);
    const described = setup ?? this.#setup;
    if (!described || (fresh && !setup)) return this.#player.askForSetup(answer);
    const shape = (this.#shape = setup || !this.#shape ? shapeOf(described.diagram) : this.#shape);
    const { curves, frames } = readLanes(message, described.cells, shape);
    const { diagram = null } = frames.findLast((frame) => frame.diagram) ?? {};
    if (fresh) frames.splice(0, frames.length - 1);
    if (fresh && frames.length) frames[0].diagram = diagram;
    this.#curves = curves;
    this.#timeline.show(header.kept, header.past);
    if (fresh && setup) {
      this.#player.restart(generation);
      this.#begin(setup, diagram);
    }
    this.#player.receive(frames, playing, answer);
    if (!this.#player.isPending("change_lane")) this.#selected.settle();
    this.#controls.show(this.#player.isPending("speed") ? undefined : header.speed);
    this.#notices.receive(header.notices, null);
  }

  /**
   * Other runs, or the same with something else to say of them.
   * @param {CompareSetup} setup
   * @param {Frame | null} diagram
   */
  #begin(setup, diagram) {
    this.#setup = setup;
    const { lanes } = setup;
    const make = (/** @type {string} */ letter) =>
      new Lane(letter, { act: this.#act, change: () => this.#selected.focusKnobs(letter) });
    this.#lanes = lanes.map(({ letter }) => this.#lanes.find((lane) => lane.letter === letter) ?? make(letter));
    const nodes = this.#lanes.map(({ node }) => node);
    const here = [...this.#row.children];
    if (here.length !== nodes.length || here.some((node, k) => node !== nodes[k])) this.#row.replaceChildren(...nodes);
    this.root.dataset.lanes = String(lanes.length);
    this.#lanes.forEach((lane, k) => lane.describe(lanes[k], setup));
    this.#controls.setup(setup);
    this.#notices.setup(setup);
    this.#toolbar.setup(setup);
    this.#table.setup(setup);
    this.#selected.setup(setup, diagram);
    this.root.classList.add("settled");
    this.#dress();
  }

  /** Colours of the theme for everything, and the figures as they are described. */
  #dress() {
    const setup = this.#setup;
    if (!setup) return;
    const described = JSON.stringify([this.#theme, setup.figures, setup.templates, setup.luts, setup.selected, setup.lanes.map(({ letter }) => letter)]);
    if (described === this.#dressed) return;
    this.#dressed = described;
    const wardrobe = wardrobeOf(setup, this.#theme);
    dressPage(this.root, wardrobe.palette, this.#theme);
    this.#lanes.forEach((lane) => lane.dress(wardrobe, setup));
    this.#selected.dress(wardrobe, setup);
    const colours = setup.lanes.map(({ letter }) => wardrobe.palette.lanes[setup.letters.indexOf(letter)]);
    this.#losses.describeLanes(setup.figures.losses, wardrobe.template, colours);
  }

  /** @param {LaneFrame} frame */
  #draw({ epoch, progress, lanes, surfaces, diagram }) {
    setText(this.#epoch, showCount(epoch));
    setText(this.#progress, progress ? COMPARE.progress(showPercent(progress)) : "");
    const least = findLeast(lanes);
    this.#lanes.forEach((lane, k) => lane.draw(lanes[k], surfaces[k], k === least));
    this.#losses.follow(this.#curves);
    this.#table.draw(lanes);
    if (diagram) this.#selected.draw(diagram);
  }

  #rest() {
    this.#losses.catchUp();
    this.#table.catchUp();
    this.#selected.rest();
  }

  /** Those that are no run's letter, nor for what there is not here. */
  get #keys() {
    const { keys = [], letters = "" } = this.#setup ?? {};
    return keys.filter(([key, command]) => command !== "projector" && !letters.includes(key));
  }

  /** The run whose letter a key is. @param {string} key */
  #laneOf(key) {
    const number = (this.#setup?.lanes ?? []).findIndex(({ letter }) => letter === key.toUpperCase());
    return number < 0 ? undefined : this.#lanes[number];
  }
}

/**
 * The epoch that a click on the curves is at, or null beside them.
 * @param {PointerEvent} event
 * @param {Losses} losses
 */
function epochAt({ clientX, clientY }, { area, node }) {
  if (!area) return null;
  const { left, top } = node.getBoundingClientRect();
  const along = (clientX - left - area.left) / area.width;
  const up = (clientY - top - area.top) / area.height;
  const inside = Math.max(along, up) <= 1 && Math.min(along, up) >= 0;
  return inside ? area.from + along * (area.to - area.from) : null;
}
