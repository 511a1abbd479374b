// What the server tells the visitor: what was refused, and that the run diverged, with what helps. It lies over the
// pictures and moves none of them.

/** @import { Action, Divergence, Notice, Setup } from "../messages.js" */

import { el } from "../parts/dom.js";
import { CONNECTION, NOTICES } from "../words/words.js";

/** @typedef {(action: Action) => void} Act */

export class Notices {
  /** Those that the server has not let go of yet. @type {Set<number>} */
  #dismissed = new Set();
  /** @type {Setup["words"] | null} */
  #words = null;
  #told = el("div", { class: "told", role: "status" });
  #diverged = el("div", { class: "diverged", role: "alert", "data-testid": "diverged", hidden: true });
  #folded = false; // the box of the divergence, to its first sentence
  #restarted = closable(CONNECTION.restarted, "restarted", () => (this.#restarted.hidden = true));
  #written = { told: "[]", diverged: "null" }; // as JSON: what is there already is not written again
  #act;

  /**
   * @param {Act} act
   * @param {HTMLElement} first Stands above all of these.
   */
  constructor(act, first) {
    this.#act = act;
    this.#restarted.hidden = true;
    const stack = el("div", { class: "stack" }, first, this.#restarted, this.#told);
    this.node = el("div", { class: "notices" }, stack, this.#diverged);
  }

  /** Another visit: its notices are numbered anew. @param {boolean} again Whether there was one before, now lost. */
  begin(again) {
    this.#dismissed.clear();
    this.#restarted.hidden = !again;
  }

  /** Another run. @param {Pick<Setup, "words">} setup */
  setup({ words }) {
    this.#words = words;
  }

  /**
   * @param {Notice[]} notices
   * @param {Divergence | null} diverged
   */
  receive(notices, diverged) {
    const ids = new Set(notices.map(({ id }) => id));
    for (const id of this.#dismissed) if (!ids.has(id)) this.#dismissed.delete(id);
    const told = notices.filter(({ id }) => !this.#dismissed.has(id));
    if (this.#isNew("told", told)) this.#told.replaceChildren(...told.map((notice) => this.#tell(notice)));
    if (this.#words && this.#isNew("diverged", diverged)) this.#explain(diverged, this.#words);
  }

  /**
   * @param {"told" | "diverged"} what
   * @param {unknown} content
   */
  #isNew(what, content) {
    const written = JSON.stringify(content);
    const isNew = written !== this.#written[what];
    this.#written[what] = written;
    return isNew;
  }

  /** @param {Notice} notice */
  #tell({ id, text, act, label }) {
    const go = (/** @type {Action} */ action) => {
      node.remove();
      this.#dismissed.add(id);
      this.#act(action);
    };
    const answers = act ? [button(label ?? "", `answer-${act}`, () => go({ act }))] : [];
    const node = closable(text, "notice", () => go({ act: "dismiss", notice: id }), answers);
    return node;
  }

  /** A button that leaves the first sentence, or brings back the others. */
  #fold() {
    const fold = () => {
      this.#folded = !this.#folded;
      show();
    };
    const node = el("button", { type: "button", class: "fold", "data-testid": "fold", onclick: fold });
    const show = () => {
      const label = this.#folded ? NOTICES.unfold : NOTICES.fold;
      for (const name of ["aria-label", "title"]) node.setAttribute(name, label);
      node.setAttribute("aria-expanded", String(!this.#folded));
    };
    show();
    return node;
  }

  /**
   * @param {Divergence | null} diverged
   * @param {Setup["words"]} words
   */
  #explain(diverged, words) {
    if (!diverged || this.#diverged.hidden) this.#folded = false; // another one is told in full
    this.#diverged.hidden = !diverged;
    this.#diverged.replaceChildren(...(diverged ? [this.#fold(), ...explanation(diverged, words, this.#act)] : []));
  }
}

/**
 * A notice with a × that dismisses it.
 * @param {string} text
 * @param {string} testid
 * @param {() => void} onclick
 * @param {HTMLElement[]} answers
 */
function closable(text, testid, onclick, answers = []) {
  const attributes = { type: "button", class: "dismiss", title: NOTICES.dismiss, "aria-label": NOTICES.dismiss, onclick };
  const said = el("span", { class: "said" }, text);
  return el("div", { class: "notice", "data-testid": testid }, said, ...answers, el("button", attributes, "×"));
}

/**
 * Why the run cannot go on, and two ways on: the same start with other settings, if some help, or the last finite state.
 * @param {Divergence} diverged
 * @param {Setup["words"]} words
 * @param {Act} act
 */
function explanation({ sentences, ask, remedies }, words, act) {
  const nodes = sentences.map((sentence) => el("p", {}, sentence));
  const caption = (/** @type {string} */ text) => nodes.push(el("p", { class: "hint" }, text));
  if (!remedies) caption(words.trying);
  else if (remedies.length) {
    caption(ask);
    const buttons = remedies.map(({ name, label }) => button(label, `remedy-${name}`, () => act({ act: "remedy", name })));
    nodes.push(el("p", { class: "tools" }, ...buttons));
  } else caption(words.no_remedies);
  caption(words.resume_ask);
  nodes.push(el("p", { class: "tools" }, button(words.resume, "resume", () => act({ act: "resume" }))));
  return nodes;
}

/**
 * @param {string} label
 * @param {string} testid
 * @param {() => void} onclick
 */
const button = (label, testid, onclick) =>
  el("button", { type: "button", class: "tool", "data-testid": testid, onclick }, label);
