// The steps of a lesson, turned by keys, which the remote control of a presenter sends: they press the buttons of the
// lesson's column.

import { PRESENTER } from "../words/words.js";

const SCROLLER = "[data-testid=stMain]";
/** @type {Record<"next_step" | "previous_step", string>} */
const BUTTONS = { next_step: ".st-key-lesson-next button", previous_step: ".st-key-lesson-back button" };

/**
 * Whether the page can be scrolled on in the direction of a key, which it then does, but on a projector.
 * @param {Pick<HTMLElement, "scrollTop" | "scrollHeight" | "clientHeight">} scroller
 * @param {boolean} down
 */
export const scrollsOn = ({ scrollTop, scrollHeight, clientHeight }, down) =>
  down ? scrollTop + clientHeight < scrollHeight - 1 : scrollTop > 0;

/** Shows a step from its beginning when it is turned to, wherever the page was scrolled to before. */
export class StepTop {
  /** @type {string | null} */
  #place = null;

  /**
   * @param {{ place: string } | null} lesson
   * @param {Pick<Element, "scrollTo"> | null} [scroller]
   */
  receive(lesson, scroller = document.querySelector(SCROLLER)) {
    const place = lesson?.place ?? null;
    if (place !== null && place !== this.#place) scroller?.scrollTo({ top: 0, behavior: "instant" });
    this.#place = place;
  }
}

/**
 * Turn to the next step, or to the one before. Returns what is to be said, or false if the key is not for that.
 * @param {"next_step" | "previous_step"} command
 * @param {boolean} projected Whether the page is on a projector.
 */
export function turnStep(command, projected) {
  const [scroller, button] = [SCROLLER, BUTTONS[command]].map((selector) => document.querySelector(selector));
  if (!document.querySelector(".st-key-lesson")) return false;
  if (!projected && scroller instanceof HTMLElement && scrollsOn(scroller, command === "next_step")) return false;
  if (!(button instanceof HTMLButtonElement)) return PRESENTER.lastStep;
  if (button.disabled) return command === "next_step" ? PRESENTER.closed : PRESENTER.firstStep;
  button.click();
  return "";
}
