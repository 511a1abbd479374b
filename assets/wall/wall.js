// The wall: a card for every student, in the order that the teacher picks, and the buttons that lead them all.

/** @import { Action, Theme, WallOrder, WallSetup } from "../messages.js" */
/** @import { Trigger } from "../view/visit.js" */
/** @import { Seen } from "./payload.js" */

import { lutFromBase64 } from "../parts/bytes.js";
import { themeOf } from "../parts/colours.js";
import { el } from "../parts/dom.js";
import { keepInAddress } from "../view/address.js";
import { classButtons } from "../view/class_line.js";
import { Notices } from "../view/notices.js";
import { dressPage } from "../view/theme.js";
import { Visit } from "../view/visit.js";
import { Card } from "./card.js";
import { inOrder } from "./order.js";
import { readWall } from "./payload.js";
import { Poll } from "./poll.js";

export class Wall {
  /** @type {Theme} */
  #theme = "light";
  /** @type {WallSetup | null} */
  #setup = null;
  /** @type {Record<string, Uint32Array>} */
  #luts = {};
  /** @type {Map<number, Card>} */
  #cards = new Map();
  /** @type {Seen[]} */
  #students = [];
  #written = "";
  #buttons = el("div", { class: "tools" });
  #sortLabel = el("span");
  #sort = el("select", { "data-testid": "wall-sort" });
  #nobody = el("p", { class: "nobody", hidden: true });
  #grid = el("div", { class: "cards" });
  #poll;
  #visit;
  #notices;
  #act;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const alive = () => root.isConnected;
    this.#poll = new Poll({ send: (message) => this.#visit.send(message), alive, hidden: () => document.hidden });
    this.#act = (/** @type {Action} */ action) => this.#poll.ask(action);
    this.#visit = new Visit(this.#poll, {
      begun: () => (this.#setup = null),
      ended: () => this.#buttons.replaceChildren(),
      payload: (data) => this.#read(data),
      alive,
    });
    this.#notices = new Notices(this.#act, this.#visit.notice);
    this.#sort.addEventListener("change", () => this.#arrange());
    root.prepend(
      this.#notices.node,
      el("div", { class: "toolbar" }, this.#buttons, el("label", {}, this.#sortLabel, this.#sort)),
      this.#nobody,
      this.#grid,
    );
  }

  /**
   * Streamlit's word: another mount or theme, or where the socket is.
   * @param {Uint8Array | null} data
   * @param {Trigger} trigger
   */
  receive(data, trigger) {
    this.#dress();
    this.#visit.receive(data, trigger);
  }

  /** @param {Uint8Array} data */
  #read(data) {
    const { header, students } = readWall(data, this.#setup?.cells ?? 0);
    this.#poll.hear(header.answer, header.serial);
    keepInAddress(header.query);
    this.#visit.renewPage(header.page);
    if (header.setup) this.#begin(header.setup);
    if (!this.#setup) return;
    const written = JSON.stringify(header.actions);
    if (written !== this.#written) this.#buttons.replaceChildren(...classButtons(header.actions, this.#act));
    this.#written = written;
    this.#notices.receive(header.notices, null);
    this.#draw(students, this.#setup);
  }

  /** @param {WallSetup} setup */
  #begin(setup) {
    this.#setup = setup;
    this.#cards.clear();
    this.#grid.replaceChildren();
    this.#nobody.textContent = setup.nobody;
    this.#sortLabel.textContent = setup.sort;
    const by = this.#sort.value;
    const options = Object.entries(setup.sorts).map(([value, label]) => el("option", { value }, label));
    this.#sort.replaceChildren(...options);
    if (by) this.#sort.value = by;
    this.root.classList.add("settled");
    this.#theme = themeOf(this.root);
    this.#colour(setup);
  }

  #dress() {
    const theme = themeOf(this.root);
    if (theme === this.#theme || !this.#setup) return;
    this.#theme = theme;
    this.#colour(this.#setup);
  }

  /** @param {WallSetup} setup */
  #colour({ palettes, luts }) {
    dressPage(this.root, palettes[this.#theme], this.#theme);
    const tables = Object.entries(luts[this.#theme]).map(([n, lut]) => [n, lutFromBase64(lut)]);
    this.#luts = Object.fromEntries(tables);
    for (const card of this.#cards.values()) card.dress(this.#luts);
  }

  /**
   * @param {Seen[]} students
   * @param {WallSetup} setup
   */
  #draw(students, { words }) {
    this.#students = students;
    const numbers = new Set(students.map(({ number }) => number));
    for (const number of this.#cards.keys()) if (!numbers.has(number)) this.#cards.delete(number);
    for (const student of students) {
      let card = this.#cards.get(student.number);
      if (!card) {
        card = new Card(student.number, words, this.#act);
        this.#cards.set(student.number, card);
      }
      card.draw(student, this.#luts, words);
    }
    this.#nobody.hidden = students.length > 0;
    this.#arrange();
  }

  /** Cards move only if their order has changed, and none does under a finger that holds it. */
  #arrange() {
    const by = /** @type {WallOrder} */ (this.#sort.value);
    const nodes = inOrder(this.#students, by).flatMap(({ number }) => this.#cards.get(number)?.node ?? []);
    const now = [...this.#grid.children];
    if (nodes.length === now.length && nodes.every((node, k) => node === now[k])) return;
    if (nodes.length === now.length && this.#grid.matches(":active")) return;
    const focus = document.activeElement;
    this.#grid.replaceChildren(...nodes);
    if (focus instanceof HTMLElement && this.#grid.contains(focus)) focus.focus({ preventScroll: true });
  }
}
