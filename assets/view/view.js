// The view: conducts all there is on the page. It hands every message to those whom it concerns, and every frame to those
// who draw it.

/** @import { Action, Setup, Theme } from "../messages.js" */
/** @import { Frame, History, Shape } from "../transport/payload.js" */
/** @import { Trigger } from "./visit.js" */

import { Network } from "../diagram/network.js";
import { SlowMotion } from "../diagram/slow_motion.js";
import { Welcome } from "../diagram/welcome.js";
import { Panels } from "../panels/panels.js";
import { Card } from "../parts/card.js";
import { themeOf } from "../parts/colours.js";
import { ReadOut } from "../parts/readout.js";
import { Brush } from "../plots/brush.js";
import { Charts } from "../plots/charts.js";
import { Surface } from "../plots/surface.js";
import { Controls } from "../transport/controls.js";
import { readBody, readHeader, shapeOf } from "../transport/payload.js";
import { Player } from "../transport/player.js";
import { keepInAddress, rememberFolder } from "./address.js";
import { arrange } from "./arrangement.js";
import { BigPicture } from "./big_picture.js";
import { Commentary } from "./commentary.js";
import { hiddenIn, hide } from "./hiding.js";
import { commandsOf, listenToKeys } from "./keys.js";
import { Looking } from "./looking.js";
import { Notices } from "./notices.js";
import { announce, settlePage } from "./page_buttons.js";
import { isProjected, project } from "./sheet.js";
import { dressPage, wardrobeOf } from "./theme.js";
import { Visit } from "./visit.js";

