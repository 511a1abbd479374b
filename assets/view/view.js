// The view: conducts all there is on the page. It hands every message to those whom it concerns, and every frame to those
// who draw it.

/** @import { Setup, Theme } from "../messages.js" */
/** @import { Frame, History, Shape } from "../transport/payload.js" */
/** @import { Trigger } from "./visit.js" */

import { Panels } from "../panels/panels.js";
import { themeOf } from "../parts/colours.js";
import { ReadOut } from "../parts/readout.js";
import { Charts } from "../plots/charts.js";
import { readBody, readHeader, shapeOf } from "../transport/payload.js";
import { keepInAddress, rememberFolder } from "./address.js";
import { Appearance } from "./appearance.js";
import { arrange } from "./arrangement.js";
import { ClassLine } from "./class_line.js";
import { Commentary } from "./commentary.js";
import { makeConsole } from "./console.js";
import { Goal } from "./goal.js";
import { hiddenIn, hide, markPage } from "./hiding.js";
import { commandsOf, listenToKeys } from "./keys.js";
import { attend, settlePage } from "./page_buttons.js";
import { Presenter } from "./presenter.js";
import { project } from "./sheet.js";
import { Stage } from "./stage.js";
import { StepTop } from "./steps.js";
import { dressPage, wardrobeOf } from "./theme.js";

const PICTURES = ".diagram, .plane, .chart, .inside"; // that can be lit

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
  #appearance;
  #controls;
  #notices;
  #stage;
  #presenter;
  #panels;
  #charts;
  #readout = new ReadOut();
  #goal = new Goal(this.#readout.node);
  #commentary = new Commentary();
  #stepTop = new StepTop();
  #classroom;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const { act, player, visit, controls, notices } = makeConsole(root, {
      draw: (/** @type {Frame} */ frame) => this.#draw(frame),
      rest: () => this.#rest(),
      read: (data) => this.#read(data),
      begun: () => (this.#setup = null),
    });
    this.#player = player;
    this.#visit = visit;
    this.#controls = controls;
    this.#notices = notices;
    this.#classroom = new ClassLine(act);
    this.#appearance = new Appearance(act);
    this.#appearance.onChange(({ name, value }) => {
      if (name === "projector") project(value);
      if (name === "quantity" || name === "scale" || name === "focus") this.#charts.set(name, value);
    });
    this.#stage = new Stage(root, this.#appearance, act);
    this.#panels = new Panels({
      act,
      words: () => this.#stage.words,
      picked: (point) => this.#stage.ring(point),
      marks: (findings) => this.#stage.mark(findings),
    });
    this.#charts = new Charts({ act, chosen: (name, value) => this.#appearance.set(name, value) });
    this.#presenter = new Presenter(root, player, PICTURES);
    listenToKeys(root, {
      commands: () => commandsOf(this.#setup),
      command: (command) => {
        if (this.#presenter.knows(command)) return this.#presenter.obey(command);
        if (command === "projector") return this.#appearance.toggle(command);
        return command === "help" ? this.#visit.openHelp() : this.#controls.press(command);
      },
      key: (key) => this.#stage.key(key),
      escape: () => {
        if (this.#presenter.leave()) return;
        this.#stage.leave();
        this.#appearance.set("projector", false);
      },
    });
    this.#panels.tools.append(this.#stage.slowMotion);
    root.prepend(...this.#arrange(), this.#presenter.node);
    settlePage((name) => this.#pressed(name));
  }

  #arrange() {
    return arrange({
      ...this.#stage.nodes,
      transport: this.#controls.nodes,
      notices: this.#notices.node,
      classroom: this.#classroom.node,
      readout: this.#readout.node,
      tools: this.#panels.tools,
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
    attend();
    this.#goal.settle();
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
    this.#commentary.hear(header.remark, frames.at(-1));
    this.#charts.show(history, past);
    this.#charts.markEvents(header.events);
    this.#charts.markBest(header.best);
    this.#charts.markGoals(header.lines);
    if (fresh && setup) {
      this.#player.restart(generation);
      this.#begin(setup, shape, frames[0]);
    }
    this.#panels.receive(header.panel);
    this.#stage.receive(header.minibatch, frames.at(-1));
    this.#player.receive(frames, playing, answer);
    this.#controls.show(this.#player.isPending("speed") ? undefined : header.speed);
    this.#controls.tell(header);
    this.#classroom.receive(header.class);
    this.#controls.allow(this.#classroom.mayTrain);
    this.#controls.lock(header.lesson?.locked ?? false);
    this.#stepTop.receive(header.lesson);
    this.#goal.receive(header.pursued);
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
    const again = this.#frame !== null && frame.step < this.#frame.step;
    const described = JSON.stringify([figures, templates, palettes, luts]);
    const redescribed = described !== this.#described;
    this.#described = described;
    this.#setup = setup;
    this.#shape = shape;
    this.#frame = frame;
    this.#hidden = hiddenIn(setup, Panels.missing(panels));
    hide(this.root, this.#hidden);
    markPage(setup);
    if (!this.#player.isPending("look")) this.#appearance.receive(setup.look);
    this.#panels.offer(panels);
    this.#controls.setup(setup);
    this.#notices.setup(setup);
    this.#readout.setup(net, !this.#hidden.has("learning_rate"));
    this.#charts.setup(net);
    this.#stage.setup(setup, shape, frame);
    if (redescribed) this.#dress(setup);
    this.#stage.look();
    if (first) this.#panels.turnTo(setup.panel); // a link has opened it, or the view before
    this.#draw(frame);
    if (again) this.#charts.forget();
    this.#charts.catchUp();
    this.#stage.ask();
  }

  /**
   * Colours of the theme for everything, and the figures as they are described.
   * @param {Setup} setup
   */
  #dress(setup) {
    const wardrobe = wardrobeOf(setup, this.#theme);
    const { template, palette, luts } = wardrobe;
    dressPage(this.root, palette, this.#theme);
    if (this.#frame) this.#charts.attend(this.#frame, this.#history);
    this.#stage.dress(wardrobe, setup);
    this.#charts.describe(setup.figures, template);
    this.#readout.colour({ train_loss: palette.train, test_loss: palette.test });
    this.#panels.dress(template, palette, luts.unit);
  }

  // --- frames --------------------------------------------------------------------------------------------------

  /** @param {Frame} frame */
  #draw(frame) {
    this.#frame = frame;
    this.#readout.draw(frame);
    this.#goal.follow(frame);
    this.#commentary.follow(frame, this.#player.playing);
    this.#stage.draw(frame);
    this.#charts.follow(frame, this.#history);
  }

  #rest() {
    this.#commentary.rest();
    this.#charts.catchUp();
    this.#stage.rest();
  }

  // --- what the visitor does -----------------------------------------------------------------------------------

  /** A button of the page around. @param {string} name */
  #pressed(name) {
    if (name === "skip") this.#controls.focus();
    if (name === "projector" || name === "leave_projector") this.#appearance.toggle("projector");
  }
}
