import "../fake_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { Commentary } from "../../../assets/view/commentary.js";

test("a remark appears with the frame that it is on, whenever that is drawn", () => {
  const commentary = new Commentary();
  const [first, second] = [{ seq: 1 }, { seq: 2 }];
  commentary.hear("Epoch 1: falling", first);
  assert.equal(commentary.node.textContent, "");
  commentary.follow(first, true);
  assert.equal(commentary.node.textContent, "Epoch 1: falling");
  commentary.hear("Epoch 2: falling", second);
  assert.equal(commentary.node.textContent, "Epoch 1: falling");
  commentary.follow({ seq: 1.5 }, true);
  assert.equal(commentary.node.textContent, "Epoch 1: falling");
  commentary.follow(second, true);
  assert.equal(commentary.node.textContent, "Epoch 2: falling");
});

test("at rest it is the latest, without a frame, too", () => {
  const commentary = new Commentary();
  commentary.rest();
  commentary.follow({ remark: "Epoch 1: falling" }, true);
  commentary.hear("Stopped before step 7", undefined);
  assert.equal(commentary.node.textContent, "Epoch 1: falling");
  commentary.rest();
  assert.equal(commentary.node.textContent, "Stopped before step 7");
});

test("only another sentence is read aloud, and what is said at rest", () => {
  const commentary = new Commentary();
  const live = () => commentary.node.getAttribute("aria-live");
  commentary.follow({ remark: "Epoch 1: falling" }, true);
  assert.equal(live(), "polite");
  commentary.follow({ remark: "Epoch 2: falling" }, true);
  assert.equal(live(), "off");
  commentary.follow({ remark: "Epoch 3: falling" }, false);
  assert.equal(live(), "polite");
});
