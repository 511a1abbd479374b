// Comparing: conducts the runs side by side, as the view conducts the pictures of one. It hands every message to those
// whom it concerns, and every frame to those who draw it.

/** @import { CompareSetup, Theme } from "../messages.js" */
/** @import { Trigger } from "../view/visit.js" */
/** @import { LaneCurves, LaneFrame } from "./payload.js" */

import { themeOf } from "../parts/colours.js";
import { el, setText } from "../parts/dom.js";
import { keepInAddress } from "../view/address.js";
import { makeConsole } from "../view/console.js";
import { commandsOf, listenToKeys } from "../view/keys.js";
import { dressPage, wardrobeOf } from "../view/theme.js";
import { COMPARE, READOUT, TRANSPORT } from "../words/english.js";
import { showCount, showPercent } from "../words/numbers.js";
import { Lane } from "./lane.js";
import { findLeast } from "./least.js";
import { Losses } from "./losses.js";
import { readCompareHeader, readLanes } from "./payload.js";
import { Toolbar } from "./toolbar.js";

const NOT_HERE = ["step", "projector"]; // runs whose batches differ in size are in step by epochs only

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
  #losses = new Losses();
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
      rest: () => this.#losses.catchUp(),
      read: (data) => this.#read(data),
      begun: () => (this.#setup = null),
    });
    this.#player = player;
    this.#visit = visit;
    this.#controls = controls;
    this.#notices = notices;
    this.#toolbar = new Toolbar(act, {
      training: (on) => this.#losses.showTraining(on),
      log: (on) => this.#losses.setLog(on),
    });
    this.#act = act;
    listenToKeys(root, {
      commands: () => commandsOf(this.#setup && { ...this.#setup, hidden: NOT_HERE }),
      command: (command) => {
        if (command === "help") this.#visit.openHelp();
        else if (command !== "projector") this.#controls.press(command);
      },
      key: () => {},
      escape: () => {},
    });
    document.addEventListener("click", ({ target }) => {
      const skips = target instanceof Element && target.closest("[data-mlp-button=skip]");
      if (skips && root.isConnected) this.#controls.focus();
    });
    root.prepend(...this.#arrange());
  }

  #arrange() {
    const transport = this.#controls.nodes.filter(({ dataset }) => !NOT_HERE.includes(dataset.name ?? ""));
    return [
      this.#notices.node,
      this.#toolbar.node,
      el(
        "div",
        { class: "side-by-side" },
        this.#row,
        el(
          "section",
          { class: "losses", "aria-label": COMPARE.losses },
          this.#toolbar.legend,
          el("div", { class: "framed" }, this.#losses.node, this.#losses.ends.node),
        ),
      ),
      el(
        "section",
        { class: "player", "aria-label": TRANSPORT.title },
        el("div", { class: "transport" }, ...transport),
        el("div", { class: "figures" }, el("div", { class: "item epoch" }, el("span", {}, READOUT.epoch), el("b", { "data-testid": "lanes-epoch" }, this.#epoch))),
        el("span", { class: "caption", role: "status" }, this.#progress),
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
    const { curves, frames } = readLanes(message, described.cells);
    if (fresh) frames.splice(0, frames.length - 1);
    this.#curves = curves;
    if (fresh && setup) {
      this.#player.restart(generation);
      this.#begin(setup);
    }
    this.#player.receive(frames, playing, answer);
    this.#controls.show(this.#player.isPending("speed") ? undefined : header.speed);
    this.#notices.receive(header.notices, null);
  }

  /** Other runs, or the same with something else to say of them. @param {CompareSetup} setup */
  #begin(setup) {
    this.#setup = setup;
    const { lanes } = setup;
    while (this.#lanes.length < lanes.length) {
      this.#lanes.push(new Lane(lanes[this.#lanes.length].letter, this.#act));
    }
    this.#lanes.length = lanes.length;
    const nodes = this.#lanes.map(({ node }) => node);
    if (nodes.length !== this.#row.children.length) this.#row.replaceChildren(...nodes);
    this.root.dataset.lanes = String(lanes.length);
    this.#lanes.forEach((lane, k) => lane.describe(lanes[k], setup));
    this.#controls.setup(setup);
    this.#notices.setup(setup);
    this.#toolbar.setup(setup);
    this.root.classList.add("settled");
    this.#dress();
  }

  /** Colours of the theme for everything, and the figures as they are described. */
  #dress() {
    const setup = this.#setup;
    if (!setup) return;
    const described = JSON.stringify([this.#theme, setup.figures, setup.templates, setup.luts]);
    if (described === this.#dressed) return;
    this.#dressed = described;
    const wardrobe = wardrobeOf(setup, this.#theme);
    dressPage(this.root, wardrobe.palette, this.#theme);
    this.#lanes.forEach((lane, k) => lane.dress(wardrobe, setup, k));
    this.#losses.describeLanes(setup.figures.losses, wardrobe.template, wardrobe.palette);
  }

  /** @param {LaneFrame} frame */
  #draw({ epoch, progress, lanes, surfaces }) {
    setText(this.#epoch, showCount(epoch));
    setText(this.#progress, progress ? COMPARE.progress(showPercent(progress)) : "");
    const least = findLeast(lanes);
    this.#lanes.forEach((lane, k) => lane.draw(lanes[k], surfaces[k], k === least));
    this.#losses.follow(this.#curves);
  }
}
