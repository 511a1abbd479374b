// What the colours of the surface mean.

import { el, setText } from "../parts/dom.js";

export class Legend {
  constructor() {
    this.bar = el("canvas", { width: 96, height: 1 });
    this.low = el("span");
    this.high = el("span");
    this.swatches = el("span", { class: "swatches" });
    this.scale = el("span", { class: "scale" }, this.low, this.bar, this.high);
    this.node = el("div", { class: "legend" }, this.scale, this.swatches);
  }

  draw({ lut, low, high, classes }) {
    const key = JSON.stringify([lut[0], lut[128], lut[255], low, high, classes]);
    if (key === this.key) return;
    this.key = key;
    this.scale.hidden = Boolean(classes);
    this.swatches.hidden = !classes;
    if (classes) {
      const one = ({ label, colour }) => el("span", { title: label }, el("i", { style: `background:${colour}` }), label);
      return this.swatches.replaceChildren(...classes.map(one));
    }
    const context = this.bar.getContext("2d");
    const image = context.createImageData(96, 1);
    new Uint32Array(image.data.buffer).forEach((_, i, pixels) => (pixels[i] = lut[Math.round((i / 95) * 255)]));
    context.putImageData(image, 0, 0);
    setText(this.low, low);
    setText(this.high, high);
  }
}