export class View {
  /** @type {Theme} */
  #theme = "light";
  /** Of the run in sight. @type {Setup | null} */
  #setup = null;
  /** @type {Shape | null} */
  #shape = null;
  #described = ""; // figures and colours of the run in sight
  /** @type {History} */
  #history = {};
  /** @type {Frame | null} */
  #frame = null;
  /** @type {Set<string>} */
  #hidden = new Set();
  #player;
  #visit;
  #controls;
  #notices;
  #looking;
  #network;
  #picture;
  #brush;
  #slow;
  #panels;
  #charts;
  #readout = new ReadOut();
  #welcome = new Welcome();
  #commentary = new Commentary();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const act = (/** @type {Action} */ action) => this.#player.act(action);
    this.#player = new Player({
      draw: (frame) => this.#draw(frame),
      rest: () => this.#rest(),
      alive: () => root.isConnected,
      send: (message) => this.#visit.send(message),
    });
    this.#visit = new Visit(this.#player, {
      begun: (again) => {
        this.#notices.begin(again);
        this.#controls.enable(true);
      },
      ended: () => this.#controls.enable(false),
      payload: (data) => this.#read(data),
      alive: () => root.isConnected,
    });
    this.#controls = new Controls({ act, playing: () => this.#player.playing });
    this.#notices = new Notices(act, this.#visit.notice);
    this.#looking = new Looking({ act, changed: () => this.#look() });
    const card = new Card(root);
    this.#network = new Network(card, {
      built: (layout) => this.#welcome.place(this.#network.node, layout),
      hover: (target) => this.#looking.hover(target),
      pin: (target) => this.#looking.pin(target),
      act,
    });
    const surface = new Surface({
      pick: (at, reach, test) => act({ act: "pick", at, reach, test }),
      moved: () => this.#slow.light(),
    });
    this.#picture = new BigPicture(surface, () => this.#looking.unpin());
    this.#brush = new Brush(surface, { act, painting: (on) => this.#letPaint(on) });
    this.#slow = new SlowMotion(surface, {
      act,
      changed: (on) => this.#slowDown(on),
      show: (lens) => this.#network.lookThrough(lens),
    });
    this.#panels = new Panels({
      act,
      words: () => this.#network.words,
      picked: (point) => surface.mark(point),
      marks: (findings) => this.#network.mark(findings),
    });
    this.#charts = new Charts({ act });
    listenToKeys(root, {
      commands: () => commandsOf(this.#setup),
      command: (command) => (command === "help" ? this.#visit.openHelp() : this.#controls.press(command)),
      key: (key) => this.#brush.key(key),
      escape: () => {
        if (this.#brush.on) this.#brush.switch(false);
        card.hide();
        this.#slow.leave();
        this.#looking.unpin();
      },
    });
    this.#panels.tools.append(this.#slow.open);
    root.prepend(...this.#arrange(surface));
    settlePage((name) => this.#pressed(name));
  }

  /** @param {Surface} surface */
  #arrange(surface) {
    return arrange({
      transport: this.#controls.nodes,
      notices: this.#notices.node,
      readout: this.#readout.node,
      network: this.#network.node,
      heading: [this.#brush.toggle, ...this.#picture.heading],
      easel: [surface.node, surface.ring, this.#slow.canvas, this.#brush.canvas],
      options: this.#picture.options(this.#brush.tools),
      tools: this.#panels.tools,
      strip: this.#slow.strip,
      remark: this.#commentary.node,
      charts: this.#charts.node,
      panel: this.#panels.content,
    });
  }

  // --- messages ------------------------------------------------------------------------------------------------

  /**
   * Streamlit's word: another mount or theme, or where the socket is.
   * @param {Uint8Array | null} data
   * @param {Trigger} trigger
   */
  receive(data, trigger) {
    const theme = themeOf(this.root);
    if (theme !== this.#theme) {
      this.#theme = theme;
      if (this.#setup) this.#dress(this.#setup);
    }
    announce();
    this.#visit.receive(data, trigger);
    this.#player.wake();
  }

  /** @param {Uint8Array} data */
  #read(data) {
    const message = readHeader(data);
    const { header } = message;
    const { generation, setup, playing, past, answer } = header;
    keepInAddress(header.query);
    rememberFolder(header.mnist_folder);
    this.#visit.renewPage(header.page);
    const fresh = !this.#player.plays(generation);
    const shape = setup ? shapeOf(setup) : this.#shape;
    if (!shape || (fresh && !setup)) return this.#player.askForSetup(answer);
    const { history, frames } = readBody(message, shape);
    if (fresh) frames.splice(0, frames.length - 1); // the past of a run that is seen for the first time is not played again
    this.#history = history;
    this.#commentary.say(header.remark, fresh || !playing);
    this.#charts.show(history, past);
    this.#charts.markEvents(header.events);
    if (fresh && setup) {
      this.#player.restart(generation);
      this.#begin(setup, shape, frames[0]);
    }
    this.#panels.receive(header.panel);
    this.#slow.receive(header.minibatch, frames.at(-1), this.#frame ?? undefined);
    this.#player.receive(frames, playing, answer);
    this.#controls.show(this.#player.isPending("speed") ? undefined : header.speed);
    this.#notices.receive(header.notices, header.diverged);
  }

  /**
   * Another run, and its first frame.
   * @param {Setup} setup
   * @param {Shape} shape
   * @param {Frame} frame
   */
  #begin(setup, shape, frame) {
    const { network: net, panels, figures, templates, palettes, luts } = setup;
    const first = !this.#setup;
    const again = this.#frame !== null && frame.epoch < this.#frame.epoch;
    const described = JSON.stringify([figures, templates, palettes, luts]);
    const redescribed = described !== this.#described;
    this.#described = described;
    this.#setup = setup;
    this.#shape = shape;
    this.#frame = frame;
    this.#hidden = hiddenIn(setup, Panels.missing(panels));
    hide(this.root, this.#hidden);
    this.#panels.offer(panels);
    this.#controls.setup(setup);
    this.#notices.setup(setup);
    this.#readout.setup(net);
    this.#charts.setup(net);
    this.#network.setup(setup, frame);
    const inputTile = (/** @type {number} */ unit) => this.#network.inputTile(unit);
    this.#picture.setup({ net, shape, words: this.#network.words, inputTile }, frame);
    this.#looking.setup(net, setup.shown);
    if (redescribed) this.#dress(setup);
    this.#look();
    if (first && setup.panel) this.#panels.turnTo(setup.panel); // a view mounted anew finds it open
    this.#draw(frame);
    if (again) this.#charts.forget();
    this.#charts.catchUp();
    this.#looking.ask();
  }

  /**
   * Colours of the theme for everything, and the figures as they are described.
   * @param {Setup} setup
   */
  #dress(setup) {
    const wardrobe = wardrobeOf(setup, this.#theme);
    const { template, palette, luts } = wardrobe;
    const { figures, network, surface } = setup;
    dressPage(this.root, palette, this.#theme);
    this.#network.theme(palette, luts.unit, luts.classes);
    if (this.#frame) this.#charts.attend(this.#frame, this.#history);
    this.#picture.dress(wardrobe, figures.surface, surface.domain[1]);
    this.#brush.setup(network, palette);
    this.#brush.shown();
    this.#charts.describe(figures, template);
    this.#readout.colour({ train_loss: palette.train, test_loss: palette.test });
    this.#panels.dress(template, palette, luts.unit);
    this.#slow.setup(network, palette);
  }

  // --- frames --------------------------------------------------------------------------------------------------

  /** @param {Frame} frame */
  #draw(frame) {
    this.#frame = frame;
    if (frame.step) this.#welcome.dismiss();
    this.#readout.draw(frame);
    this.#network.draw(frame);
    this.#picture.draw(frame);
    this.#charts.follow(frame, this.#history);
  }

  #rest() {
    this.#charts.catchUp();
    this.#network.rest();
  }

  // --- what the visitor does -----------------------------------------------------------------------------------

  #look() {
    const { hovered, pinned, target } = this.#looking;
    this.#network.look(hovered, pinned);
    this.#picture.look(target, pinned !== null);
  }

  /** @param {boolean} on */
  #letPaint(on) {
    this.root.classList.toggle("painting", on);
    this.#picture.letPaint(on);
  }

  /** @param {boolean} on */
  #slowDown(on) {
    this.root.classList.toggle("slowly", on);
  }

  /** A button of the page around. @param {string} name */
  #pressed(name) {
    if (name === "skip") this.#controls.focus();
    if (name === "projector" || name === "leave_projector") project(!isProjected());
  }
}
