// What the page says of its connection to the server, and how to get the experiment back.

/** @import { ConnectionState } from "../transport/connection.js" */

import { browserClock } from "../parts/clock.js";
import { el } from "../parts/dom.js";
import { CONNECTION } from "../words/english.js";

const PATIENCE_MS = 2000; // a cut that is over by then is not spoken of

/** What is said of a state, if anything; link: whether the way back is this page's own address.
 * @type {Partial<Record<ConnectionState, { text: string, link: boolean }>>} */
const SAID = {
  cut: { text: CONNECTION.cut, link: true },
  gone: { text: CONNECTION.gone, link: true },
  elsewhere: { text: CONNECTION.elsewhere, link: false },
  refused: { text: CONNECTION.refused, link: false },
};

export class ConnectionNotice {
  /** @type {number | undefined} */
  #waiting;
  #clock;
  #again;

  /** @param {() => void} again Opens the page again, by its own address. */
  constructor(again = () => location.reload(), clock = browserClock) {
    this.#again = again;
    this.#clock = clock;
    this.node = el("div", { role: "alert", "data-testid": "connection", class: "notice", hidden: true });
  }

  /** @param {ConnectionState} state */
  tell(state) {
    this.#clock.clearTimeout(this.#waiting);
    if (state === "cut") this.#waiting = this.#clock.setTimeout(() => this.#say(state), PATIENCE_MS);
    else this.#say(state);
  }

  /** @param {ConnectionState} state */
  #say(state) {
    const said = SAID[state];
    this.node.hidden = !said;
    const link = said?.link ? [this.#link(), this.#button()] : [];
    this.node.replaceChildren(...(said ? [el("span", { class: "said" }, said.text), ...link] : []));
  }

  #link() {
    return el("a", { href: location.href, target: "_self" }, CONNECTION.link);
  }

  #button() {
    return el("button", { type: "button", class: "tool", onclick: this.#again }, CONNECTION.again);
  }
}
