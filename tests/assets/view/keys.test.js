import assert from "node:assert/strict";
import { test } from "node:test";

import { commandOf, commandsOf, isTyping } from "../../../assets/view/keys.js";
import { describedControls } from "../networks.js";

const press = (key, code, more = {}) => ({ key, code, repeat: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, ...more });
const FREE = { typing: false, pressing: false, paging: false, dialog: false };
const KEYS = [["H", "help"], ["P", "projector"], ["PageDown", "next_step"], ["L", "spotlight"], ["B", "blank"], [".", "blank"]];
const COMMANDS = commandsOf({ controls: describedControls(), keys: KEYS, hidden: [] });
const commandFor = (key, code, more, place) => commandOf(press(key, code, more), { ...FREE, ...place }, COMMANDS);

for (const [key, code, command] of [
  [" ", "Space", "play"],
  ["s", "KeyS", "step"],
  ["e", "KeyE", "epoch"],
  ["x", "KeyX", "reset"],
  ["h", "KeyH", "help"],
  ["p", "KeyP", "projector"],
  ["l", "KeyL", "spotlight"],
  [".", "Period", "blank"],
  [".", "Comma", "blank"], // Shift and ; on a French keyboard
  ["PageDown", "PageDown", "next_step"],
  ["PageDown", "Numpad3", "next_step"],
  ["S", "KeyS", "step"], // caps lock
  ["ы", "KeyS", "step"], // on a Russian keyboard
  ["x", "KeyB", "reset"], // on Dvorak's
])
  test(`"${key}" at ${code} is for ${command}`, () => assert.equal(commandFor(key, code), command));

test("any other key is for nothing here", () => {
  for (const [key, code] of [["q", "KeyQ"], ["Enter", "Enter"], ["1", "Digit1"], ["Escape", "Escape"], ["ArrowUp", "ArrowUp"]])
    assert.equal(commandFor(key, code), null);
});

test("with Ctrl, Alt or Meta it is the browser's", () => {
  for (const modifier of ["ctrlKey", "altKey", "metaKey", "isComposing"])
    assert.equal(commandFor("s", "KeyS", { [modifier]: true }), null);
});

test("where somebody types, or in a dialog, a key is meant for that", () => {
  for (const place of [{ typing: true }, { dialog: true }])
    for (const [key, code] of [[" ", "Space"], ["s", "KeyS"]]) assert.equal(commandFor(key, code, {}, place), null);
});

test("Space presses what the keyboard has reached; letters go on", () => {
  assert.equal(commandFor(" ", "Space", {}, { pressing: true }), null);
  assert.equal(commandFor("s", "KeyS", {}, { pressing: true }), "step");
});

test("PageDown moves the slider that the keyboard has reached", () => {
  assert.equal(commandFor("PageDown", "PageDown", {}, { paging: true }), null);
  assert.equal(commandFor("s", "KeyS", {}, { paging: true }), "step");
});

test("a key whose control is hidden does nothing, and before there is a run none does", () => {
  const hidden = commandsOf({ controls: describedControls(), keys: KEYS, hidden: ["play", "help", "noise", "projector", "undo"] });
  assert.deepEqual([...hidden], [["PageDown", "next_step"], ["X", "reset"], ["S", "step"], ["E", "epoch"]]);
  assert.equal(commandsOf(null).size, 0);
});

/** An element with attributes. */
const element = (tagName, attributes = {}, isContentEditable = false) => ({
  tagName,
  isContentEditable,
  getAttribute: (name) => attributes[name] ?? null,
});

test("one types in text fields", () => {
  for (const type of [null, "text", "number", "search", "email", "password", "url", "date", "no such type"])
    assert.ok(isTyping(element("INPUT", { type })), type);
  assert.ok(isTyping(element("TEXTAREA")));
  assert.ok(isTyping(element("DIV", {}, true)));
});

test("one does not type in sliders, boxes, menus, buttons", () => {
  for (const type of ["range", "checkbox", "radio", "button", "Range"]) assert.ok(!isTyping(element("INPUT", { type })), type);
  for (const tagName of ["BODY", "BUTTON", "SELECT", "DIV", "SUMMARY"]) assert.ok(!isTyping(element(tagName)), tagName);
});

test("one types in a menu that can be searched while it is open", () => {
  const menu = (expanded) => element("INPUT", { role: "combobox", type: "text", "aria-expanded": expanded });
  assert.ok(!isTyping(menu("false")));
  assert.ok(isTyping(menu("true")));
});

test("Ctrl+Z, or Cmd+Z, takes back, but not where somebody types", () => {
  assert.equal(commandFor("z", "KeyZ", { ctrlKey: true }), "undo");
  assert.equal(commandFor("z", "KeyZ", { metaKey: true }), "undo");
  assert.equal(commandFor("z", "KeyZ", { ctrlKey: true }, { typing: true }), null);
  assert.equal(commandFor("z", "KeyZ", { ctrlKey: true }, { dialog: true }), null);
  assert.equal(commandFor("z", "KeyZ", { ctrlKey: true, altKey: true }), null);
  assert.equal(commandFor("z", "KeyZ"), null);
});
