// The diagram's controls: titles, steppers and menus of layers, and buttons without a face over tiles and biases, so
// that pointer, touch and keyboard find them. They are made anew with every layout.

/** @import { Action, NetworkDescription, Target } from "../messages.js" */
/** @import { Inspector } from "./inspector.js" */
/** @import { Column } from "./columns.js" */
/** @import { Layout } from "./layout.js" */
/** @import { Words } from "./words.js" */

import { el } from "../parts/dom.js";
import { DIAGRAM } from "../words/words.js";
import { FOOT } from "./layout.js";
import { biasAt, PIP } from "./paint.js";
import { makeStepper } from "./steppers.js";

const ROOMY = { most: 124, title: 108, narrow: 84, tight: 72 }; // widths of a layer's head, in pixels
const BIAS = 24; // edge of a bias's button
const HEADS = 28; // from the top

/**
 * What the controls are of.
 * @typedef {object} Controlled
 * @property {NetworkDescription} net
 * @property {Layout} layout
 * @property {Words} words
 * @property {{ features: boolean, activation: boolean, layers: boolean }} fixed What a link allows no change of.
 * @property {number} folded How many features are folded away.
 * @property {string[] | null} classColours Dots beside the outputs, if they are classes.
 */

/**
 * Who takes what is done with them.
 * @typedef {object} Hands
 * @property {(action: Action) => void} act
 * @property {(target: Target) => void} pin
 * @property {() => void} unfold Show all features.
 * @property {Inspector} inspector
 */

/** @typedef {{ button: HTMLElement, target: Target }} TileButton */

/**
 * All of them, and among them the buttons over the tiles.
 * @param {Controlled} controlled
 * @param {Hands} hands
 */
export function makeControls(controlled, hands) {
  const { net, layout } = controlled;
  const { columns } = layout;
  const tiles = columns.map(({ size }, c) =>
    size ? columns[c].units.map((_, i) => tileButton(controlled, columns[c], i, hands)) : [],
  );
  const ofColumn = (/** @type {Column} */ column, /** @type {number} */ c) => [
    ...column.units.flatMap((_, i) => [
      ...(column.size ? [tiles[c][i].button] : []),
      ...(column.layer ? [biasButton(controlled, column, i, hands)] : []),
    ]),
    ...restOf(column, layout),
  ];
  const [inputs, ...others] = columns.map(ofColumn);
  const nodes = [
    place(el("h2", { title: net.features_help }, net.images ? DIAGRAM.pixels : DIAGRAM.features), 0, 0),
    place(el("p", { class: "about" }, DIAGRAM.goesIn), 0, 22 * layout.scale),
    ...inputs,
    ...restOfFeatures(controlled, hands),
    layersStepper(controlled, hands),
    ...columns.slice(1, -1).map((column) => layerHead(controlled, column, hands)),
    ...others.flat(),
  ];
  return { nodes, tiles: tiles.flat() };
}

/**
 * Marks the button of the unit that is pinned.
 * @param {TileButton[]} tiles
 * @param {Target | null} pinned
 */
export function press(tiles, pinned) {
  for (const { button, target } of tiles) {
    const is = target.layer === pinned?.layer && target.unit === pinned.unit;
    button.classList.toggle("pinned", is);
    if (target.layer > 0) button.setAttribute("aria-pressed", String(is));
  }
}

/**
 * @template {HTMLElement} Node
 * @param {Node} node
 * @param {number} left
 * @param {number} top
 * @param {number} [width]
 */
function place(node, left, top, width) {
  Object.assign(node.style, { left: `${left}px`, top: `${top}px` });
  if (width) node.style.width = `${width}px`;
  return node;
}

/**
 * @param {Controlled} controlled
 * @param {Hands} hands
 */
function layersStepper({ net, layout: { columns, width }, fixed }, hands) {
  const count = net.layers.length;
  const [first, last] = [columns[0], columns[columns.length - 1]];
  const stepper = makeStepper(
    {
      id: "layers",
      label: DIAGRAM.layers,
      fewer: DIAGRAM.removeLayer,
      further: DIAGRAM.addLayer,
      value: count,
      limits: [0, net.limits.max_layers],
      text: DIAGRAM.layerCount(count),
      less: { act: "remove_layer" },
      more: { act: "add_layer" },
      sizes: fixed.layers ? null : net.layers.map(({ total }) => total),
    },
    hands.act,
  );
  stepper.classList.add("layers");
  return place(stepper, Math.max((first.x + last.x + last.size) / 2, Math.min(width / 2 + 40, width - 110)), 0);
}

/**
 * How many units a hidden layer has, and its activation.
 * @param {Controlled} controlled
 * @param {Column} column
 * @param {Hands} hands
 */
