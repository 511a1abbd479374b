// Steppers: less, how many, more. How many hidden layers there are can be typed, too, as the sizes of all of them.

/** @import { Action } from "../messages.js" */

import { drawing, el } from "../parts/dom.js";
import { DIAGRAM } from "../words/words.js";

const SIGNS = { less: "M0 5h10", more: "M0 5h10M5 0v10" };

/**
 * @typedef {object} Stepper
 * @property {string} id
 * @property {string} label
 * @property {string} fewer What its buttons do.
 * @property {string} further
 * @property {number} value
 * @property {[min: number, max: number]} limits
 * @property {string} text
 * @property {Action} less
 * @property {Action} more
 * @property {number[] | null} [sizes] Of all layers, if they can be typed.
 */

/**
 * @param {Stepper} stepper
 * @param {(action: Action) => void} act
 */
export function makeStepper({ id, label, fewer, further, value, limits: [min, max], text, less, more, sizes }, act) {
  const makeButton = (/** @type {"less" | "more"} */ name, /** @type {string} */ title, /** @type {Action} */ action) => {
    const named = { "data-id": `${id}-${name}`, "aria-label": title, title };
    const button = { type: "button", class: `${name}-of`, ...named, onclick: () => act(action) };
    return el("button", { ...button, disabled: name === "less" ? value <= min : value >= max }, drawing(SIGNS[name], "0 0 10 10"));
  };
  return el(
    "div",
    { class: "stepper", role: "group", "aria-label": label },
    makeButton("less", fewer, less),
    sizes ? typedSizes(text, sizes, act) : el("span", {}, text),
    makeButton("more", further, more),
  );
}

/**
 * How many layers there are; pressed, a field with their sizes in its place. Enter and leaving it apply, Escape does not.
 * @param {string} text
 * @param {number[]} sizes
 * @param {(action: Action) => void} act
 */
function typedSizes(text, sizes, act) {
  const before = sizes.join("-");
  const attributes = { type: "button", class: "sizes", "data-id": "layer-sizes", title: DIAGRAM.typeSizes };
  const button = el("button", attributes, text);
  const field = el("input", { type: "text", "aria-label": DIAGRAM.sizes, "data-id": "layer-sizes-field", maxlength: 60 });
  let open = false;
  const close = (/** @type {boolean} */ keeps) => {
    if (!open) return;
    open = false; // taken away, the field loses the focus, which closes it, too
    const { value } = field;
    const focused = document.activeElement === field;
    field.replaceWith(button);
    if (focused) button.focus();
    if (keeps && value !== before) act({ act: "set_layers", sizes: value });
  };
  button.addEventListener("click", () => {
    open = true;
    field.value = before;
    button.replaceWith(field);
    field.focus();
    field.select();
  });
  field.addEventListener("blur", () => close(true));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault(); // or the button, which has the focus then, would be pressed
    close(event.key === "Enter");
  });
  return button;
}
