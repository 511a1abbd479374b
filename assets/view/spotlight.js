// The spotlight: one picture is lit, and the rest of the page is dimmed, but works as before.

import { el, still } from "../parts/dom.js";

/**
 * The picture to light, by its place among those there are; −1: none. One that is aimed at is lit, and no longer if it
 * was; with none, it is their turn one after the other.
 * @param {number} n Pictures.
 * @param {number} aimed
 * @param {number} lit
 */
export function chooseLit(n, aimed, lit) {
  if (aimed >= 0) return aimed === lit ? -1 : aimed;
  return lit + 1 < n ? lit + 1 : -1;
}

/** What a picture is called on the page. @param {Element} node */
function nameOf(node) {
  const named = node.hasAttribute("aria-label") ? node : node.querySelector("[role=img][aria-label]");
  return named?.getAttribute("aria-label")?.split(":")[0] ?? "";
}

/** Whether somebody points at it or, if it has the focus, looks at it. @param {Element} node */
const isPointedAt = (node) => node.matches(":hover");
const isFocused = (/** @type {Element} */ node) => node.contains(document.activeElement);

const LOOK_MS = 150; // between two looks at where the picture is: what moves it tells nobody

export class Spotlight {
  /** @type {number | undefined} */
  #looking;
  /** @type {HTMLElement | null} */
  #lit = null;
  #light = el("div", { class: "mlp-spotlight", "aria-hidden": "true" });
  #root;
  #pictures;
  #follow = () => this.#place();
  #sizes = new ResizeObserver(this.#follow);

  /**
   * @param {HTMLElement} root
   * @param {string} pictures A selector of what can be lit.
   */
  constructor(root, pictures) {
    this.#root = root;
    this.#pictures = pictures;
  }

  get on() {
    return this.#lit !== null;
  }

  /** Light another picture, or none. Returns the name of the one that is lit, or "". */
  turn() {
    const all = [...this.#root.querySelectorAll(this.#pictures)];
    const there = /** @type {HTMLElement[]} */ (all.filter((node) => node.checkVisibility() && node.clientHeight));
    const pointed = there.findIndex(isPointedAt);
    const aimed = pointed < 0 ? there.findIndex(isFocused) : pointed;
    const chosen = there[chooseLit(there.length, aimed, this.#lit ? there.indexOf(this.#lit) : -1)];
    this.leave();
    if (!chosen) return "";
    this.#lit = chosen;
    document.body.append(this.#light);
    this.#place();
    this.#light.classList.toggle("moves", !still.matches);
    for (const node of [chosen, this.#root]) this.#sizes.observe(node);
    this.#looking = setInterval(this.#follow, LOOK_MS);
    for (const type of ["scroll", "resize"]) addEventListener(type, this.#follow, { capture: true, passive: true });
    return nameOf(chosen);
  }

  /** No picture is lit. Returns whether one was. */
  leave() {
    const was = this.on;
    this.#lit = null;
    this.#light.remove();
    this.#sizes.disconnect();
    clearInterval(this.#looking);
    for (const type of ["scroll", "resize"]) removeEventListener(type, this.#follow, { capture: true });
    return was;
  }

  #place() {
    if (!this.#lit) return;
    const { left, top, width, height } = this.#lit.getBoundingClientRect();
    if (!this.#lit.checkVisibility({ visibilityProperty: true }) || !width || !height) {
      this.leave(); // it went, or waits out of sight, as with another mode
      return;
    }
    const pixels = { left, top, width, height };
    for (const [name, value] of Object.entries(pixels)) this.#light.style.setProperty(name, `${Math.round(value)}px`);
  }
}
