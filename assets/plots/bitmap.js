// A bitmap (BMP) of bytes with a table of colours, as the address of an image. It holds the bytes as they are, so that
// making one costs a tenth of what a canvas takes to compress them.

import { toBase64 } from "../parts/bytes.js";

const HEADER = 54; // bytes: of the file, then of the picture
const COLOURS = 256;
const START = HEADER + 4 * COLOURS; // of the cells

export class Bitmap {
  /** Whose colours are in the table. @type {Uint32Array | null} */
  #lut = null;
  #side;
  #row;
  #bytes;
  #view;

  /** @param {number} side cells along its edge */
  constructor(side) {
    this.#side = side;
    this.#row = Math.ceil(side / 4) * 4; // rows start at a multiple of four
    this.#bytes = new Uint8Array(START + this.#row * side);
    this.#view = new DataView(this.#bytes.buffer);
    this.#bytes.set([0x42, 0x4d]); // "BM"
    for (const [at, value] of [[2, this.#bytes.length], [10, START], [14, 40], [18, side], [22, -side], [46, COLOURS]])
      this.#view.setInt32(at, value, true); // a negative height: the upper row comes first
    this.#view.setInt32(26, 1 | (8 << 16), true); // one plane, eight bits a cell
  }

  /**
   * The address of a picture of the cells, row by row.
   * @param {Uint8Array} cells
   * @param {Uint32Array} lut colours without transparency
   */
  address(cells, lut) {
    if (lut !== this.#lut) this.#setColours(lut);
    for (let y = 0; y < this.#side; y++)
      this.#bytes.set(cells.subarray(y * this.#side, (y + 1) * this.#side), START + y * this.#row);
    return `data:image/bmp;base64,${toBase64(this.#bytes)}`;
  }

  /** Words of red, green and blue become those of blue, green and red. @param {Uint32Array} lut */
  #setColours(lut) {
    this.#lut = lut;
    lut.forEach((word, i) => {
      const swapped = ((word & 0xff) << 16) | (word & 0xff00) | ((word >>> 16) & 0xff);
      this.#view.setUint32(HEADER + 4 * i, swapped, true);
    });
  }
}
