// A gallery: images of digits side by side, each a button, all of them one tab stop. It is changed in place, so that it
// can be live.

/** @import { Images } from "../messages.js" */

import { fromBase64 } from "./bytes.js";
import { paintImage } from "./canvases.js";
import { el, setText } from "./dom.js";
import { rove } from "./roving.js";

export class Gallery {
  /** @type {{ button: HTMLButtonElement, canvas: HTMLCanvasElement, caption: HTMLElement }[]} */
  #items = [];
  #choose;
  #captions;
  #roving;

  /**
   * @param {(i: number) => void} choose a click on image number i
   * @param {{ captions?: boolean, testid?: string }} [options] captions: whether their labels stand below them
   */
  constructor(choose, { captions = true, testid } = {}) {
    this.#choose = choose;
    this.#captions = captions;
    this.node = el("div", { class: captions ? "gallery" : "gallery small", "data-testid": testid });
    this.#roving = rove(this.node, () => this.#items.map(({ button }) => button));
  }

  /**
   * @param {Images} described
   * @param {Uint32Array} lut
   * @param {boolean} open whether a click on an image leads anywhere
   */
  show({ side, images, labels }, lut, open = true) {
    const bytes = fromBase64(images);
    while (this.#items.length < labels.length) this.#add();
    while (this.#items.length > labels.length) this.#items.pop()?.button.remove();
    labels.forEach((label, i) => {
      const { button, canvas, caption } = this.#items[i];
      paintImage(canvas, bytes, side, lut, i);
      button.disabled = !open;
      button.title = label;
      button.setAttribute("aria-label", label);
      if (this.#captions) setText(caption, label);
    });
    this.#roving.moved();
  }

  /**
   * Which image is the chosen one.
   * @param {(i: number) => boolean} isChosen
   */
  press(isChosen) {
    this.#items.forEach(({ button }, i) => button.setAttribute("aria-pressed", String(isChosen(i))));
  }

  #add() {
    const i = this.#items.length;
    const canvas = el("canvas", { class: "image" });
    const caption = el("span");
    const inside = this.#captions ? [canvas, caption] : [canvas];
    const button = el("button", { type: "button", onclick: () => this.#choose(i) }, ...inside);
    this.#items.push({ button, canvas, caption });
    this.node.append(button);
  }
}
