// The words of the pictures in the visitor's language, English until another one is spoken. Names are bindings that
// change with the language: a sentence is composed when it is needed, never while scripts are loaded.

/** @import { Language } from "./numbers.js" */

import * as english from "./english.js";
import * as french from "./french.js";
import * as german from "./german.js";
import { writeNumbersIn } from "./numbers.js";

/** What every language has; a name or a form that one lacks is found by the types. @typedef {typeof english} Words */

/** @type {Record<Language, Words>} */
const TABLES = { en: english, fr: french, de: german };

export let {
  BRUSH, CARD, COMPARE, CONNECTION, DIAGRAM, EXPLAINED, GOAL, IN_NUMBERS, LANDSCAPE, LIST, LOCKED, NETWORK, NOTICES, NUMBER_FIELD, PANELS,
  PICTURES, PRESENTER, READOUT, RUN_TO, SAMPLE, SAMPLE_SAID, SLOW, SLOW_STAGES, TABLE, TIMELINE, TRANSPORT, WELCOME,
} = english; // prettier-ignore

/** Whether there are words of a language. @param {unknown} language @returns {language is Language} */
export const isSpoken = (language) => typeof language === "string" && Object.hasOwn(TABLES, language);

/** From now on: to be called before anything is built. @param {Language} language */
export function speak(language) {
  ({
    BRUSH, CARD, COMPARE, CONNECTION, DIAGRAM, EXPLAINED, GOAL, IN_NUMBERS, LANDSCAPE, LIST, LOCKED, NETWORK, NOTICES, NUMBER_FIELD, PANELS,
    PICTURES, PRESENTER, READOUT, RUN_TO, SAMPLE, SAMPLE_SAID, SLOW, SLOW_STAGES, TABLE, TIMELINE, TRANSPORT, WELCOME,
  } = TABLES[language]); // prettier-ignore
  writeNumbersIn(language);
}
