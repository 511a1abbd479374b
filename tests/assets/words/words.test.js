// The tables of words: none is unused, and none is taken over for good while scripts are loaded.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import * as english from "../../../assets/words/english.js";
import * as words from "../../../assets/words/words.js";

const ASSETS = fileURLToPath(new URL("../../../assets/", import.meta.url));
const LANGUAGES = /^words\/(english|french|german)\b/;
/** Scripts by their names, without those of one language. */
const SCRIPTS = readdirSync(ASSETS, { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".js") && !LANGUAGES.test(name) && name !== "words/words.js")
  .map((name) => ({ name, text: readFileSync(ASSETS + name, "utf8") }));
const { isSpoken, speak, ...SPOKEN } = words;

test("every table of English is spoken", () => {
  assert.deepEqual(Object.keys(SPOKEN).sort(), Object.keys(english).sort());
  assert.ok(isSpoken("fr") && !isSpoken("toString") && !isSpoken(undefined));
});

/** The names of all words in a table, with those of the tables within. */
const namesIn = (table) =>
  typeof table !== "object" || Array.isArray(table) ? [] : Object.entries(table).flatMap(([name, one]) => [name, ...namesIn(one)]);

test("no word is unused", () => {
  for (const [table, content] of Object.entries(english)) {
    const users = SCRIPTS.filter(({ text }) => new RegExp(`\\b${table}\\b`).test(text));
    assert.ok(users.length, table);
    const all = SCRIPTS.map(({ text }) => text).join("\n");
    const isUsed = (name) => name in english.PANELS.findings || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(all); // the server names findings
    const unused = namesIn(content).filter((name) => !isUsed(name));
    assert.deepEqual(unused, [], table);
  }
});

test("no script takes a word over while it is loaded, before it is known in which language", () => {
  for (const { name, text } of SCRIPTS) {
    const imported = [...text.matchAll(/^import \{([^}]*)\} from "[./a-z]*\/words\.js"/gms)].flatMap(([, names]) => names.split(","));
    const own = imported.map((one) => one.split(" as ").at(-1).trim()).filter(Boolean);
    for (const [statement] of text.matchAll(/^(?:export )?(?:const|let|var) .*?;$/gms))
      for (const word of own) {
        const at = statement.search(new RegExp(`(?<!typeof )\\b${word}\\b`));
        assert.ok(at < 0 || statement.slice(0, at).includes("=>"), `${name}: ${statement}`);
      }
  }
});

// --- the other languages -------------------------------------------------------------------------------------------

const NUMBERS = [3, 5, 7]; // what functions are called with
const SCENE = {
  batch: { points: [1, 2, 3], of: 5, loss: 7, penalized: true, largest: 9, plain: false, optimizer: "Adam", learning_rate: 11 },
  images: true,
  largestUpdate: 13,
};
/** What is the same in English, by language. */
const SAME = {
  fr: [
    "COMPARE.test DIAGRAM.pixels DIAGRAM.image LANDSCAPE.heads.1 LANDSCAPE.heads.2 NETWORK.pixel PANELS.confusion.title",
    "PANELS.axes PANELS.findings.saturated.mark PICTURES.gradients PICTURES.goalNames.test_loss PICTURES.goalNames.accuracy",
    "WELCOME.weights.3.0",
  ],
  de: ["EXPLAINED PANELS.findings.vanishing.mark SAMPLE_SAID.answer SLOW.stages.minibatch TRANSPORT.title"],
  both: [
    "COMPARE.log IN_NUMBERS.score.determination PICTURES.score.determination PICTURES.log READOUT.ofFirst TABLE.plane",
    "SAMPLE.columns.1.0 SAMPLE.columns.2.0 SAMPLE.columns.3.0 SAMPLE.columns.4.0 SAMPLE.columns.5.0 SAMPLE_SAID.labelled",
    "WELCOME.weights.1.1 WELCOME.weights.3.1",
  ],
};

/** Every word of a table by its path, as it is said; "" where there is none. */
function saidIn(table, path = "") {
  if (typeof table === "string") return [[path, table]];
  if (typeof table !== "function") return Object.entries(table).flatMap(([name, one]) => saidIn(one, path ? `${path}.${name}` : name));
  if (path === "LIST") return [[path, table(["a", "b"])]];
  return [[path, path.startsWith("SLOW_STAGES") ? table(SCENE) : table(...NUMBERS)]];
}

function said(language) {
  speak(language);
  const all = new Map(saidIn({ ...words, isSpoken: {}, speak: {} }));
  speak("en");
  return all;
}

/** The numbers in a text, whose marks differ. */
const numbersIn = (text) => (text.match(/\d+/g) ?? []).filter((digits) => Number(digits) > 2).sort();

for (const language of ["fr", "de"]) {
  const [here, there] = [said("en"), said(language)];
  const notSame = new Set([...SAME[language], ...SAME.both].join(" ").split(" "));

  test(`${language} has all words, each its own`, () => {
    assert.deepEqual([...there.keys()], [...here.keys()].filter((path) => there.has(path)));
    assert.equal(there.size, here.size);
    for (const [path, text] of here) {
      assert.equal(Boolean(there.get(path)), Boolean(text), path);
      assert.equal(there.get(path) === text && text !== "", notSame.has(path), `${path}: ${text}`);
    }
  });

  test(`${language} tells the same numbers`, () => {
    for (const [path, text] of here) assert.deepEqual(numbersIn(there.get(path)), numbersIn(text), path);
  });
}

test("French and German set their marks as they do", () => {
  for (const [path, text] of said("fr")) {
    assert.ok(!/ [;:!?%»]|« |[^\s\u202f](?:[;!?]|:(?=\s))/.test(text), `${path}: ${text}`);
    assert.ok(!/['"“”]/.test(text), `${path}: ${text}`);
  }
  for (const [path, text] of said("de")) assert.ok(!/['"”«»]|“[^”]*”/.test(text), `${path}: ${text}`);
});

test("one thing and none are told as the language does", () => {
  const told = (language, n) => (speak(language), words.DIAGRAM.layerCount(n));
  assert.deepEqual([told("en", 0), told("en", 1), told("en", 2)], ["0 hidden layers", "1 hidden layer", "2 hidden layers"]);
  assert.deepEqual([told("fr", 0), told("fr", 1), told("fr", 2)], ["0 couche cachée", "1 couche cachée", "2 couches cachées"]);
  assert.deepEqual([told("de", 0), told("de", 1), told("de", 2)], ["0 verdeckte Schichten", "1 verdeckte Schicht", "2 verdeckte Schichten"]);
  speak("en");
});
