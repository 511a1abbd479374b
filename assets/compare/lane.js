// A lane: one of the runs that are compared, its surface and its numbers, and what can be done with it.

/** @import { Action, CompareSetup, LaneDescription, LaneNumbers } from "../messages.js" */
/** @import { Wardrobe } from "../view/theme.js" */

import { el, setText } from "../parts/dom.js";
import { COMPARE, READOUT } from "../words/english.js";
import { show, showCount, showDetermination, showLoss, showPercent } from "../words/numbers.js";
import { Knobs } from "./knobs.js";
import { LanePlane } from "./plane.js";

/** @typedef {(action: Action) => void} Act */
/** @typedef {"change" | "pin" | "drop" | "make_main"} ButtonName */

/** @type {ButtonName[]} */
const BUTTONS = ["change", "pin", "drop", "make_main"];

/** @param {string} letter */
function makeNumbers(letter) {
  const item = (/** @type {string} */ name) => {
    const [label, value] = [el("span"), document.createTextNode("")];
    const node = el("div", { class: "item" }, label, el("b", { "data-testid": `${name}-${letter}` }, value));
    return { label, value, node };
  };
  return { train: item("train-loss"), test: item("test-loss"), score: item("test-accuracy") };
}

export class Lane {
  #letter;
  #pinned = false;
  #regression = false;
  /** @type {Uint8Array | null} */
  #cells = null;
  /** @type {Wardrobe | null} */
  #wardrobe = null;
  #badge;
  #title = el("h2");
  // what changes with every frame are texts: elements that come and go would have the whole page styled anew
  #best = document.createTextNode("");
  #state = document.createTextNode("");
  #difference = el("p", { class: "difference" });
  #record = document.createTextNode("");
  #numbers;
  #buttons;
  #knobs;
  #plane;
  #act;

  /**
   * @param {string} letter
   * @param {Act} act
   */
  constructor(letter, act) {
    this.#letter = letter;
    this.#act = act;
    this.#badge = el("b", { class: "badge" }, letter);
    this.#numbers = makeNumbers(letter);
    this.#knobs = new Knobs(act);
    this.#plane = new LanePlane(COMPARE.surface(letter), `surface-${letter}`);
    const buttons = BUTTONS.map((name) => {
      const onclick = () => this.#press(name);
      const testid = `${name.replace("_", "-")}-${letter}`;
      return [name, el("button", { type: "button", class: "tool", "data-testid": testid, onclick })];
    });
    /** @type {Record<ButtonName, HTMLButtonElement>} */
    this.#buttons = Object.fromEntries(buttons);
    this.#buttons.change.setAttribute("aria-expanded", "false");
    const { train, test, score } = this.#numbers;
    this.node = el(
      "section",
      { class: "lane", "data-testid": `lane-${letter}`, "aria-label": COMPARE.run(letter) },
      el("header", {}, this.#badge, this.#title, el("span", { class: "least" }, this.#best), el("span", { class: "state" }, this.#state)),
      this.#difference,
      this.#plane.node,
      el("div", { class: "figures" }, train.node, test.node, score.node),
      el("p", { class: "caption" }, this.#record),
      el("div", { class: "tools" }, ...BUTTONS.map((name) => this.#buttons[name])),
      this.#knobs.node,
    );
  }

  /**
   * @param {LaneDescription} lane
   * @param {CompareSetup} setup
   */
  describe(lane, setup) {
    const { name, pinned, difference } = lane;
    this.#pinned = pinned;
    this.#regression = setup.regression;
    const told = difference.map(([label, value]) => `${label} ${value}`).join(", ") || COMPARE.same;
    setText(this.#title, name || told);
    setText(this.#difference, name ? told : "");
    const { train, test, score } = this.#numbers;
    setText(train.label, READOUT.train.loss);
    const scoreName = this.#regression ? "determination" : "accuracy";
    const labels = setup.validates ? READOUT.validation : { loss: READOUT.test.loss, accuracy: READOUT.test[scoreName] };
    setText(test.label, labels.loss);
    setText(score.label, labels.accuracy);
    const words = setup.buttons;
    for (const button of BUTTONS) {
      const { label, help } = words[button === "pin" && pinned ? "unpin" : button];
      setText(this.#buttons[button], label);
      this.#buttons[button].title = help;
    }
    this.#buttons.pin.setAttribute("aria-pressed", String(pinned));
    this.#buttons.drop.disabled = setup.lanes.length <= setup.limits.min_lanes;
    this.#knobs.describe(lane, setup);
    this.node.classList.toggle("pinned", pinned);
  }

  /**
   * @param {Wardrobe} wardrobe
   * @param {CompareSetup} setup
   * @param {number} number From 0.
   */
  dress(wardrobe, { figures }, number) {
    this.#wardrobe = wardrobe;
    this.node.style.setProperty("--lane", wardrobe.palette.lanes[number]);
    this.#plane.describe(figures.surface, wardrobe.template);
    this.#paint();
  }

  /**
   * @param {LaneNumbers} numbers
   * @param {Uint8Array} cells Of the surface.
   * @param {boolean} isBest Whether no other run has as small a test loss.
   */
  draw(numbers, cells, isBest) {
    const { train, test, score } = this.#numbers;
    setText(train.value, showLoss(numbers.train_loss));
    setText(test.value, showLoss(numbers.test_loss));
    setText(score.value, (this.#regression ? showDetermination : showPercent)(numbers.test_accuracy));
    setText(this.#best, isBest ? COMPARE.least : "");
    const { diverged, epoch } = numbers;
    const pinned = this.#pinned ? COMPARE.pinned(showCount(epoch)) : "";
    setText(this.#state, diverged === null ? pinned : COMPARE.diverged(showCount(diverged)));
    setText(this.#record, COMPARE.record(show(numbers.best_test_loss), showCount(numbers.best_epoch)));
    this.node.classList.toggle("diverged", diverged !== null);
    this.#buttons.make_main.disabled = diverged !== null;
    this.#cells = cells;
    this.#paint();
  }

  #paint() {
    if (this.#cells && this.#wardrobe) this.#plane.paint(this.#cells, this.#wardrobe.luts.output);
  }

  /** @param {ButtonName} name */
  #press(name) {
    const lane = this.#letter;
    if (name === "change") {
      this.#knobs.node.hidden = !this.#knobs.node.hidden;
      this.#buttons.change.setAttribute("aria-expanded", String(!this.#knobs.node.hidden));
      this.#knobs.node.scrollIntoView({ block: "nearest" });
    } else if (name === "pin") this.#act({ act: "pin_lane", lane, on: !this.#pinned });
    else if (name === "drop") this.#act({ act: "drop_lane", lane });
    else this.#act({ act: "make_main", lane });
  }
}
