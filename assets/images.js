// Images of digits: bytes painted on small canvases through a table of colours.

import { el, rgb, setText } from "./dom.js";
import { fromBase64 } from "./payload.js";

/** From paper to ink, in the colours of the theme, as 256 words. */
export function inkLut(paper, ink) {
  const [from, to] = [rgb(paper), rgb(ink)];
  const bytes = new Uint8ClampedArray(1024);
  for (let i = 0; i < 256; i++) {
    for (let c = 0; c < 3; c++) bytes[4 * i + c] = from[c] + ((to[c] - from[c]) * i) / 255;
    bytes[4 * i + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

/** Image number `index` of `bytes` on a canvas, one pixel a pixel; CSS makes it larger. */
export function paint(canvas, bytes, side, lut, index = 0) {
  if (canvas.width !== side || canvas.height !== side) Object.assign(canvas, { width: side, height: side });
  const context = canvas.getContext("2d");
  const image = context.createImageData(side, side);
  const pixels = new Uint32Array(image.data.buffer);
  const start = index * side * side;
  for (let i = 0; i < pixels.length; i++) pixels[i] = lut[bytes[start + i]];
  context.putImageData(image, 0, 0);
}

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
      paint(canvas, bytes, side, lut, i);
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
