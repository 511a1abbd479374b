import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { BestEpoch } from "../../../assets/plots/best_epoch.js";

let went, best;
const XAXIS = { _offset: 40, _length: 100, d2p: (epoch) => epoch };
const YAXIS = { _offset: 8, _length: 50, d2p: (loss) => 50 - 50 * loss };

beforeEach(() => {
  went = [];
  best = new BestEpoch((epoch) => went.push(epoch));
  best.node.classList = { toggle: (name, on) => (best.node[name] = on) };
});

test("it is where the least test loss is, says so, and leads there", () => {
  best.mark([30, 0.5]);
  best.place(XAXIS, YAXIS, 100, 100);
  assert.equal(best.node.style.transform, "translate(70px, 33px)");
  assert.match(best.node.getAttribute("aria-label"), /^Best: epoch 30, 0\.5/);
  assert.equal(best.node.title, best.node.getAttribute("aria-label"));
  best.node.click();
  assert.deepEqual(went, [30]);
});

test("it is not there before there is one, before it is drawn, or outside of what is in sight", () => {
  best.place(XAXIS, YAXIS, 100, 100);
  assert.ok(best.node.hidden);
  best.mark([30, 0.5]);
  best.place(XAXIS, YAXIS, 20, 20);
  assert.ok(best.node.hidden);
  best.place({ ...XAXIS, d2p: () => -5 }, YAXIS, 100, 100);
  assert.ok(best.node.hidden);
  best.place(XAXIS, { ...YAXIS, d2p: () => NaN }, 100, 100);
  assert.ok(best.node.hidden);
  best.place(XAXIS, YAXIS, 100, 100);
  assert.ok(!best.node.hidden);
});

test("where one stands there already, it leaves the handle of the time line free", () => {
  best.mark([30, 0.5]);
  best.place(XAXIS, YAXIS, 30, 30);
  assert.ok(best.node.here);
  best.place(XAXIS, YAXIS, 31, 31);
  assert.ok(!best.node.here);
});
