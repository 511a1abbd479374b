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
