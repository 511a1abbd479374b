// Colours of the theme, light or dark: as the server sent them, for CSS and for what is painted.

/** @import { Luts, Palette, Setup, Theme } from "../messages.js" */

import { lutFromBase64 } from "../parts/bytes.js";

/** @type {(keyof Palette & string)[]} */
const CSS_COLOURS = ["text", "muted", "panel", "border", "edge", "accent", "on_accent", "train", "test"];

/** @typedef {Record<Exclude<keyof Luts, "classes">, Uint32Array> & { classes: Uint32Array[] }} Tables */

/**
 * @typedef {object} Wardrobe
 * @property {unknown} template Plotly's.
 * @property {Palette} palette
 * @property {Tables} luts
 */

/**
 * @param {Pick<Setup, "templates" | "palettes" | "luts">} setup
 * @param {Theme} theme
 * @returns {Wardrobe}
 */
export function wardrobeOf({ templates, palettes, luts }, theme) {
  const { output, output_discrete, unit, classes } = luts[theme];
  const tables = {
    output: lutFromBase64(output),
    output_discrete: lutFromBase64(output_discrete),
    unit: lutFromBase64(unit),
    classes: classes.map(lutFromBase64),
  };
  return { template: templates[theme], palette: palettes[theme], luts: tables };
}

/**
 * @param {HTMLElement} root
 * @param {Palette} palette
 * @param {Theme} theme
 */
export function dressPage(root, palette, theme) {
  root.dataset.theme = document.documentElement.dataset.mlpTheme = theme;
  for (const name of CSS_COLOURS) root.style.setProperty(`--${name.replace("_", "-")}`, String(palette[name]));
}
