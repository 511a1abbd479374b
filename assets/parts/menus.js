// Menus of the panels: what is chosen there is the server's to carry out.

import { el } from "./dom.js";

/** A menu whose choice is sent to the server with the name of its panel. */
export function menu(panels, panel, label, testid, messageOf) {
  const select = el("select", { "aria-label": label, "data-testid": testid });
  select.addEventListener("change", () => panels.events.act({ act: "open_panel", panel, ...messageOf(select.value) }));
  return select;
}

export function fill(select, options, value) {
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...options.map(([name, label]) => el("option", { value: name }, label)));
  }
  select.value = value;
}
