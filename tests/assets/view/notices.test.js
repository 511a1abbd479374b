import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Notices } from "../../../assets/view/notices.js";
import { FakeElement } from "../fake_page.js";

const WORDS = { trying: "Trying out", resume_ask: "Or stay", resume: "Go back", no_remedies: "Nothing helps" };
const DIVERGED = { sentences: ["It stopped.", "Layer 1 went first."], ask: "What to try", remedies: [{ name: "adam", label: "Adam" }] };

let acts, notices;

beforeEach(() => {
  acts = [];
  notices = new Notices((action) => acts.push(action), new FakeElement("div"));
  notices.setup({ words: WORDS });
});

const told = () => notices.node.find("notice")?.textContent ?? null;
const box = () => notices.node.find("diverged");

test("a notice is told until the server lets go of it", () => {
  notices.receive([{ id: 1, text: "Not changed:\nnoise" }], null);
  assert.match(told(), /^Not changed:\nnoise/);
  notices.receive([], null);
  assert.equal(told(), null);
});

test("one that is told already is not told anew", () => {
  notices.receive([{ id: 1, text: "Not changed" }], null);
  const node = notices.node.find("notice");
  notices.receive([{ id: 1, text: "Not changed" }], null);
  assert.equal(notices.node.find("notice"), node);
});

test("one that is dismissed goes at once, and does not come back with an answer on its way", () => {
  notices.receive([{ id: 1, text: "first" }, { id: 2, text: "second" }], null);
  notices.node.find("notice").children.at(-1).click();
  assert.deepEqual(acts, [{ act: "dismiss", notice: 1 }]);
  assert.match(told(), /^second/);
  notices.receive([{ id: 1, text: "first" }, { id: 2, text: "second" }, { id: 3, text: "third" }], null);
  assert.match(told(), /^second/);
  notices.receive([{ id: 2, text: "second" }], null);
  notices.receive([{ id: 1, text: "another first" }], null);
  assert.match(told(), /^another first/);
});

test("notices of another visit are numbered anew", () => {
  notices.receive([{ id: 1, text: "first" }], null);
  notices.node.find("notice").children.at(-1).click();
  notices.begin(false);
  notices.receive([{ id: 1, text: "theirs" }], null);
  assert.match(told(), /^theirs/);
});

test("a run that is lost is told of until that is dismissed", () => {
  const lost = () => !notices.node.find("restarted").hidden;
  notices.begin(false);
  assert.ok(!lost());
  notices.begin(true);
  assert.ok(lost());
  notices.node.find("restarted").children.at(-1).click();
  assert.ok(!lost());
});

test("while remedies are tried out it says so, and one can go back already", () => {
  notices.receive([], { ...DIVERGED, remedies: null });
  assert.ok(!box().hidden);
  assert.equal(box().textContent, "It stopped.Layer 1 went first.Trying outOr stayGo back");
  box().find("resume").click();
  assert.deepEqual(acts, [{ act: "resume" }]);
});

test("each remedy is a button", () => {
  notices.receive([], { ...DIVERGED, remedies: null });
  notices.receive([], DIVERGED);
  assert.equal(box().textContent, "It stopped.Layer 1 went first.What to tryAdamOr stayGo back");
  box().find("remedy-adam").click();
  assert.deepEqual(acts, [{ act: "remedy", name: "adam" }]);
});

test("without remedies it says that nothing helps", () => {
  notices.receive([], { ...DIVERGED, remedies: [] });
  assert.equal(box().textContent, "It stopped.Layer 1 went first.Nothing helpsOr stayGo back");
});

test("the box goes with the divergence, and is not written anew while it is the same", () => {
  notices.receive([], DIVERGED);
  const button = box().find("resume");
  notices.receive([], structuredClone(DIVERGED));
  assert.equal(box().find("resume"), button);
  notices.receive([], null);
  assert.ok(box().hidden);
});

test("one with an answer gives it and goes", () => {
  notices.receive([{ id: 3, text: "Started anew.", act: "undo", label: "Undo" }], null);
  const answer = notices.node.find("answer-undo");
  assert.equal(answer.textContent, "Undo");
  answer.click();
  assert.deepEqual(acts, [{ act: "undo" }]);
  assert.equal(told(), null);
});
