// Keys, and where the focus is. The keys of training work wherever it is, except where one types; they are heard
// before anything else on the page, and nothing else hears of those used up.

/** @import { KeyCommand, Setup } from "../messages.js" */
/** @import { ButtonName } from "../transport/controls.js" */

/** @typedef {{ key: string, code: string, repeat: boolean } & Record<"ctrlKey" | "altKey" | "metaKey" | "isComposing", boolean>} Press */

/** @typedef {ButtonName | "undo" | KeyCommand} Command */

/**
 * Where a key is pressed: typing: in a text field; pressing: on something that Space would press, or paging: that
 * PageDown and PageUp would turn, reached by the keyboard; dialog: while a dialog is open.
 * @typedef {{ typing: boolean, pressing: boolean, paging: boolean, dialog: boolean }} Place
 */

const NOT_TYPING = new Set("button checkbox color file image radio range reset submit".split(" ")); // types of inputs
const UNDO = "Ctrl+Z";
const PRESSED = "button, summary, select, [role=button], [role=tab], input[type=checkbox], input[type=radio]";
const PAGED = "input[type=range], [role=slider], select, [role=region][tabindex]";
/** @type {ButtonName[]} */
const BUTTONS = ["play", "reset", "step", "epoch"];
/** @type {Set<Command>} */
const HELD = new Set(["step", "epoch"]); // what goes on while the key is held down

/**
 * Whether keys pressed in an element write something. A menu of Streamlit's is a text field to search its choices, but
 * as long as it is closed nobody types there.
 * @param {Pick<HTMLElement, "tagName" | "isContentEditable" | "getAttribute">} element
 */
export function isTyping(element) {
  if (element.isContentEditable || element.tagName === "TEXTAREA") return true;
  if (element.tagName !== "INPUT" || NOT_TYPING.has(element.getAttribute("type")?.toLowerCase() ?? "text")) return false;
  return element.getAttribute("role") !== "combobox" || element.getAttribute("aria-expanded") !== "false";
}

const NAMED = new Set(["PageDown", "PageUp", "."]); // by what they write or do, wherever they are

/** The name of a key, wherever it is on the keyboard: "Space", or an upper-case letter. @param {Press} press */
function nameOf({ key, code }) {
  if (key === " ") return "Space";
  if (NAMED.has(key)) return key;
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, ""); // on a keyboard of other letters
}

/** Ctrl+Z, or Cmd+Z where that is its place. @param {Press} press */
const isUndo = (press) => press.ctrlKey !== press.metaKey && !press.altKey && !press.isComposing && nameOf(press) === "Z";

/**
 * What a key is for, or null, if it is not for the controls here.
 * @param {Press} press
 * @param {Place} place
 * @param {Map<string, Command>} commands By the name of their key.
 */
export function commandOf(press, { typing, pressing, paging, dialog }, commands) {
  if (!typing && !dialog && isUndo(press)) return commands.get(UNDO) ?? null;
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || typing || dialog) return null;
  const name = nameOf(press);
  if ((name === "Space" && pressing) || (name.startsWith("Page") && paging)) return null;
  return commands.get(name) ?? null;
}

/** What goes with something else that a link hides. @type {Partial<Record<Command, Command>>} */
const WITH = { spotlight: "projector", blank: "projector" };

/**
 * The commands of a run by the names of their keys, without those whose controls are hidden.
 * @param {Pick<Setup, "controls" | "keys" | "hidden"> | null} setup
 * @returns {Map<string, Command>}
 */
export function commandsOf(setup) {
  if (!setup) return new Map();
  const { controls, keys, hidden } = setup;
  /** @type {Map<string, Command>} */
  const commands = new Map([...keys, [UNDO, "undo"]]);
  for (const name of BUTTONS) commands.set(controls[name].key ?? "", name);
  for (const [key, command] of commands) if (!key || hidden.includes(WITH[command] ?? command)) commands.delete(key);
  return commands;
}

/** Whether the view is on the page, and can be seen. @param {HTMLElement} root */
const isInSight = (root) => root.isConnected && root.checkVisibility({ visibilityProperty: true });

/** @param {Event} event */
const targetOf = (event) => /** @type {HTMLElement} */ (event.composedPath()[0]);

/**
 * Knows whether the focus was brought where it is by a key that moves it. To the browser it looks so with the first key
 * pressed there, and where a dialog that Escape closes gives it back.
 */
class FocusRecord {
  /** @type {HTMLElement | null} */
  #element = null;
  #byKeyboard = false;
  #moves = false; // what was pressed last moves the focus

  constructor() {
    const note = (/** @type {Event} */ event) => this.#note(targetOf(event));
    const press = (/** @type {KeyboardEvent} */ { key }) => (this.#moves = key === "Tab" || key.startsWith("Arrow"));
    document.addEventListener("keydown", press, { capture: true });
    document.addEventListener("pointerdown", () => (this.#moves = false), { capture: true });
    document.addEventListener("focusin", note, { capture: true });
  }

  /** @param {HTMLElement} element */
  #note(element) {
    if (element === this.#element) return; // the window has it again
    this.#element = element;
    this.#byKeyboard = this.#moves;
  }

  /** @param {HTMLElement} element */
  wasBroughtTo(element) {
    return element === this.#element && this.#byKeyboard;
  }
}

/**
 * @param {Event} event
 * @param {FocusRecord} focus
 * @returns {Place}
 */
function placeOf(event, focus) {
  const target = targetOf(event);
  const isElement = target instanceof HTMLElement;
  const reached = (/** @type {string} */ selector) => isElement && target.matches(selector) && focus.wasBroughtTo(target);
  return {
    typing: isElement && isTyping(target),
    pressing: reached(PRESSED),
    paging: reached(PAGED),
    dialog: [...document.querySelectorAll("[role=dialog]")].some((dialog) => dialog.checkVisibility()),
  };
}

/**
 * `commands()`: those there are, by the name of their key; `command(command)` does one, unless it returns false: then
 * the key is the browser's; `key(key)`: any other key pressed where nobody types; `escape()`, but not where it closes a
 * dialog.
 * @param {HTMLElement} root
 * @param {{ commands: () => Map<string, Command>, command: (command: Command) => boolean | void,
 *   key: (key: string) => void, escape: () => void }} events
 */
export function listenToKeys(root, events) {
  const focus = new FocusRecord();
  let inDialog = false; // when a key went down; Escape closes it before the end
  let spaced = false; // Space was used up when it went down, so it presses nothing when it goes up
  const use = (/** @type {KeyboardEvent} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const down = (/** @type {KeyboardEvent} */ event) => {
    if (!isInSight(root)) return; // between two mounts, or in another mode
    const place = placeOf(event, focus);
    inDialog = place.dialog;
    const command = commandOf(event, place, events.commands());
    if (event.key === " ") spaced = command !== null;
    if (command === null) return;
    const goes = !event.repeat || HELD.has(command);
    if (!goes || events.command(command) !== false) use(event);
  };
  const up = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === " " && spaced) use(event);
  };
  const late = (/** @type {KeyboardEvent} */ event) => {
    if (!isInSight(root)) return;
    const { typing, dialog } = placeOf(event, focus);
    if (!typing && !dialog) events.key(event.key);
    if (event.key === "Escape" && !inDialog) events.escape();
  };
  document.addEventListener("keydown", down, { capture: true });
  document.addEventListener("keyup", up, { capture: true });
  document.addEventListener("keydown", late);
}
