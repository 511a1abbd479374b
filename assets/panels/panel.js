// What a panel of Look inside is: something on the page that shows what the server described. Each has a file of its
// own, and a describing function of the same name in mlpviz/page/panels/.

/** @import { Action, Palette, PanelName, PanelOptions } from "../messages.js" */
/** @import { Words } from "../diagram/words.js" */

/**
 * What a panel is given to reach beyond itself.
 * @typedef {object} Host
 * @property {(action: Action) => void} act Ask the server.
 * @property {() => Words} words The network in words.
 * @property {(name: PanelName) => boolean} has Whether there is such a panel, and no link hides it.
 * @property {(name: PanelName, options: PanelOptions) => void} turnTo Leave for another panel, with what is chosen there.
 */

/**
 * Colours: Plotly's template, those of the theme, and tables from paper to ink and from negative to positive.
 * @typedef {{ template: unknown, palette: Palette, ink: Uint32Array, signed: Uint32Array }} Look
 */

/**
 * @template Described
 * @typedef {{ node: HTMLElement, show: (described: Described, look: Look) => void }} Body
 */

export {};
