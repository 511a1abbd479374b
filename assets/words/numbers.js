// Numbers as people read them: with the decimal mark of their language, a real minus sign, and as many digits as the place
// has room for; and numbers as people type them.

/** @typedef {"en" | "fr" | "de"} Language */

/**
 * How a language writes numbers. percent: with the space before it; thousands: between groups of three digits.
 * @typedef {{ decimal: "." | ",", thousands: string, percent: string, isOne: (n: number) => boolean }} Way
 */

/** @type {Record<Language, Way>} */
const WAYS = {
  en: { decimal: ".", thousands: ",", percent: "%", isOne: (n) => n === 1 },
  fr: { decimal: ",", thousands: "\u202f", percent: "\u202f%", isOne: (n) => Math.abs(n) < 2 },
  de: { decimal: ",", thousands: ".", percent: "\u00a0%", isOne: (n) => n === 1 },
};
let way = WAYS.en;

/** From now on. @param {Language} language */
export function writeNumbersIn(language) {
  way = WAYS[language];
}

/** What JavaScript has written, in the language's marks. @param {string} text */
const local = (text) => text.replace(/^-/, "−").replace(".", way.decimal);

/**
 * A number in a sentence or a formula, as in a textbook: three significant digits.
 * @param {number} value
 */
export function show(value) {
  const size = Math.abs(value);
  const digits = size >= 1000 || (size > 0 && size < 0.001) ? size.toExponential(1) : size.toPrecision(3);
  return (value < 0 ? "−" : "") + local(size < 1 && size >= 0.001 ? size.toFixed(3) : digits);
}

/**
 * A number on a tile, where there is little room.
 * @param {number} value
 */
export function showShort(value) {
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size >= 100 || (size > 0 && size < 0.001)) return sign + size.toExponential(0);
  if (size >= 1) return sign + local(size.toFixed(1));
  return sign + local(size >= 0.01 ? size.toFixed(2) : size ? size.toFixed(3) : "0.0");
}

/**
 * A number beside another one that it is nearly equal to.
 * @param {number} value
 */
export const showPrecisely = (value) => local(value.toPrecision(9));

/**
 * A number with so many decimals.
 * @param {number} value
 * @param {number} decimals
 */
export const showFixed = (value, decimals) => local(value.toFixed(decimals));

/**
 * The order of magnitude of an error.
 * @param {number} value
 */
export const showError = (value) => local(value.toExponential(1));

/**
 * A factor in a product.
 * @param {number} value
 */
export const showFactor = (value) => (value < 0 ? `(${show(value)})` : show(value));

const SHARP = 0.999; // a probability above is written as what it lacks

/** @param {number} p */
export const showProbability = (p) => (p > SHARP && p < 1 ? `(1 − ${show(1 - p)})` : show(p));

const PLACE = 7; // characters that a number in a fixed place has room for

/**
 * With as many decimals as there is room for, of the first so many.
 * @param {(decimals: number) => string} write
 * @param {number} most
 */
function fit(write, most) {
  for (let decimals = most; decimals > 0; decimals--) {
    const text = write(decimals);
    if (text.length <= PLACE) return text;
  }
  return write(0);
}

/**
 * A loss in its fixed place: as many decimals as it has room for.
 * @param {number} value
 */
export function showLoss(value) {
  if (value >= Number.MAX_VALUE) return "∞"; // it stands for what is beyond all numbers
  const isPlain = value === 0 || (value >= 0.001 && value < 1e6);
  return local(isPlain ? fit((decimals) => value.toFixed(decimals), 4) : fit((decimals) => value.toExponential(decimals), 2));
}

/**
 * A share, such as an accuracy, in percent.
 * @param {number} share
 */
export const showPercent = (share) => local((100 * share).toFixed(1)) + way.percent;

/**
 * R², which is 1 at best and has no least.
 * @param {number} value
 */
export function showDetermination(value) {
  if (value <= -Number.MAX_VALUE) return "−∞";
  const isPlain = value > -1000;
  return local(fit((decimals) => (isPlain ? value.toFixed(decimals) : value.toExponential(decimals)), isPlain ? 3 : 1));
}

/**
 * A setting, without the noise of its last digits.
 * @param {number} value
 */
export const showSetting = (value) => local(String(Number(value.toPrecision(3))));

/**
 * The value that a scale of colours ends at.
 * @param {number} value
 */
export const showScale = (value) => local(String(Number(value.toPrecision(2))));

/**
 * A number that somebody has set, every digit of it.
 * @param {number} value
 */
export const showExactly = (value) => local(String(value));

/**
 * A whole number, its thousands apart.
 * @param {number} n
 */
export const showCount = (n) => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, way.thousands);

/** The forms of a noun: of one thing, and of several. @typedef {readonly [one: string, several: string]} Forms */

/**
 * The form that goes with so many; French has one for 0, too.
 * @param {number} n
 * @param {Forms} forms
 */
export const formFor = (n, [one, several]) => (way.isOne(n) ? one : several);

/**
 * So many of a thing.
 * @param {number} n
 * @param {Forms} forms
 */
export const count = (n, forms) => `${showCount(n)} ${formFor(n, forms)}`;

/**
 * The number of a unit, at the foot of its letter.
 * @param {number} number
 */
export const subscript = (number) => String(number).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]);

/** The marks of numbers, for Plotly: the decimal one and that between thousands. */
export const separators = () => way.decimal + way.thousands;

// --- as they are typed -------------------------------------------------------------------------------------------

const NUMBER = /^[-+]?(\d+[.,]?\d*|[.,]\d+)(e[-+]?\d+)?$/i;
const GROUPED = /^[-+]?[1-9]\d{0,2}([.,])\d{3}$/;

/**
 * A number as somebody types it: in every language with a point or a comma before the decimals, and NaN for what is no
 * number. Nor is what may be meant in two ways: 1,500 in English, 1.500 in German.
 * @param {string} text
 */
export function parseNumber(text) {
  const typed = text.trim().replaceAll("−", "-");
  const isGrouped = GROUPED.exec(typed)?.[1] === way.thousands;
  return NUMBER.test(typed) && !isGrouped ? Number(typed.replace(",", ".")) : NaN;
}

/**
 * A number to be changed in a field, with the decimal mark of the language, and the minus that is on every keyboard.
 * @param {number | string} value
 */
export const writeToEdit = (value) => String(value).replace(".", way.decimal);
