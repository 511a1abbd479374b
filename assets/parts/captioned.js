// A large image with its caption.

import { el } from "./dom.js";

/** @param {string} label */
export function captioned(label) {
  const canvas = el("canvas", { class: "image", role: "img", "aria-label": label });
  return { canvas, node: el("figure", {}, canvas, el("figcaption", {}, label)) };
}
