// The learning curves: of the loss, on a linear or a logarithmic scale, or of the score in its place.

/** @import { Figure, NetworkDescription, RunEvent } from "../messages.js" */

import { oneOf } from "../parts/choices.js";
import { setText } from "../parts/dom.js";
import { PICTURES } from "../words/english.js";
import { Curves } from "./curves.js";

export class LearningCurves {
  #scored = false;
  #score = PICTURES.score.accuracy;
  #scale = oneOf(PICTURES.scale, "scale", [
    [PICTURES.linear, () => this.curves.setLog(false)],
    [PICTURES.log, () => this.curves.setLog(true)],
  ]);
  #quantity = oneOf(PICTURES.quantity, "quantity", [
    [PICTURES.lossName, () => this.#draw(false)],
    [PICTURES.score.accuracy, () => this.#draw(true)],
  ]);

  /** @param {(colours: Record<string, string | undefined>) => void} coloured Told the colours of the curves, by series. */
  constructor(coloured) {
    const onDrawn = () => coloured(this.curves.colours());
    this.curves = new Curves(PICTURES.lossCurve, "loss-curve", { canBeLog: true, onDrawn });
  }

  /** What can be chosen. */
  get switches() {
    return [this.#quantity.node, this.#scale.node];
  }

  /** Another run: the score of numbers is R². @param {NetworkDescription} network */
  setup({ task }) {
    const { accuracy, determination } = PICTURES.score;
    this.#score = task === "regression" ? determination : accuracy;
    setText(this.#quantity.buttons[1], this.#score);
    this.#draw(this.#scored);
  }

  /**
   * @param {Figure} figure
   * @param {unknown} template
   */
  describe(figure, template) {
    this.curves.describe(figure, template);
  }

  /** @param {RunEvent[]} events */
  markEvents(events) {
    this.curves.markEvents(events);
  }

  /** @param {boolean} scored */
  #draw(scored) {
    this.#scored = scored;
    this.#scale.node.hidden = scored;
    this.curves.setScore(scored ? this.#score : null);
  }
}
