// The read-out strip: the numbers of the frame that is drawn at this moment, in fixed places.

import { el, setText } from "./dom.js";
import { READOUT } from "../words/english.js";

const loss = (value) => {
  if (value !== 0 && value < 0.001) return value.toExponential(2);
  if (value >= 1e6) return value.toExponential(2);
  return value < 1000 ? value.toFixed(4) : value.toPrecision(5);
};
const whole = new Intl.NumberFormat("en-US");
const count = (value) => whole.format(value);

function item(name, label, big = false) {
  const value = el("b", { "data-testid": name, class: big ? "big" : "" }, "0");
  const caption = el("span", {}, label);
  return { value, caption, node: el("div", { class: `item ${name}` }, caption, value) };
}

export class ReadOut {
  constructor() {
    this.epoch = item("epoch", READOUT.epoch, true);
    this.step = item("step", READOUT.step);
    this.trainLoss = item("train-loss", READOUT.train.loss, true);
    this.testLoss = item("test-loss", READOUT.test.loss, true);
    this.trainAccuracy = item("train-accuracy", READOUT.train.accuracy);
    this.testAccuracy = item("test-accuracy", READOUT.test.accuracy);
    this.rate = item("learning-rate", READOUT.rate);
    this.bar = el("i", { class: "progress", title: READOUT.progress, "data-testid": "progress" });
    this.epoch.node.append(this.bar);
    const losses = [this.trainLoss, this.testLoss, this.trainAccuracy, this.testAccuracy];
    const nodes = [this.epoch, this.step, ...losses, this.rate].map(({ node }) => node);
    this.node = el("section", { class: "readout panel", "data-name": "readout", "aria-label": READOUT.title }, ...nodes);
  }

  setup(network) {
    this.regression = network.task === "regression";
    this.samples = network.samples;
    const score = this.regression ? "determination" : "accuracy";
    const test = network.images?.validates ? READOUT.validation : READOUT.test;
    this.words = { train: [READOUT.train.loss, READOUT.train[score]], test: [test.loss, test[score]] };
    this.measured = null;
  }

  /** The captions say of how many samples the numbers are, if not of all. */
  name([train, test]) {
    if (this.measured === `${train} ${test}`) return;
    this.measured = `${train} ${test}`;
    const captions = { train: [this.trainLoss, this.trainAccuracy], test: [this.testLoss, this.testAccuracy] };
    const [trainTotal, testTotal] = this.samples;
    for (const [part, n, total] of [["train", train, trainTotal], ["test", test, testTotal]])
      captions[part].forEach(({ caption }, i) => {
        const label = this.words[part][i];
        setText(caption, n < total ? READOUT.ofFirst(label, count(n)) : label);
        caption.title = n < total ? READOUT.ofFirstHelp(label, count(n), count(total)) : "";
      });
  }

  /** The dots beside the losses have the colours of their curves. */
  colour({ train_loss, test_loss }) {
    if (train_loss) this.trainLoss.node.style.setProperty("--curve", train_loss);
    if (test_loss) this.testLoss.node.style.setProperty("--curve", test_loss);
  }

  draw(frame) {
    this.name(frame.measured);
    this.bar.style.width = `${100 * frame.progress}%`;
    const epoch = count(frame.epoch);
    setText(this.epoch.value, epoch);
    this.epoch.value.dataset.zeros = "000,000".slice(0, Math.max(0, 7 - epoch.length)); // shown by CSS, not text
    setText(this.step.value, count(frame.step));
    setText(this.trainLoss.value, loss(frame.train_loss));
    setText(this.testLoss.value, loss(frame.test_loss));
    const determination = (value) => ((value > -1000 ? value.toFixed(3) : value.toExponential(1)).replace("-", "−"));
    const score = (value) => (this.regression ? determination(value) : (100 * value).toFixed(1) + "%");
    setText(this.trainAccuracy.value, score(frame.train_accuracy));
    setText(this.testAccuracy.value, score(frame.test_accuracy));
    setText(this.rate.value, String(Number(frame.learning_rate.toPrecision(3))));
  }
}
