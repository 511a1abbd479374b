// The presenter's keys: the steps of a lesson, a picture in the spotlight, a blank page.

/** @import { PresenterCommand } from "../messages.js" */
/** @import { Player } from "../transport/player.js" */
/** @import { Command } from "./keys.js" */

import { el } from "../parts/dom.js";
import { PRESENTER } from "../words/words.js";
import { Blank } from "./blank.js";
import { Spotlight } from "./spotlight.js";
import { turnStep } from "./steps.js";

/** @type {Set<Command>} */
const COMMANDS = new Set(["next_step", "previous_step", "spotlight", "blank"]);

export class Presenter {
  /** What is said to screen readers. */
  node = el("p", { class: "spoken", role: "status", "data-testid": "presenter" });
  #spotlight;
  #blank;

  /**
   * @param {HTMLElement} root
   * @param {Pick<Player<any>, "hold">} player Waits while the page is blank.
   * @param {string} pictures A selector of what can be lit.
   */
  constructor(root, player, pictures) {
    this.#spotlight = new Spotlight(root, pictures);
    this.#blank = new Blank((on) => {
      player.hold(on);
      this.#say(on ? "" : PRESENTER.back);
    });
  }

  /** Whether a command is one of these. @param {Command} command @returns {command is PresenterCommand} */
  knows(command) {
    return COMMANDS.has(command);
  }

  /** Returns false if the key that was pressed is not for that here. @param {PresenterCommand} command */
  obey(command) {
    if (command === "blank") return this.#blank.cover();
    if (command === "spotlight") {
      const name = this.#spotlight.turn();
      return this.#say(name ? PRESENTER.lit(name) : PRESENTER.unlit);
    }
    const said = turnStep(command, document.documentElement.dataset.mlpProjector !== undefined);
    if (said === false) return false;
    return this.#say(said);
  }

  /** The light is on again everywhere. Returns whether it was not. */
  leave() {
    const was = this.#spotlight.leave();
    if (was) this.#say(PRESENTER.unlit);
    return was;
  }

  /** @param {string} text */
  #say(text) {
    this.node.replaceChildren(text); // the same words once more are said once more
  }
}
