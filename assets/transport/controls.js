// The controls of training: reset, play or pause, one minibatch, one epoch, and how much a frame shows.

/** @import { Action, ControlName, Header, Setup } from "../messages.js" */

import { el, setText } from "../parts/dom.js";
import { fill } from "../parts/menus.js";
import { LOCKED } from "../words/words.js";
import { icon } from "./icons.js";
import { RunTo } from "./run_to.js";

/** @typedef {Exclude<ControlName, "speed" | "run_to" | "undo">} ButtonName */
/** What is pressed, what it is called there, and its parts. @typedef {ReturnType<typeof makeButton>} RoundButton */

/** @type {{ name: ButtonName, testid: string }[]} In the order they stand in. */
const BUTTONS = [
  { name: "reset", testid: "reset" },
  { name: "play", testid: "play" },
  { name: "step", testid: "step" },
  { name: "epoch", testid: "epoch-step" },
];

/** Those that train. @type {ButtonName[]} */
const TRAINING = ["play", "step", "epoch"];

/**
 * @param {ButtonName} name By which a link can hide it.
 * @param {string} testid
 * @param {() => void} onclick
 */
function makeButton(name, testid, onclick) {
  const disc = el("span", { class: "disc" }, icon(name));
  const label = el("span", { class: "label" });
  const attributes = { type: "button", class: `round ${name}`, "data-name": name, "data-testid": testid, onclick };
  return { disc, label, node: el("button", attributes, disc, label) };
}

/**
 * The title of a control: what it does, and its key.
 * @param {{ help: string, key_name?: string }} words
 */
export const titleOf = ({ help, key_name }) => (key_name ? `${help} (${key_name})` : help);

export class Controls {
  /** @type {Setup["controls"] | null} */
  #words = null;
  #playing = false;
  #enabled = true;
  #allowed = true;
  #locked = false;
  /** @type {Record<ButtonName, RoundButton>} */
  #buttons;
  #speedLabel = el("span", { class: "label" });
  #speeds = el("select", { "data-testid": "speed" });
  #undo = el("button", { type: "button", class: "words undo", "data-name": "undo", "data-testid": "undo", hidden: true });
  #runTo;
  #events;

  /**
   * `act(action)` asks the server; `playing()`: whether the run plays, a press counting at once.
   * @param {{ act: (action: Action) => void, playing: () => boolean }} events
   */
  constructor(events) {
    this.#events = events;
    const made = BUTTONS.map(({ name, testid }) => [name, makeButton(name, testid, () => this.press(name))]);
    this.#buttons = Object.fromEntries(made);
    this.#speeds.addEventListener("change", () => events.act({ act: "speed", speed: this.#speeds.value }));
    const speed = el("label", { class: "speed", "data-name": "speed" }, this.#speedLabel, this.#speeds);
    this.#undo.addEventListener("click", () => events.act({ act: "undo" }));
    this.#runTo = new RunTo(events.act);
    const more = el("div", { class: "more-transport" }, speed, this.#runTo.node, this.#undo);
    this.nodes = [...BUTTONS.map(({ name }) => this.#buttons[name].node), more];
  }

  /**
   * Another run: what the controls are called, and the speeds there are.
   * @param {Pick<Setup, "controls" | "speeds">} setup
   */
  setup({ controls, speeds }) {
    this.#words = controls;
    for (const { name } of BUTTONS) {
      const { node, label } = this.#buttons[name];
      const { key } = controls[name];
      node.title = titleOf(controls[name]);
      if (key) node.setAttribute("aria-keyshortcuts", key);
      setText(label, controls[name].label);
    }
    setText(this.#speedLabel, controls.speed.label);
    this.#speeds.title = controls.speed.help;
    setText(this.#runTo.button, controls.run_to.label);
    this.#runTo.button.title = controls.run_to.help;
    const speed = this.#speeds.value;
    fill(this.#speeds, speeds, speed);
    this.#say();
  }

  /** Without a run at the other end there is nothing to control. @param {boolean} on */
  enable(on) {
    this.#enabled = on;
    this.#undo.disabled = !on;
    this.#settle();
    this.show();
  }

  /** In a class that is paused, or shows another's run, nothing is controlled either. @param {boolean} on */
  allow(on) {
    if (on === this.#allowed) return;
    this.#allowed = on;
    this.#settle();
  }

  /** Nothing trains before a question is answered. @param {boolean} on */
  lock(on) {
    if (on === this.#locked) return;
    this.#locked = on;
    this.#settle();
    this.#draw();
  }

  /** The focus comes to Play. */
  focus() {
    this.#buttons.play.node.focus();
  }

  /** What it plays until, and the change that can be taken back. @param {Pick<Header, "goal" | "undo">} header */
  tell({ goal, undo }) {
    this.#runTo.tell(goal);
    this.#undo.classList.toggle("none", undo === null); // it keeps its place
    this.#undo.hidden = false;
    this.#undo.disabled = undo === null;
    if (!undo) return;
    setText(this.#undo, undo.label);
    this.#undo.title = undo.help;
  }

  /** What a button does; play pauses, too. @param {ButtonName | "undo"} name */
  press(name) {
    const { act, playing } = this.#events;
    if (name === "undo") return this.#undo.disabled ? undefined : act({ act: name });
    if (this.#buttons[name].node.disabled) return;
    if (name !== "play") return act({ act: name });
    act({ act: "play", on: !playing() });
    this.show();
  }

  /** The state of the run, and the speed in use, unless another is asked for. @param {string} [speed] */
  show(speed) {
    const playing = this.#events.playing();
    if (playing !== this.#playing) {
      this.#playing = playing;
      this.#draw();
    }
    if (speed !== undefined) this.#speeds.value = speed;
  }

  /** What can be pressed. */
  #settle() {
    const on = this.#enabled && this.#allowed;
    const trains = on && !this.#locked;
    for (const { name } of BUTTONS) this.#buttons[name].node.disabled = !(TRAINING.includes(name) ? trains : on);
    this.#speeds.disabled = !on;
    this.#runTo.enable(trains);
  }

  #draw() {
    this.#buttons.play.disc.replaceChildren(icon(this.#locked ? "lock" : this.#playing ? "pause" : "play"));
    this.#say();
  }

  #say() {
    if (!this.#words) return;
    const { play, pause } = this.#words;
    setText(this.#buttons.play.label, this.#locked ? LOCKED.label : this.#playing ? pause.label : play.label);
    this.#buttons.play.node.title = this.#locked ? LOCKED.help : titleOf(play);
  }
}
