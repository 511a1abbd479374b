// To the server: what the browser asks for.

/** @import { ClassAction } from "./classroom.js" */
/** @import { LaneAction, LayerAction } from "./compare.js" */
/** @import { GoalName, LookChange, PanelName, Part } from "./terms.js" */

/**
 * A pull: which frame is here, and how many more are wanted; or an action with it. Its id is that of its answer.
 * @typedef {{ id: number, have: { generation: number | null, seq: number }, want: number } & (Action | {})} Message
 */

/**
 * What is asked for. Points of a stroke come with their class or value, fresh ones start a set of their own; layer or
 * epoch null is the output, or now; settled: the slider was let go; test: test points are in sight, too; pixels:
 * base64, a byte a pixel of ink; check: by finite differences. step trains on one minibatch; resume goes back to the
 * last finite state, remedy to the start with other settings.
 * @typedef {{ act: "reset" | "step" | "epoch" | "continue" | "resume" | "undo" | "ask_why" | "draw_landscape" }
 *   | { act: "play" | "slow_motion", on: boolean }
 *   | { act: "speed", speed: string }
 *   | { act: "run_to", goal: GoalName, value: number }
 *   | { act: "remedy", name: string }
 *   | { act: "dismiss", notice: number }
 *   | LayerAction
 *   | { act: "toggle_feature", name: string }
 *   | { act: "set_parameter", layer: number, input: number, unit: number, value: number }
 *   | { act: "show", layer: number | null, unit: number }
 *   | { act: "paint", points: [x1: number, x2: number, y: number][], fresh: boolean }
 *   | { act: "erase", at: [x1: number, x2: number][], reach: number }
 *   | { act: "look_back", epoch: number | null, settled?: boolean }
 *   | { act: "look" } & LookChange
 *   | { act: "open_panel", panel: PanelName | null } & PanelOptions
 *   | { act: "pick", at: [x1: number, x2: number], reach: number, test: boolean }
 *   | { act: "pick_image", part: Part, row: number }
 *   | { act: "choose_sample", part: Part, row: number }
 *   | { act: "draw", pixels: string }
 *   | { act: "mean", meant: number }
 *   | { act: "choose_weight", layer: number, input: number, unit: number, check?: boolean }
 *   | ClassAction | LaneAction} Action
 */

/**
 * What is chosen in a panel; null in place of axes or a cell: principal components, the worst mistakes.
 * @typedef {object} PanelOptions
 * @property {string} [kind] The microscope's.
 * @property {string} [span] Of changes.
 * @property {number} [layer] Of the hidden space, or of the unit whose favourite image is sought.
 * @property {number[] | null} [axes] Of the hidden space: two units.
 * @property {number} [unit] The one whose favourite image is sought.
 * @property {Part} [part] Of the confusions.
 * @property {[number, number] | null} [cell] Of the confusions.
 * @property {string} [directions] Of the landscape's plane.
 * @property {string} [samples] Whose loss is the landscape's height.
 * @property {string} [shape] Of the landscape: from above, or in space.
 */

export {};
