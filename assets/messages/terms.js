// What messages of all kinds speak of.

/** @typedef {"light" | "dark"} Theme */
/** A unit, from 0, of a layer, from 1, 0 being the inputs. @typedef {{ layer: number, unit: number }} Target */
/** A unit on the wire, or null for the output of the whole network. @typedef {[layer: number, unit: number] | null} Shown */
/** @typedef {"microscope" | "change" | "space" | "landscape" | "sample" | "draw" | "confusion" | "filters" | "ascent"} PanelName */
/** What a run may play until. @typedef {"epoch" | "test_loss" | "patience"} GoalName */
/** @typedef {"train" | "test" | "final"} Part of the samples. */

/**
 * How the page shows a run: quantity: what the learning curves are of; scale: of the axis of the loss; focus: whether that
 * leaves out the first spike; projector: all is large.
 * @typedef {{ show_test: boolean, discretize: boolean, quantity: "loss" | "accuracy", scale: "linear" | "log",
 *   focus: boolean, projector: boolean }} Look
 */
/** @typedef {{ [Name in keyof Look]: { name: Name, value: Look[Name] } }[keyof Look]} LookChange */

/** A Plotly figure. @typedef {{ data: Trace[], layout: Record<string, any> }} Figure */

/** @typedef {Record<string, any> & { meta?: TraceMeta }} Trace */

/**
 * What the browser patches in a trace.
 * @typedef {object} TraceMeta
 * @property {string} [role] "test": test points.
 * @property {string} [series] Its column of the history.
 * @property {string} [label] What stands at the end of its line.
 * @property {string[]} [now] The series whose numbers of this moment it shows.
 * @property {boolean} [events] Whether it shows what a person did.
 * @property {number} [lane] Of several runs the one it is of, from 0.
 * @property {boolean} [before] Whether it shows a run before it took another way.
 */

export {};
