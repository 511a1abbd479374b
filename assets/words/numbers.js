// Numbers as people read them, by the place they stand in.

export const subscript = (number) => String(number).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[digit]);

/** A number as in a textbook: a real minus sign, three significant digits. */
export function show(value) {
  const size = Math.abs(value);
  const digits = size >= 1000 || (size > 0 && size < 0.001) ? size.toExponential(1) : size.toPrecision(3);
  return (value < 0 ? "−" : "") + (size < 1 && size >= 0.001 ? size.toFixed(3) : digits);
}

/** A number where there is little room. */
export function showShort(value) {
  const size = Math.abs(value);
  const digits = size >= 100 || (size > 0 && size < 0.001) ? size.toExponential(0) : size < 1 ? size.toPrecision(2) : size.toFixed(1);
  return (value < 0 ? "−" : "") + (size >= 0.001 && size < 1 ? size.toFixed(size < 0.01 ? 3 : 2) : digits);
}
