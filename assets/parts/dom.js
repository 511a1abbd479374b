// Small helpers to make elements.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name.startsWith("aria-")) node.setAttribute(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** `still.matches`: the visitor wants nothing to move by itself. */
export const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Writes only what changed: an equal text costs no layout. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
