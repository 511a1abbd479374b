// Small helpers to make elements.

/** @typedef {string | number | boolean | null | undefined} AttributeValue */

/** "on…" listens, true is an attribute without a value; false, null and undefined leave it out, except of aria-…
 * @typedef {Record<string, AttributeValue | ((event: any) => unknown)>} Attributes */

/**
 * An element with its attributes and what is in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} attributes
 * @param {(Node | string)[]} children
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (name.startsWith("aria-")) node.setAttribute(name, String(value));
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, String(value));
  }
  node.append(...children);
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * A drawing of one path, for eyes only.
 * @param {string} path
 * @param {string} viewBox
 */
export function drawing(path, viewBox = "0 0 24 24") {
  const [svg, line] = ["svg", "path"].map((tag) => document.createElementNS(SVG, tag));
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** `still.matches`: the visitor wants nothing to move by itself. */
export const still = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Writes only what changed: an equal text costs no layout.
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * The element that an event is about.
 * @param {Event} event
 */
export const elementOf = (event) => /** @type {Element} */ (event.target);
