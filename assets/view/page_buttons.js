// Buttons in Streamlit's part of the page that only the browser hears: what opens the sheet of settings, or the fold of
// more settings, and projector mode. What is open stands on the root element, where styles read it; the fold is
// remembered for the next visit.

import { placeSettings } from "./sheet.js";
import { dressSliders } from "./sliders.js";

const KEY = "mlp-playground-more-settings";
const SELECTOR = "[data-mlp-button]";
const REMEMBERED = "more";
const FOLD = ".st-key-more";

/** @returns {Set<string>} */
const openOnes = () => new Set((document.documentElement.dataset.mlpOpen ?? "").split(" ").filter(Boolean));

/**
 * @param {string} name
 * @param {boolean} on
 */
function open(name, on) {
  const names = openOnes();
  if (on) names.add(name);
  else names.delete(name);
  document.documentElement.dataset.mlpOpen = [...names].join(" ");
  announce();
  if (name !== REMEMBERED) return;
  if (on) requestAnimationFrame(() => document.querySelector(FOLD)?.scrollIntoView({ block: "nearest" }));
  try {
    localStorage.setItem(KEY, on ? "open" : "");
  } catch {
    // private windows may refuse
  }
}

/** After Streamlit has drawn its part: sliders are dressed, and buttons say what is open. */
export function attend() {
  dressSliders();
  announce();
}

/** The buttons say what is open; Streamlit may have made them anew. */
function announce() {
  const names = openOnes();
  for (const button of document.querySelectorAll(`${SELECTOR}[data-mlp-opens]`)) {
    const expanded = String(names.has(button.getAttribute("data-mlp-opens") ?? ""));
    if (button.getAttribute("aria-expanded") !== expanded) button.setAttribute("aria-expanded", expanded);
  }
}

/** Hears of the buttons that open nothing; the view made last does. */
let press = (/** @type {string} */ _name) => {};
let listens = false;

/** Once a page. */
function listenToPageButtons() {
  if (listens) return;
  listens = true;
  try {
    if (localStorage.getItem(KEY)) document.documentElement.dataset.mlpOpen = REMEMBERED;
  } catch {
    // nothing is remembered
  }
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest(SELECTOR) : null;
    if (!(button instanceof HTMLElement)) return;
    const { mlpButton = "", mlpOpens } = button.dataset;
    if (mlpOpens) open(mlpOpens, !openOnes().has(mlpOpens));
    else press(mlpButton);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && openOnes().has("settings") && !document.querySelector("[role=dialog]")) open("settings", false);
  });
}

/** The page around the view. @param {(name: string) => void} pressed Hears of the buttons that open nothing. */
export function settlePage(pressed) {
  press = pressed;
  document.querySelector("[data-testid=stMain]")?.setAttribute("tabindex", "-1"); // scrolled by its keys, but no stop
  listenToPageButtons();
  placeSettings();
}
