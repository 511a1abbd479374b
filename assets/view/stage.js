// The stage: the diagram, the output that its lines run into, and whatever is done on both of them: looked at, painted,
// gone through in slow motion.

/** @import { Action, Finding, Minibatch, Setup } from "../messages.js" */
/** @import { Place } from "../plots/surface.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */
/** @import { Appearance } from "./appearance.js" */
/** @import { Wardrobe } from "./theme.js" */

import { Network } from "../diagram/network.js";
import { SlowMotion } from "../diagram/slow_motion.js";
import { Welcome } from "../diagram/welcome.js";
import { Card } from "../parts/card.js";
import { Brush } from "../plots/brush.js";
import { Surface } from "../plots/surface.js";
import { BigPicture } from "./big_picture.js";
import { Looking } from "./looking.js";

export class Stage {
  /** The one in sight. @type {Frame | null} */
  #frame = null;
  #root;
  #card;
  #network;
  #surface;
  #picture;
  #brush;
  #slow;
  #looking;
  #welcome = new Welcome();

  /**
   * @param {HTMLElement} root
   * @param {Appearance} appearance
   * @param {(action: Action) => void} act
   */
  constructor(root, appearance, act) {
    this.#root = root;
    this.#card = new Card(root);
    this.#looking = new Looking({ act, changed: () => this.look() });
    this.#network = new Network(this.#card, {
      built: (layout) => this.#welcome.place(this.#network.node, layout),
      hover: (target) => this.#looking.hover(target),
      pin: (target) => this.#looking.pin(target),
      act,
    });
    this.#surface = new Surface({
      pick: (at, reach, test) => act({ act: "pick", at, reach, test }),
      moved: () => this.#slow.light(),
    });
    this.#picture = new BigPicture(this.#surface, appearance, () => this.#looking.unpin());
    this.#brush = new Brush(this.#surface, { act, painting: (on) => this.#letPaint(on) });
    this.#slow = new SlowMotion(this.#surface, {
      act,
      show: (lens) => this.#network.lookThrough(lens),
    });
  }

  /** What `arrange` places. */
  get nodes() {
    return {
      network: this.#network.node,
      heading: [this.#brush.toggle, ...this.#picture.heading],
      easel: [this.#surface.node, this.#surface.ring, this.#slow.canvas, this.#brush.canvas],
      options: this.#picture.options(this.#brush.tools),
      strip: this.#slow.strip,
    };
  }

  /** What begins slow motion. */
  get slowMotion() {
    return this.#slow.open;
  }

  /** The network in words; there are none before the first setup. */
  get words() {
    return this.#network.words;
  }

  /**
   * Another run, and its first frame.
   * @param {Setup} setup
   * @param {Shape} shape
   * @param {Frame} frame
   */
  setup(setup, shape, frame) {
    const { network: net, shown } = setup;
    this.#frame = frame;
    this.#network.setup(setup, frame);
    const inputTile = (/** @type {number} */ unit) => this.#network.inputTile(unit);
    this.#picture.setup({ net, shape, words: this.#network.words, inputTile }, frame);
    this.#looking.setup(net, shown);
  }

  /**
   * @param {Wardrobe} wardrobe
   * @param {Setup} setup
   */
  dress(wardrobe, { figures, network, surface }) {
    const { palette, luts } = wardrobe;
    this.#network.theme(palette, luts.unit, luts.classes);
    this.#picture.dress(wardrobe, figures.surface, surface.domain[1]);
    this.#brush.setup(network, palette);
    this.#brush.shown();
    this.#slow.setup(network, palette);
  }

  /** @param {Frame} frame */
  draw(frame) {
    this.#frame = frame;
    if (frame.step) this.#welcome.dismiss();
    this.#network.draw(frame);
    this.#picture.draw(frame);
  }

  rest() {
    this.#network.rest();
  }

  /**
   * @param {Minibatch | null} minibatch
   * @param {Frame | undefined} newest
   */
  receive(minibatch, newest) {
    this.#slow.receive(minibatch, newest, this.#frame ?? undefined);
  }

  /** The unit looked at, in both pictures. */
  look() {
    const { hovered, pinned, target } = this.#looking;
    this.#network.look(hovered, pinned);
    this.#picture.look(target, pinned !== null);
  }

  /** The server sends the unit looked at in full. */
  ask() {
    this.#looking.ask();
  }

  /** A ring around a point, or none. @param {Place | null} point */
  ring(point) {
    this.#surface.mark(point);
  }

  /** @param {Finding[]} findings units that something is wrong with */
  mark(findings) {
    this.#network.mark(findings);
  }

  /** A key that is none of training. @param {string} key */
  key(key) {
    return this.#brush.key(key);
  }

  /** Back to the output as it is. */
  leave() {
    if (this.#brush.on) this.#brush.switch(false);
    this.#card.hide();
    this.#slow.leave();
    this.#looking.unpin();
  }

  /** @param {boolean} on */
  #letPaint(on) {
    this.#root.classList.toggle("painting", on);
    this.#picture.letPaint(on);
  }
}
