// Canvases: as sharp as the screen, or painted with bytes through a table of colours.

import { el } from "./dom.js";

const MAX_RATIO = 2; // sharper than that costs more than one sees

/** Pixels of the screen per pixel of CSS. */
export const pixelRatio = () => Math.min(window.devicePixelRatio || 1, MAX_RATIO);

/**
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2DSettings} [settings]
 */
export function contextOf(canvas, settings) {
  const context = canvas.getContext("2d", settings);
  if (!context) throw new Error("this browser has no more canvases to draw on");
  return context;
}

/**
 * The canvas as large as it stands on the page, wiped, to draw on in pixels of CSS.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 */
export function wipe(canvas, width = canvas.clientWidth, height = canvas.clientHeight) {
  const ratio = pixelRatio();
  resize(canvas, Math.round(width * ratio), Math.round(height * ratio));
  const context = contextOf(canvas);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/**
 * Setting the size of a canvas wipes it, so only another size is set.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 */
function resize(canvas, width, height) {
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
}

/** Pixels that bytes are painted on through a table of colours; `show()` puts them on the canvas. */
export class Raster {
  /**
   * @param {number} width
   * @param {number} height
   * @param {HTMLCanvasElement} canvas
   * @param {CanvasRenderingContext2DSettings} [settings]
   */
  constructor(width, height = width, canvas = el("canvas"), settings) {
    resize(canvas, width, height);
    this.canvas = canvas;
    this.context = contextOf(canvas, settings);
    this.image = this.context.createImageData(width, height);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }

  /**
   * Bytes from `start` on, row by row, in a block whose corner is at (left, top).
   * @param {Uint8Array} bytes
   * @param {Uint32Array} lut
   */
  paint(bytes, lut, start = 0, left = 0, top = 0, width = this.image.width, height = this.image.height) {
    const row = this.image.width;
    let from = start;
    let to = top * row + left;
    for (let y = 0; y < height; y++, to += row - width)
      for (let x = 0; x < width; x++) this.pixels[to++] = lut[bytes[from++]];
    return this;
  }

  show() {
    this.context.putImageData(this.image, 0, 0);
    return this;
  }
}

/**
 * Image number `index` of `bytes` on a canvas, one pixel a pixel; CSS makes it larger.
 * @param {HTMLCanvasElement} canvas
 * @param {Uint8Array} bytes
 * @param {number} side
 * @param {Uint32Array} lut
 */
export function paintImage(canvas, bytes, side, lut, index = 0) {
  new Raster(side, side, canvas).paint(bytes, lut, index * side * side).show();
}