function layerHead({ net, layout, fixed }, { layer, x, size }, hands) {
  const { total, activation } = net.layers[layer - 1];
  const room = Math.min(layout.gap - 4, ROOMY.most * layout.scale);
  const stepper = makeStepper(
    {
      id: `units-${layer}`,
      label: DIAGRAM.unitsOf(layer),
      fewer: DIAGRAM.removeUnit,
      further: DIAGRAM.addUnit,
      value: total,
      limits: [1, net.limits.max_units],
      text: room < ROOMY.title * layout.scale ? String(total) : DIAGRAM.unitCount(total),
      less: { act: "remove_unit", layer },
      more: { act: "add_unit", layer },
    },
    hands.act,
  );
  const menu = el(
    "select",
    { "data-id": `activation-${layer}`, "aria-label": DIAGRAM.activationOf(layer), disabled: fixed.activation },
    ...net.activations.map(([name, label]) => el("option", { value: name, selected: name === activation }, label)),
  );
  menu.addEventListener("change", () => hands.act({ act: "set_activation", layer, activation: menu.value }));
  const tightness = room < ROOMY.tight ? "tight" : room < ROOMY.narrow ? "narrow" : "";
  const differs = net.layers.some((one) => one.activation !== activation) ? "differs" : "";
  const head = el("div", { class: `head ${tightness} ${differs}` }, stepper, menu);
  return place(head, x + size / 2 - room / 2, HEADS * layout.scale, room);
}

/**
 * Over a tile and, of inputs and outputs, the name beside it.
 * @param {Controlled} controlled
 * @param {Column} column
 * @param {number} i
 * @param {Hands} hands
 */
function tileButton(controlled, column, i, hands) {
  const { before, after, columns } = controlled.layout;
  const { layer, size, x } = column;
  const target = { layer, unit: column.units[i] };
  const name = column === columns[columns.length - 1] ? after : 0; // room for it
  const button =
    layer === 0
      ? place(inputButton(controlled, target.unit, hands), x - before, column.y[i], before + size)
      : place(unitButton(controlled, target, name > 0, hands), x, column.y[i], size + name);
  button.style.height = `${size}px`;
  button.style.setProperty("--before", `${before}px`);
  hands.inspector.watch(button, target);
  return { button, target };
}

/**
 * @param {Controlled} controlled
 * @param {number} unit
 * @param {Hands} hands
 */
function inputButton({ net, fixed }, unit, hands) {
  const { name, label, on } = net.inputs[unit];
  const attributes = {
    type: "button",
    class: on ? "input on" : "input",
    "data-id": `input-${name}`,
    "aria-pressed": on,
    "aria-disabled": fixed.features,
    "aria-label": net.images ? DIAGRAM.image(label) : DIAGRAM.feature(label),
    onclick: () => fixed.features || hands.act({ act: "toggle_feature", name }),
  };
  return el("button", attributes, el("span", {}, label));
}

/**
 * @param {Controlled} controlled
 * @param {Target} target
 * @param {boolean} labelled
 * @param {Hands} hands
 */
function unitButton({ net, words, classColours }, target, labelled, hands) {
  const attributes = {
    type: "button",
    class: labelled ? "unit output" : "unit",
    "data-id": `unit-${target.layer}-${target.unit}`,
    "aria-label": words.nameOf(target),
    "aria-pressed": false,
    onclick: () => hands.pin(target),
  };
  const button = el("button", attributes);
  if (!labelled) return button;
  const name = net.outputs[target.unit];
  const colour = classColours?.[target.unit];
  const dot = colour ? [el("i", { style: `background:${colour}` })] : [];
  button.append(el("span", { title: name }, ...dot, name));
  return button;
}

/**
 * @param {Controlled} controlled
 * @param {Column} column
 * @param {number} i
 * @param {Hands} hands
 */
function biasButton({ words }, { layer, units, size, x, y }, i, { inspector }) {
  const target = { layer, unit: units[i] };
  const label = DIAGRAM.biasOf(words.nameOf(target));
  const attributes = { type: "button", class: "bias", "data-id": `bias-${layer}-${units[i]}`, "aria-label": label };
  const button = el("button", attributes);
  inspector.watchBias(button, target);
  const corner = biasAt(x, y[i], size);
  return place(button, corner.x + PIP / 2 - BIAS / 2, corner.y + PIP / 2 - BIAS / 2);
}

/**
 * What brings the features back that are folded away.
 * @param {Controlled} controlled
 * @param {Hands} hands
 */
function restOfFeatures({ folded, layout: { before, columns } }, { unfold }) {
  if (!folded) return [];
  const { x, y, size } = columns[0];
  const pitch = y.length > 1 ? y[1] - y[0] : size;
  const button = el("button", { type: "button", class: "more", "data-id": "more-features", onclick: unfold }, DIAGRAM.moreFeatures(folded));
  return [place(button, x - before, y[y.length - 1] + pitch + size / 2 - 12, before + size)];
}

/**
 * How many units of a column have no room.
 * @param {Column} column
 * @param {Layout} layout
 */
function restOf({ total, units, x, size }, { height }) {
  const rest = total - units.length;
  return rest > 0 ? [place(el("p", { class: "more" }, DIAGRAM.more(rest)), x + size / 2, height - FOOT + 2)] : [];
}
