// How the page shows a run, whatever the run is: test data, hard edges, what the learning curves are of, projector mode.
// The server knows it, too, so that the address and links say it; a view that is mounted anew finds it there.

/** @import { Action, Look, LookChange } from "../messages.js" */

/** @typedef {(change: LookChange) => void} Listener */

export class Appearance {
  /** @type {Look} */
  #state = { show_test: false, discretize: false, quantity: "loss", scale: "linear", focus: false, projector: false };
  /** @type {Listener[]} */
  #listeners = [];
  #act;

  /** @param {(action: Action) => void} act Tells the server. */
  constructor(act) {
    this.#act = act;
  }

  get state() {
    return { ...this.#state };
  }

  /**
   * @template {keyof Look} Name
   * @param {Name} name
   * @returns {Look[Name]}
   */
  get(name) {
    return this.#state[name];
  }

  /**
   * What the visitor wants: the server and all who listen are told, if it is another value.
   * @template {keyof Look} Name
   * @param {Name} name
   * @param {Look[Name]} value
   */
  set(name, value) {
    if (this.#change(name, value)) this.#act(/** @type {Action} */ ({ act: "look", name, value }));
  }

  /** @param {"show_test" | "discretize" | "projector"} name */
  toggle(name) {
    this.set(name, !this.#state[name]);
  }

  /** It hears of every change, whoever makes it, and of nothing before the first. @param {Listener} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** What the server says: of a link, or of the view before. @param {Look} state */
  receive(state) {
    for (const [name, value] of Object.entries(state)) this.#change(/** @type {keyof Look} */ (name), value);
  }

  /**
   * @param {keyof Look} name
   * @param {Look[keyof Look]} value
   */
  #change(name, value) {
    if (this.#state[name] === value) return false;
    this.#state = { ...this.#state, [name]: value };
    for (const listener of this.#listeners) listener(/** @type {LookChange} */ ({ name, value }));
    return true;
  }
}
