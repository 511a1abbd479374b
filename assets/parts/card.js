// The card beside the pointer: a live value with its formula, and a small number box to change it.

import { CARD } from "../words/english.js";
import { el, setText } from "./dom.js";

/** Where on the page. @typedef {{ x: number, y: number }} Place */
/** Asked again whenever something may have changed. @typedef {() => { formula: string, detail: string }} Content */

export class Card {
  /** @type {Content} */
  #content = () => ({ formula: "", detail: "" });
  #apply = (/** @type {number} */ _value) => {};
  /** @type {Element | null} */
  #returnTo = null;
  /** Whether the number box is open. */
  editing = false;

  /** @param {HTMLElement} root what the card stays within */
  constructor(root) {
    this.root = root;
    this.formula = el("div", { class: "formula" });
    this.detail = el("div", { class: "detail" });
    this.input = el("input", { type: "number", step: "any", "aria-label": CARD.value, autocomplete: "off" });
    const close = el("button", { type: "button", "aria-label": CARD.close, onclick: () => this.hide() }, "×");
    const set = el("button", { type: "submit" }, CARD.set);
    this.edit = el("form", { class: "edit", novalidate: true }, this.input, set, close);
    this.hint = el("div", { class: "hint" });
    this.node = el("div", { class: "card", hidden: true }, this.formula, this.detail, this.edit, this.hint);
    this.edit.addEventListener("submit", (event) => {
      event.preventDefault();
      const value = this.input.valueAsNumber;
      if (Number.isFinite(value)) this.#apply(value);
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
    this.input.value = String(Number(value.toPrecision(4)));
    this.#place(at);
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
  #place({ x, y }) {
    const root = this.root.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.node;
    let left = x - root.left + 16;
    if (left + offsetWidth > root.width) left = x - root.left - offsetWidth - 16;
    const top = Math.min(y - root.top + 14, root.height - offsetHeight - 4);
    this.node.style.transform = `translate(${Math.max(0, Math.round(left))}px, ${Math.max(0, Math.round(top))}px)`;
  }

  /** The pointer went elsewhere: only what is being edited stays. */
  leave() {
    if (!this.editing) this.node.hidden = true;
  }

  hide() {
    const back = this.editing && this.node.contains(document.activeElement) ? this.#returnTo : null;
    if (back instanceof HTMLElement) back.focus({ preventScroll: true }); // first: while it edits nothing else is shown
    this.editing = false;
    this.node.hidden = true;
  }
}
