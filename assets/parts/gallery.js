// Images of digits side by side, each a button.

import { fromBase64 } from "./bytes.js";
import { el, setText } from "./dom.js";
import { paintImage } from "./canvases.js";

/** Images side by side, each a button. It is changed in place, so that it can be live. */
export class Gallery {
  /** `choose(i)`: a click on image number i; `captions`: whether their labels stand below them. */
  constructor(choose, { captions = true, testid } = {}) {
    Object.assign(this, { choose, captions });
    this.items = [];
    this.node = el("div", { class: captions ? "gallery" : "gallery small", "data-testid": testid });
  }

  /** `open`: whether a click on an image leads anywhere. */
  show({ side, images, labels }, lut, open = true) {
    const bytes = fromBase64(images);
    while (this.items.length < labels.length) this.add();
    while (this.items.length > labels.length) this.items.pop().button.remove();
    labels.forEach((label, i) => {
      const { button, canvas, caption } = this.items[i];
      paintImage(canvas, bytes, side, lut, i);
      button.disabled = !open;
      button.title = label;
      button.setAttribute("aria-label", label);
      if (this.captions) setText(caption, label);
    });
  }

  add() {
    const i = this.items.length;
    const canvas = el("canvas", { class: "image" });
    const caption = el("span");
    const button = el("button", { type: "button", onclick: () => this.choose(i) }, canvas, ...(this.captions ? [caption] : []));
    this.items.push({ button, canvas, caption });
    this.node.append(button);
  }
}
