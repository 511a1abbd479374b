// Numbers as people read them: a real minus sign, and as many digits as the place has room for.

/** @param {string} text */
const withMinus = (text) => text.replace(/^-/, "−");

/**
 * A number in a sentence or a formula, as in a textbook: three significant digits.
 * @param {number} value
 */
export function show(value) {
  const size = Math.abs(value);
  const digits = size >= 1000 || (size > 0 && size < 0.001) ? size.toExponential(1) : size.toPrecision(3);
  return (value < 0 ? "−" : "") + (size < 1 && size >= 0.001 ? size.toFixed(3) : digits);
}

/**
 * A number on a tile, where there is little room.
 * @param {number} value
 */
export function showShort(value) {
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size >= 100 || (size > 0 && size < 0.001)) return sign + size.toExponential(0);
  if (size >= 1) return sign + size.toFixed(1);
  return sign + (size >= 0.01 ? size.toFixed(2) : size ? size.toFixed(3) : "0.0");
}

/**
 * A number beside another one that it is nearly equal to.
 * @param {number} value
 */
export const showPrecisely = (value) => withMinus(value.toPrecision(9));

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
  return isPlain ? fit((decimals) => value.toFixed(decimals), 4) : fit((decimals) => value.toExponential(decimals), 2);
}

/**
 * A share, such as an accuracy, in percent.
 * @param {number} share
 */
export const showPercent = (share) => `${(100 * share).toFixed(1)}%`;

/**
 * R², which is 1 at best and has no least.
 * @param {number} value
 */
export function showDetermination(value) {
  if (value <= -Number.MAX_VALUE) return "−∞";
  const isPlain = value > -1000;
  return withMinus(fit((decimals) => (isPlain ? value.toFixed(decimals) : value.toExponential(decimals)), isPlain ? 3 : 1));
}

/**
 * A setting, without the noise of its last digits.
 * @param {number} value
 */
export const showSetting = (value) => String(Number(value.toPrecision(3)));

/**
 * The value that a scale of colours ends at.
 * @param {number} value
 */
export const showScale = (value) => String(Number(value.toPrecision(2)));

const whole = new Intl.NumberFormat("en-US");

/**
 * A whole number, its thousands apart.
 * @param {number} n
 */
export const showCount = (n) => whole.format(n);

/**
 * So many of a thing.
 * @param {number} n
 * @param {string} one
 */
export const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/**
 * The number of a unit, at the foot of its letter.
 * @param {number} number
 */
export const subscript = (number) => String(number).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]);
