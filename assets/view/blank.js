// The blank page, for whoever wants to be looked at: it covers everything, and training waits. Any key or click brings
// back what was there.

import { el } from "../parts/dom.js";
import { PRESENTER } from "../words/words.js";

const ALONE = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta"]); // no key in themselves, but the start of one

/**
 * Whether a key brings the page back: not one of the browser's or of the system's, such as that of a screenshot.
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">} press
 */
export const bringsBack = ({ key, ctrlKey, altKey, metaKey }) => !(ctrlKey || altKey || metaKey || ALONE.has(key));

export class Blank {
  #node = el("dialog", { class: "mlp-blank" });
  #changed;

  /** @param {(on: boolean) => void} changed */
  constructor(changed) {
    this.#changed = changed;
    this.#node.addEventListener("click", () => this.#node.close());
    this.#node.addEventListener("close", () => this.#end());
  }

  cover() {
    if (this.#node.open) return;
    this.#node.setAttribute("aria-label", PRESENTER.blank);
    document.body.append(this.#node);
    this.#node.showModal();
    addEventListener("keydown", this.#press, { capture: true });
    this.#changed(true);
  }

  #press = (/** @type {KeyboardEvent} */ event) => {
    if (!bringsBack(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#node.close();
  };

  #end() {
    removeEventListener("keydown", this.#press, { capture: true });
    this.#node.remove();
    this.#changed(false);
  }
}
