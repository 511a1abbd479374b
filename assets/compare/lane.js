// A lane: one of the runs that are compared, its surface and its numbers, and what can be done with it.

/** @import { Action, CompareSetup, LaneDescription, LaneNumbers } from "../messages.js" */
/** @import { Wardrobe } from "../view/theme.js" */

import { el, elementOf, setText } from "../parts/dom.js";
import { COMPARE, READOUT } from "../words/words.js";
import { showLoss } from "../words/numbers.js";
import { LanePlane } from "./plane.js";
import { labelsOf, scorerOf, stateOf } from "./run_rows.js";

/**
 * `act(action)` asks the server; `change()`: its settings are wanted.
 * @typedef {{ act: (action: Action) => void, change: () => void }} LaneEvents
 */
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
  /** @type {number | null} */
  #pinned = null;
  #showScore = scorerOf({ regression: false });
  /** @type {Uint8Array | null} */
  #cells = null;
  /** @type {Wardrobe | null} */
  #wardrobe = null;
  #badge;
  #title = el("button", { type: "button", class: "select" });
  // what changes with every frame are texts: elements that come and go would have the whole page styled anew
  #best = document.createTextNode("");
  #state = document.createTextNode("");
  #difference = el("p", { class: "difference" });
  #numbers;
  #buttons;
  #plane;
  #events;

  /**
   * @param {string} letter
   * @param {LaneEvents} events
   */
  constructor(letter, events) {
    this.letter = letter;
    this.#events = events;
    this.#badge = el("b", { class: "badge" }, letter);
    this.#numbers = makeNumbers(letter);
    this.#plane = new LanePlane(COMPARE.surface(letter), `surface-${letter}`);
    const buttons = BUTTONS.map((name) => {
      const onclick = () => this.#press(name);
      const testid = `${name.replace("_", "-")}-${letter}`;
      return [name, el("button", { type: "button", class: "tool", "data-testid": testid, onclick })];
    });
    /** @type {Record<ButtonName, HTMLButtonElement>} */
    this.#buttons = Object.fromEntries(buttons);
    this.#title.dataset.testid = `select-${letter}`;
    const { train, test, score } = this.#numbers;
    this.node = el(
      "section",
      { class: "lane", "data-testid": `lane-${letter}`, "aria-label": COMPARE.run(letter) },
      el("header", {}, this.#badge, el("h2", {}, this.#title), el("span", { class: "least", title: COMPARE.leastHelp }, this.#best), el("span", { class: "state" }, this.#state)),
      this.#difference,
      this.#plane.node,
      el("div", { class: "figures" }, train.node, test.node, score.node),
      el("div", { class: "tools" }, ...BUTTONS.map((name) => this.#buttons[name])),
    );
    this.node.addEventListener("click", (event) => {
      if (this.#title.contains(elementOf(event)) || !elementOf(event).closest("button")) this.select();
    });
  }

  /**
   * @param {LaneDescription} lane
   * @param {CompareSetup} setup
   */
  describe(lane, setup) {
    const { name, pinned, difference } = lane;
    this.#pinned = pinned;
    this.#showScore = scorerOf(setup);
    const isSelected = setup.selected === this.letter;
    this.node.classList.toggle("selected-lane", isSelected);
    this.#title.setAttribute("aria-pressed", String(isSelected));
    this.#title.title = setup.buttons.select.help;
    const told = difference.map(([label, value]) => `${label} ${value}`).join(", ") || COMPARE.same;
    setText(this.#title, name || told);
    setText(this.#difference, name ? told : "");
    const [brief, full] = [labelsOf(setup, READOUT.brief), labelsOf(setup)];
    for (const name of /** @type {const} */ (["train", "test", "score"])) {
      const { label } = this.#numbers[name];
      setText(label, brief[name]);
      label.title = full[name];
    }
    const words = setup.buttons;
    for (const button of BUTTONS) {
      const { label, help } = words[button === "pin" && pinned !== null ? "unpin" : button];
      setText(this.#buttons[button], label);
      this.#buttons[button].title = help;
    }
    this.#buttons.pin.setAttribute("aria-pressed", String(pinned !== null));
    this.#buttons.drop.disabled = setup.lanes.length <= setup.limits.min_lanes;
    this.node.classList.toggle("pinned", pinned !== null);
  }

  /**
   * @param {Wardrobe} wardrobe
   * @param {CompareSetup} setup
   */
  dress(wardrobe, { figures, letters }) {
    this.#wardrobe = wardrobe;
    this.node.style.setProperty("--lane", wardrobe.palette.lanes[letters.indexOf(this.letter)]);
    this.#plane.describe(figures.surface, wardrobe.template);
    this.#paint();
  }

  /**
   * @param {LaneNumbers} numbers
   * @param {Uint8Array} cells Of the surface.
   * @param {boolean} isBest Whether its test loss is the least of all at this moment.
   */
  draw(numbers, cells, isBest) {
    const { train, test, score } = this.#numbers;
    setText(train.value, showLoss(numbers.train_loss));
    setText(test.value, showLoss(numbers.test_loss));
    setText(score.value, this.#showScore(numbers.test_accuracy));
    setText(this.#best, isBest ? COMPARE.least : "");
    const { diverged } = numbers;
    setText(this.#state, stateOf(numbers, this.#pinned));
    this.node.classList.toggle("has-diverged", diverged !== null);
    this.#buttons.make_main.disabled = diverged !== null;
    this.#cells = cells;
    this.#paint();
  }

  #paint() {
    if (this.#cells && this.#wardrobe) this.#plane.paint(this.#cells, this.#wardrobe.luts.output);
  }

  /** Its network and settings are wanted. */
  select() {
    const isSelected = this.#title.getAttribute("aria-pressed") === "true";
    if (!isSelected) this.#events.act({ act: "select_lane", lane: this.letter });
  }

  /** @param {ButtonName} name */
  #press(name) {
    const lane = this.letter;
    const { act, change } = this.#events;
    if (name === "change") {
      this.select();
      change();
    } else if (name === "pin") act({ act: "pin_lane", lane, on: this.#pinned === null });
    else if (name === "drop") act({ act: "drop_lane", lane });
    else act({ act: "make_main", lane });
  }
}
