// The read-out: the numbers of the frame that is drawn at this moment, in fixed places; four large ones, and a line of
// details.

/** @import { FrameNumbers, NetworkDescription } from "../messages.js" */

import { READOUT } from "../words/words.js";
import { showCount, showDetermination, showLoss, showPercent, showSetting } from "../words/numbers.js";
import { el, setText } from "./dom.js";

const LONG = 7; // characters of a number that fit in large type

/**
 * @param {string} name
 * @param {string} label
 */
function makeItem(name, label) {
  const number = document.createTextNode("0");
  const value = el("b", { "data-testid": name }, number);
  const caption = el("span", {}, label);
  return { number, value, caption, node: el("div", { class: `item ${name}` }, caption, value) };
}

/** What a number is called, where there is little room, and in full. @typedef {{ brief: string, full: string }} Label */

export class ReadOut {
  #epoch = makeItem("epoch", READOUT.epoch);
  #step = makeItem("steps", READOUT.step);
  #train = [
    makeItem("train-loss", READOUT.brief.train.loss),
    makeItem("train-accuracy", READOUT.brief.train.accuracy),
  ];
  #test = [
    makeItem("test-loss", READOUT.brief.test.loss),
    makeItem("test-accuracy", READOUT.brief.test.accuracy),
  ];
  #rate = makeItem("learning-rate", READOUT.rate);
  #bar = el("i", { class: "progress", title: READOUT.progress, "data-testid": "progress" });
  /** Of the loss and of the score. @type {Record<"train" | "test", Label[]>} */
  #labels = { train: [], test: [] };
  #samples = [0, 0];
  #measured = "";
  #showScore = showPercent;

  constructor() {
    this.#epoch.node.append(this.#bar);
    const [trainLoss, trainScore] = this.#train;
    const [testLoss, testScore] = this.#test;
    const [large, details] = [
      [this.#epoch, trainLoss, testLoss, testScore],
      [this.#step, trainScore, this.#rate],
    ].map((items) => items.map(({ node }) => node));
    this.node = el(
      "div",
      { class: "readout", "data-name": "readout" },
      el("div", { class: "large" }, ...large),
      el("div", { class: "details" }, ...details),
    );
  }

  /**
   * Another run: what its numbers are called, and how they are written.
   * @param {NetworkDescription} network
   * @param {boolean} rateIsSet Whether the page has a control for the learning rate, where it is read, unless it changes
   *   by itself.
   */
  setup({ task, samples, images, scheduled }, rateIsSet) {
    const regression = task === "regression";
    this.#samples = samples;
    this.#showScore = regression ? showDetermination : showPercent;
    this.#rate.node.hidden = rateIsSet && !scheduled;
    const score = regression ? "determination" : "accuracy";
    const { train, test, validation, brief } = READOUT;
    this.#labels = {
      train: [{ brief: brief.train.loss, full: train.loss }, { brief: brief.train[score], full: train[score] }], // prettier-ignore
      test: images?.validates
        ? [{ brief: brief.validation.loss, full: validation.loss }, { brief: brief.validation.accuracy, full: validation.accuracy }] // prettier-ignore
        : [{ brief: brief.test.loss, full: test.loss }, { brief: brief.test[score], full: test[score] }], // prettier-ignore
    };
    this.#measured = "";
  }

  /**
   * The dots beside the losses have the colours of their curves.
   * @param {Record<string, string | undefined>} colours By the names of their series.
   */
  colour({ train_loss, test_loss }) {
    if (train_loss) this.#train[0].node.style.setProperty("--curve", train_loss);
    if (test_loss) this.#test[0].node.style.setProperty("--curve", test_loss);
  }

  /** @param {Omit<FrameNumbers, "shown">} frame */
  draw(frame) {
    this.#caption(frame.measured);
    this.#bar.style.width = `${100 * frame.progress}%`;
    write(this.#epoch, showCount(frame.epoch));
    write(this.#step, showCount(frame.step));
    write(this.#train[0], showLoss(frame.train_loss));
    write(this.#test[0], showLoss(frame.test_loss));
    write(this.#train[1], this.#showScore(frame.train_accuracy));
    write(this.#test[1], this.#showScore(frame.test_accuracy));
    write(this.#rate, showSetting(frame.learning_rate));
  }

  /**
   * The captions say of how many samples the numbers are, if not of all.
   * @param {[train: number, test: number]} measured
   */
  #caption([train, test]) {
    const key = `${train} ${test}`;
    if (this.#measured === key) return;
    this.#measured = key;
    const [trainTotal, testTotal] = this.#samples;
    this.#train.forEach(({ caption }, i) => writeCaption(caption, this.#labels.train[i], train, trainTotal));
    this.#test.forEach(({ caption }, i) => writeCaption(caption, this.#labels.test[i], test, testTotal));
  }
}

/**
 * Another text of the same node: a new node would have to be laid out.
 * @param {{ number: Text, value: HTMLElement }} item
 * @param {string} text
 */
function write({ number, value }, text) {
  if (number.data === text) return;
  if (text.length > LONG !== number.data.length > LONG) value.classList.toggle("long", text.length > LONG);
  number.data = text;
}

/**
 * @param {HTMLElement} caption
 * @param {Label} label
 * @param {number} n How many samples were measured.
 * @param {number} total How many there are.
 */
function writeCaption(caption, { brief, full }, n, total) {
  setText(caption, n < total ? READOUT.ofFirst(brief, showCount(n)) : brief);
  caption.title = n < total ? READOUT.ofFirstHelp(full, showCount(n), showCount(total)) : full === brief ? "" : full;
}
