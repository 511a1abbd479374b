// The spotlight of slow motion: the surface dims, and the points of the minibatch light up; with their losses known, in
// rings as large.

/** @import { Palette } from "../messages.js" */
/** @import { Batch, Stage } from "./lens.js" */

import { wipe } from "../parts/canvases.js";

const SHADE = 0.55; // opacity of what dims
const DOT = 4.5; // radii in pixels
const RING = { least: 5, grows: 15 };

/** @typedef {(point: [x1: number, x2: number]) => { x: number, y: number }} PixelOf */

/**
 * @param {HTMLCanvasElement} canvas over the surface
 * @param {Batch} batch
 * @param {Stage} stage
 * @param {number} progress of the stage, from 0 to 1
 * @param {PixelOf} pixelOf where on the canvas a point lies
 * @param {Palette} palette
 * @param {(y: number) => string} colourOf the colour of a class or a value
 */
export function paintSpotlight(canvas, { points }, stage, progress, pixelOf, palette, colourOf) {
  const context = wipe(canvas);
  context.fillStyle = palette.panel;
  context.globalAlpha = SHADE * (stage === "minibatch" ? progress : 1);
  context.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  context.globalAlpha = 1;
  const worst = Math.max(...points.map(([, , , loss]) => loss), 1e-9);
  const grown = stage === "loss" ? progress : stage === "backward" || stage === "step" ? 1 : 0;
  for (const [x1, x2, y, loss] of points) {
    const { x, y: top } = pixelOf([x1, x2]);
    context.beginPath();
    context.arc(x, top, DOT, 0, 2 * Math.PI);
    context.fillStyle = colourOf(y);
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = palette.text;
    context.stroke();
    if (!grown || !(loss > 0)) continue;
    context.beginPath();
    context.arc(x, top, RING.least + RING.grows * grown * Math.sqrt(loss / worst), 0, 2 * Math.PI);
    context.stroke();
  }
}
