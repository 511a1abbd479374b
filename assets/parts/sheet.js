// A sheet to draw on with mouse, pen or finger: large for the eye, small for the network.

import { toBase64 } from "./bytes.js";
import { contextOf } from "./canvases.js";
import { el } from "./dom.js";
import { followStrokes } from "./strokes.js";

const SIDE = 96; // pixels along an edge of a drawing as it is sent
const MAGNIFIED = 2.5; // times that on the page
const PEN = 0.075; // of the edge
const BARELY = 0.01; // pixels: a line of no length at all would be no dot

/** A place on the sheet, from 0 to 1. @typedef {[x: number, y: number]} Place */

export class Sheet {
  /** @type {Place[][]} */
  #strokes = [];
  #colour = "#000";
  #small = el("canvas", { width: SIDE, height: SIDE });
  #changed;

  /**
   * @param {string} label
   * @param {string} testid
   * @param {() => void} changed Told at every movement.
   */
  constructor(label, testid, changed) {
    this.#changed = changed;
    const edge = { width: SIDE * MAGNIFIED, height: SIDE * MAGNIFIED };
    this.node = el("canvas", { ...edge, class: "drawing", role: "img", "aria-label": label, "data-testid": testid });
    followStrokes(this.node, {
      begin: () => this.#strokes.push([]),
      move: (event) => {
        this.#strokes.at(-1)?.push(this.#placeOf(event));
        this.#redraw();
      },
    });
  }

  /** @param {string} colour Of the ink, for the eye. */
  dress(colour) {
    this.#colour = colour;
    this.#render();
  }

  /** The last stroke is taken back. */
  undo() {
    this.#strokes.pop();
    this.#redraw();
  }

  clear() {
    this.#strokes = [];
    this.#redraw();
  }

  /** The ink, base64, a byte a pixel. */
  pixels() {
    const { data } = contextOf(this.#small).getImageData(0, 0, SIDE, SIDE);
    return toBase64(new Uint8Array(SIDE * SIDE).map((_, i) => data[4 * i + 3]));
  }

  /**
   * @param {PointerEvent} event
   * @returns {Place}
   */
  #placeOf({ clientX, clientY }) {
    const { left, top, width, height } = this.node.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  #redraw() {
    this.#render();
    this.#changed();
  }

  #render() {
    drawStrokes(contextOf(this.node), this.#strokes, this.#colour);
    drawStrokes(contextOf(this.#small, { willReadFrequently: true }), this.#strokes, this.#colour);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Place[][]} strokes
 * @param {string} colour
 */
function drawStrokes(context, strokes, colour) {
  const { width } = context.canvas;
  context.clearRect(0, 0, width, width);
  Object.assign(context, { lineWidth: PEN * width, lineCap: "round", lineJoin: "round", strokeStyle: colour });
  for (const stroke of strokes) {
    if (!stroke.length) continue;
    const [x, y] = stroke[0];
    context.beginPath();
    context.moveTo(x * width, y * width + BARELY);
    for (const [toX, toY] of stroke) context.lineTo(toX * width, toY * width);
    context.stroke();
  }
}
