// What the page says of its connection to the server, and how to get the experiment back.

/** @import { ConnectionState } from "../transport/connection.js" */

import { browserClock } from "../parts/clock.js";
import { el } from "../parts/dom.js";
import { CONNECTION } from "../words/words.js";

const PATIENCE_MS = 2000; // a cut that is over by then is not spoken of

/** States that something is said of; the way back is this page's own address, or there is none.
 * @type {Partial<Record<ConnectionState, { words: "cut" | "gone" | "elsewhere" | "refused", link: boolean }>>} */
const SAID = {
  cut: { words: "cut", link: true },
  gone: { words: "gone", link: true },
  elsewhere: { words: "elsewhere", link: false },
  refused: { words: "refused", link: false },
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
    this.node.replaceChildren(...(said ? [el("span", { class: "said" }, CONNECTION[said.words]), ...link] : []));
  }

  #link() {
    return el("a", { href: location.href, target: "_self" }, CONNECTION.link);
  }

  #button() {
    return el("button", { type: "button", class: "tool", onclick: this.#again }, CONNECTION.again);
  }
}
