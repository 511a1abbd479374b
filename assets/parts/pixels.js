// Bytes painted on small canvases through a table of colours.

import { rgb } from "./colours.js";

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
