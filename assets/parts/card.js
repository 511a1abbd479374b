// The card beside the pointer: a live value with its formula, and a small number box to change it.

/** @import { Place } from "./placing.js" */

import { writeToEdit } from "../words/numbers.js";
import { CARD } from "../words/words.js";
import { el, setText } from "./dom.js";
import { numberField, readNumber } from "./number_field.js";
import { placeCard } from "./placing.js";

/** Asked again whenever something may have changed. @typedef {() => { formula: string, detail: string }} Content */

const heightInSight = () => window.visualViewport?.height ?? window.innerHeight;

export class Card {
  /** @type {Content} */
  #content = () => ({ formula: "", detail: "" });
  #apply = (/** @type {number} */ _value) => {};
  /** @type {Element | null} */
  #returnTo = null;
  /** Whether the number box is open. */
  editing = false;
  /** A keyboard of the screen's comes or goes while one types. */
  #fit = () => this.#place(this.#at);
  /** Where it was put last. @type {Place} */
  #at = { x: 0, y: 0 };

  /** @param {HTMLElement} root what the card stays within */
  constructor(root) {
    this.root = root;
    this.formula = el("div", { class: "formula" });
    this.detail = el("div", { class: "detail" });
    this.input = numberField({ "aria-label": CARD.value });
    const close = el("button", { type: "button", "aria-label": CARD.close, onclick: () => this.hide() }, "×");
    const set = el("button", { type: "submit" }, CARD.set);
    this.edit = el("form", { class: "edit", novalidate: true }, this.input, set, close);
    this.hint = el("div", { class: "hint" });
    this.node = el("div", { class: "card", hidden: true }, this.formula, this.detail, this.edit, this.hint);
    this.edit.addEventListener("submit", (event) => {
      event.preventDefault();
      const value = readNumber(this.input);
      if (value !== null) this.#apply(value);
      this.input.select();
    });
    this.node.addEventListener("keydown", (event) => {
      event.stopPropagation(); // the page's shortcuts must not hear what is typed here
      if (event.key === "Escape") this.hide();
    });
    root.append(this.node);
  }

  /**
   * @param {Place} at
   * @param {Content} content
   */
  show(at, content, hint = "") {
    if (this.editing) return;
    this.#content = content;
    this.edit.hidden = true;
    this.hint.hidden = !hint;
    setText(this.hint, hint);
    this.node.hidden = false;
    this.node.classList.remove("editing");
    this.update();
    this.#place(at);
  }

  /**
   * Opens the number box; `apply(value)` is called on Enter, and the card stays.
   * @param {Place} at
   * @param {Content} content
   * @param {number} value
   * @param {(value: number) => void} apply
   */
  open(at, content, value, apply) {
    this.editing = false;
    this.show(at, content, CARD.keys);
    this.editing = true;
    this.#apply = apply;
    this.#returnTo = document.activeElement;
    this.edit.hidden = false;
    this.node.classList.add("editing");
    this.input.value = writeToEdit(Number(value.toPrecision(4)));
    this.#place(at);
    window.visualViewport?.addEventListener("resize", this.#fit);
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  update() {
    if (this.node.hidden) return;
    const { formula, detail } = this.#content();
    setText(this.formula, formula);
    setText(this.detail, detail);
  }

  /** @param {Place} at */
  #place(at) {
    this.#at = at;
    const root = this.root.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.node;
    const { left: from, right: to } = root;
    const room = { left: from, right: to, top: Math.max(root.top, 0), bottom: Math.min(root.bottom, heightInSight()) };
    const { left, top } = placeCard(at, { width, height }, room);
    this.node.style.transform = `translate(${Math.round(left - root.left)}px, ${Math.round(top - root.top)}px)`;
  }

  /** The pointer went elsewhere: only what is being edited stays. */
  leave() {
    if (!this.editing) this.node.hidden = true;
  }

  hide() {
    const back = this.editing && this.node.contains(document.activeElement) ? sameNow(this.#returnTo) : null;
    if (back) back.focus({ preventScroll: true }); // first: while it edits nothing else is shown
    window.visualViewport?.removeEventListener("resize", this.#fit);
    this.editing = false;
    this.node.hidden = true;
  }
}

/**
 * An element, or what was made anew in its place.
 * @param {Element | null} node
 */
function sameNow(node) {
  if (!(node instanceof HTMLElement) || node.isConnected || !node.dataset.id) return node instanceof HTMLElement ? node : null;
  return /** @type {HTMLElement | null} */ (document.querySelector(`[data-id="${CSS.escape(node.dataset.id)}"]`));
}
