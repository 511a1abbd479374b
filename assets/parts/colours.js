// Colours: read from CSS and mixed, scales and tables of them, and whether the page is light or dark.

/** @import { Palette, Theme } from "../messages.js" */

const SHADES = 32; // on either side of zero

/**
 * [red, green, blue] from 0 to 255, of "#rgb", "#rrggbb" or "rgb(…)"; white, if there is none.
 * @param {string} colour
 */
export function rgb(colour) {
  const hex = /^#([0-9a-f]{3,8})/i.exec(colour.trim());
  if (hex) {
    const digits = hex[1].length < 6 ? [...hex[1]].map((digit) => digit + digit).join("") : hex[1];
    return [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16));
  }
  return (colour.match(/[\d.]+/g) ?? [255, 255, 255]).slice(0, 3).map(Number);
}

/**
 * @param {string} from
 * @param {string} to
 * @param {number} amount 0: all of the first, 1: all of the second
 */
export function mix(from, to, amount) {
  const [a, b] = [rgb(from), rgb(to)];
  return `rgb(${a.map((value, i) => Math.round(value + (b[i] - value) * amount)).join(",")})`;
}

/**
 * The colour of a number: full at −1 and 1, and what is weak pale, yet there.
 * @param {Palette} palette
 * @returns {(value: number) => string}
 */
export function divergingScale({ negative, zero, positive }) {
  const colours = Array.from({ length: 2 * SHADES + 1 }, (_, i) => {
    const at = i / SHADES - 1;
    return mix(zero, at < 0 ? negative : positive, Math.abs(at) ** 0.6);
  });
  return (value) => colours[Math.round(Math.min(Math.max(value, -1), 1) * SHADES) + SHADES];
}

/**
 * From paper to ink, as a table of 256 words.
 * @param {string} paper
 * @param {string} ink
 */
export function inkLut(paper, ink) {
  const [from, to] = [rgb(paper), rgb(ink)];
  const bytes = new Uint8ClampedArray(1024);
  for (let i = 0; i < 256; i++) {
    for (let c = 0; c < 3; c++) bytes[4 * i + c] = from[c] + ((to[c] - from[c]) * i) / 255;
    bytes[4 * i + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

/**
 * By the luminance of the page's background.
 * @param {Element} element
 * @returns {Theme}
 */
export function themeOf(element) {
  const style = getComputedStyle(element);
  const background = style.getPropertyValue("--st-background-color") || getComputedStyle(document.body).backgroundColor;
  const [red, green, blue] = rgb(background);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
