// A field for a number as the visitor's language writes it. A number box of the browser's own would go by the language of
// the browser, and take "0,03" for 3 where that is English.

import { parseNumber, showSetting } from "../words/numbers.js";
import { NUMBER_FIELD } from "../words/words.js";
import { el } from "./dom.js";

/**
 * @param {import("./dom.js").Attributes} attributes
 * @returns {HTMLInputElement}
 */
export const numberField = (attributes) => el("input", { type: "text", class: "number", autocomplete: "off", ...attributes });

/**
 * The number in a field, or null: then the browser says beside it what is wrong, and it stays as it was typed.
 * @param {HTMLInputElement} field
 * @param {{ min?: number, whole?: boolean }} limits
 * @param {string} label What it is called.
 */
export function readNumber(field, { min = -Infinity, whole = false } = {}, label = field.getAttribute("aria-label") ?? "") {
  const value = parseNumber(field.value);
  const problem = problemOf(value, label, field.value.trim(), min, whole);
  field.setCustomValidity(problem);
  if (!problem) return value;
  field.reportValidity();
  field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
  return null;
}

/**
 * @param {number} value
 * @param {string} label
 * @param {string} text
 * @param {number} min
 * @param {boolean} whole
 */
function problemOf(value, label, text, min, whole) {
  if (!Number.isFinite(value)) return NUMBER_FIELD.invalid(label, text);
  if (value < min) return NUMBER_FIELD.tooSmall(label, showSetting(min), text);
  return whole && !Number.isInteger(value) ? NUMBER_FIELD.notWhole(label, text) : "";
}
