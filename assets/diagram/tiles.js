// Tiles: the pictures of the units. All tiles of a frame are painted into one sheet, each in its slot, and copied from
// there to where they stand.

/** @import { NetworkDescription, Palette } from "../messages.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */
/** @import { Column } from "./columns.js" */
/** @import { Layout } from "./layout.js" */

import { fromBase64 } from "../parts/bytes.js";
import { contextOf, pixelRatio, Raster } from "../parts/canvases.js";
import { mix } from "../parts/colours.js";
import { el } from "../parts/dom.js";

const ACROSS = 16; // slots in a row of a sheet
const OFF = 0.42; // opacity of an input that is off

/**
 * The cells of the inputs' tiles; they come with the description of a network.
 * @param {NetworkDescription} net
 */
export const inputTiles = (net) => net.inputs.map(({ tile }) => fromBase64(tile));

export class Tiles {
  #layout;
  #side;
  #inputs;
  #units;
  #slots;
  #rims;

  /**
   * @param {Layout} layout
   * @param {Shape} shape
   * @param {Uint8Array[]} inputs the cells of every input's tile
   * @param {Palette} palette
   * @param {Uint32Array} lut of the values of units
   * @param {Uint32Array[]} classLuts of what outputs say of their classes, if there are several
   */
  constructor(layout, shape, inputs, palette, lut, classLuts) {
    this.#layout = layout;
    this.#side = Math.round(Math.sqrt(shape.tileCells));
    const [first, ...others] = layout.columns;
    this.#slots = others.filter(({ size }) => size).flatMap((column, c) =>
      column.units.map((unit, i) => {
        const tile = shape.tiles[column.layer - 1] + unit;
        const tinted = c === others.length - 1 ? classLuts[unit] : null;
        return { start: tile * shape.tileCells, column, y: column.y[i], lut: tinted ?? lut };
      }),
    );
    this.#units = this.#sheet(this.#slots.length);
    this.#inputs = this.#sheet(inputs.length);
    inputs.forEach((cells, slot) => this.#fill(this.#inputs, slot, cells, 0, lut));
    this.#inputs.show();
    const sizes = [first, others[0]].map(({ size }) => size).filter(Boolean);
    this.#rims = new Map(sizes.map((size) => [size, rims(size, palette)]));
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Frame} frame
   * @param {NetworkDescription} net
   */
  draw(context, { tiles }, net) {
    this.#slots.forEach(({ start, lut }, slot) => this.#fill(this.#units, slot, tiles, start, lut));
    this.#units.show();
    const inputs = this.#layout.columns[0];
    inputs.units.forEach((unit, i) => {
      const { on } = net.inputs[unit];
      context.globalAlpha = on ? 1 : OFF;
      this.#copy(context, this.#inputs, unit, inputs, inputs.y[i], on);
    });
    context.globalAlpha = 1;
    this.#slots.forEach(({ column, y }, slot) => this.#copy(context, this.#units, slot, column, y, true));
  }

  /** @param {number} count */
  #sheet(count) {
    return new Raster(ACROSS * this.#side, Math.max(1, Math.ceil(count / ACROSS)) * this.#side);
  }

  /** @param {number} slot */
  #corner(slot) {
    return [(slot % ACROSS) * this.#side, Math.floor(slot / ACROSS) * this.#side];
  }

  /**
   * @param {Raster} sheet
   * @param {number} slot
   * @param {Uint8Array} cells
   * @param {number} start
   * @param {Uint32Array} lut
   */
  #fill(sheet, slot, cells, start, lut) {
    const [left, top] = this.#corner(slot);
    sheet.paint(cells, lut, start, left, top, this.#side, this.#side);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Raster} sheet
   * @param {number} slot
   * @param {Column} column
   * @param {number} y
   * @param {boolean} on
   */
  #copy(context, sheet, slot, { x, size }, y, on) {
    const [left, top] = this.#corner(slot);
    context.drawImage(sheet.canvas, left, top, this.#side, this.#side, x, y, size, size);
    const rim = this.#rims.get(size);
    if (rim) context.drawImage(on ? rim.on : rim.off, x, y, size, size);
  }
}

/**
 * Rounded corners and a fine border, drawn once and laid over every tile: cheaper than clipping each of them.
 * @param {number} size
 * @param {Palette} palette
 */
function rims(size, palette) {
  const scale = pixelRatio();
  const radius = Math.min(6, size / 5);
  const rim = (/** @type {string} */ border, width = 1) => {
    const canvas = el("canvas", { width: Math.round(size * scale), height: Math.round(size * scale) });
    const context = contextOf(canvas);
    context.scale(scale, scale);
    context.fillStyle = palette.panel;
    context.rect(0, 0, size, size);
    context.roundRect(0, 0, size, size, radius);
    context.fill("evenodd");
    context.strokeStyle = border;
    context.lineWidth = width;
    context.beginPath();
    context.roundRect(width / 2, width / 2, size - width, size - width, radius - width / 2);
    context.stroke();
    return canvas;
  };
  return { on: rim(mix(palette.panel, palette.text, 0.85), 1.5), off: rim(palette.panel) };
}
