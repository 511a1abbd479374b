// The language of the page, as the server says it.

import "../fake_page.js";

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { rootInLanguage } from "../../../assets/view/language.js";
import { showSetting } from "../../../assets/words/numbers.js";
import { speak } from "../../../assets/words/words.js";

/** What Streamlit mounts a component with. */
function mounting(header) {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const data = new Uint8Array(4 + json.length);
  new DataView(data.buffer).setUint32(0, json.length, true);
  data.set(json, 4);
  return data;
}

const root = (lang = "") => {
  const made = { lang, replaced: null, cloneNode: () => ({ ...made }), replaceWith: (node) => (made.replaced = node) };
  return made;
};

beforeEach(() => (document.documentElement = { lang: "en" }));
afterEach(() => speak("en"));

test("it is spoken, and the page says so", () => {
  const first = root();
  assert.equal(rootInLanguage(first, mounting({ socket: "live/x", language: "fr" })), first);
  assert.deepEqual([first.lang, document.documentElement.lang, showSetting(0.5)], ["fr", "fr", "0,5"]);
});

test("without one, or with one that nobody knows, it is English", () => {
  speak("de");
  for (const header of [{ socket: "live/x" }, { socket: "live/x", language: "constructor" }, { socket: "live/x", language: 3 }]) {
    assert.equal(rootInLanguage(root(), mounting(header)).lang, "en");
    assert.deepEqual([document.documentElement.lang, showSetting(0.5)], ["en", "0.5"]);
  }
});

test("after another language all is built anew, in an empty root", () => {
  const built = root("en");
  const empty = rootInLanguage(built, mounting({ socket: "live/x", language: "de" }));
  assert.equal(built.replaced, empty);
  assert.deepEqual([empty === built, empty.lang], [false, "de"]);
});

test("without data nothing changes", () => {
  const built = root("de");
  assert.equal(rootInLanguage(built, null), built);
  assert.equal(document.documentElement.lang, "en");
});
