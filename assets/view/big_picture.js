// The big picture: the output of the network all over the plane, or the unit looked at; its small tile, until the server
// sends it in full. With it go the caption above, and the legend and the boxes below.

/** @import { Figure, Target } from "../messages.js" */
/** @import { Surface } from "../plots/surface.js" */
/** @import { Frame } from "../transport/payload.js" */
/** @import { Appearance } from "./appearance.js" */
/** @import { Scene } from "./contents.js" */
/** @import { Wardrobe } from "./theme.js" */

import { checkBox, quietButton } from "../parts/choices.js";
import { el, setText } from "../parts/dom.js";
import { surfaceRows } from "../plots/in_numbers.js";
import { Legend } from "../plots/legend.js";
import { Table } from "../plots/table.js";
import { PICTURES } from "../words/words.js";
import { cellsOf, lutOf, meaningOf } from "./contents.js";

export class BigPicture {
  /** @type {Scene | null} */
  #scene = null;
  /** @type {Wardrobe | null} */
  #wardrobe = null;
  /** @type {Frame | null} */
  #frame = null;
  /** The unit looked at. @type {Target | null} */
  #target = null;
  /** The output, when it was last in sight. @type {Uint8Array | null} */
  #output = null;
  #paintedOn = false;
  #legend = new Legend();
  #caption = el("span", { class: "caption" });
  #note = el("p", { class: "note", hidden: true, tabindex: 0 });
  #numbers = new Table(PICTURES.plane, "surface", () => this.#rows());
  #surface;
  #appearance;
  #back;

  /**
   * @param {Surface} surface
   * @param {Appearance} appearance
   * @param {() => void} unpin
   */
  constructor(surface, appearance, unpin) {
    this.#surface = surface;
    this.#appearance = appearance;
    const attributes = { type: "button", class: "back", hidden: true, "aria-label": PICTURES.unpin, onclick: unpin };
    this.#back = el("button", attributes, "×");
  }

  /** What stands beside its title. */
  get heading() {
    return [this.#caption, this.#back];
  }

  /** What stands below it, the tools of whoever paints on it among that. @param {HTMLElement} tools */
  options(tools) {
    const boxes = [
      this.#makeBox("show_test", PICTURES.showTest, () => this.#showTest()),
      this.#makeBox("discretize", PICTURES.discretize, () => this.#paint()),
    ];
    const save = quietButton(PICTURES.save, PICTURES.saveHelp(PICTURES.plane), (click) => this.#surface.save("surface", click));
    return [...boxes, this.#legend.node, tools, this.#numbers.button, save, this.#note, this.#numbers.node];
  }

  /**
   * @param {"show_test" | "discretize"} name
   * @param {string} label
   * @param {() => void} draw
   */
  #makeBox(name, label, draw) {
    const box = checkBox(name, label, (checked) => this.#appearance.set(name, checked));
    const input = box.querySelector("input");
    this.#appearance.onChange((change) => {
      if (change.name !== name) return;
      if (input) input.checked = change.value;
      draw();
    });
    return box;
  }

  /**
   * Another run, and its first frame.
   * @param {Scene} scene
   * @param {Frame} frame
   */
  setup(scene, frame) {
    if (scene.net.task !== this.#scene?.net.task) this.#output = null;
    this.#scene = scene;
    this.#frame = frame;
    const { plane = "" } = scene.net.images ?? scene.net.columns ?? {};
    setText(this.#note, plane);
    this.#note.hidden = !plane;
    // for styles: to ask for it with :has() would style the whole page anew at every frame
    document.documentElement.toggleAttribute("data-mlp-note", Boolean(plane));
    this.#legend.node.hidden = Boolean(scene.net.images); // the digits are in the picture, their colours at the outputs
  }

  /**
   * @param {Wardrobe} wardrobe
   * @param {Figure} figure
   * @param {number} domain How far the plane reaches.
   */
  dress(wardrobe, figure, domain) {
    this.#wardrobe = wardrobe;
    this.#surface.describePlane(figure, wardrobe.template, domain);
    this.#paint();
  }

  /** @param {Frame} frame */
  draw(frame) {
    this.#frame = frame;
    this.#paint();
  }

  /**
   * @param {Target | null} target The unit looked at.
   * @param {boolean} pinned Whether one is pinned.
   */
  look(target, pinned) {
    this.#target = target;
    this.#back.hidden = !pinned;
    this.#paint();
  }

  /** Whoever paints on it sees all points; otherwise the box decides. @param {boolean} on */
  letPaint(on) {
    this.#paintedOn = on;
    this.#showTest();
  }

  #showTest() {
    this.#surface.setShowTest(this.#appearance.get("show_test") || this.#paintedOn);
  }

  #paint() {
    const [frame, target, scene, wardrobe] = [this.#frame, this.#target, this.#scene, this.#wardrobe];
    if (!frame || !scene || !wardrobe) return;
    if (!frame.shown) this.#output = frame.surface;
    const cells = target ? cellsOf(target, frame, scene) : this.#output;
    const lut = lutOf(target, scene.net, wardrobe.luts, this.#appearance.get("discretize"));
    if (cells) this.#surface.paint(cells, lut);
    setText(this.#caption, scene.words.captionOf(target));
    this.#legend.draw(meaningOf(target, frame, lut, scene.net, wardrobe.palette));
  }

  #rows() {
    if (!this.#scene || !this.#frame) return { head: [], rows: [] };
    return surfaceRows(this.#frame, this.#scene.net, this.#surface.domain);
  }
}
