// Comparing: what the browser asks for, and what it is told. The server's half is written in mlpviz/page/compare/.
// Messages and payloads travel as those of the live view do, over a socket of their own.

/** @import { Notice } from "./header.js" */
/** @import { FrameNumbers } from "./header.js" */
/** @import { ControlName, ControlWords, KeyCommand, Luts, Palette, Setup } from "./setup.js" */
/** @import { Figure, Theme } from "./terms.js" */

/** The letter of a run, from A. @typedef {string} Letter */

/**
 * What is asked for. here: from where the run under Watch is now; value: of a setting, as text.
 * @typedef {{ act: "add_lane" | "race" }
 *   | { act: "fork", here: boolean }
 *   | { act: "change_lane", lane: Letter, name: string, value: string }
 *   | { act: "pin_lane", lane: Letter, on: boolean }
 *   | { act: "rename_lane", lane: Letter, name: string }
 *   | { act: "drop_lane" | "make_main" | "select_lane", lane: Letter }
 *   | LayerAction & { lane: Letter }} LaneAction
 */

/**
 * What changes the layers, of a run or of the one that is named.
 * @typedef {{ act: "add_layer" | "remove_layer" }
 *   | { act: "add_unit" | "remove_unit", layer: number }
 *   | { act: "set_layers", sizes: string }
 *   | { act: "set_activation", layer: number, activation: string }} LayerAction
 */

/**
 * @typedef {object} CompareHeader
 * @property {number} generation Counts what is drawn from one setup.
 * @property {boolean} playing The visitor's wish.
 * @property {number} answer The id of the message that this answers.
 * @property {number | null} page A revision of what Streamlit shows, if it shows an older one.
 * @property {string} speed The name of the one in use.
 * @property {Record<string, string>} query The comparison, as it stands in the address.
 * @property {Notice[]} notices
 * @property {(number | null)[]} diverged The epoch each run has diverged in, or null: of now, whatever is looked back at.
 * @property {number[]} history Points of the curves of each run; these follow, three rows each: epoch, both losses.
 * @property {LaneFrameNumbers[]} frames Those the browser lacks; a surface for each run of each follows, a byte a cell,
 *   and then for each that has a diagram its arrays, as in a payload of the live view.
 * @property {number[]} kept Epochs that one can look back at in all runs, the present one last.
 * @property {number | null} past The one looked back at, or null for now.
 * @property {CompareSetup} [setup] If the browser does not know this generation.
 */

/**
 * progress: how much is done of the epoch that follows, where that takes long. diagram: every few frames, that of the
 * selected run.
 * @typedef {{ seq: number, epoch: number, progress: number, lanes: LaneNumbers[],
 *   diagram: Omit<FrameNumbers, "seq"> | null }} LaneFrameNumbers
 */

/**
 * Of a run. diverged: the epoch, or null. In a regression the accuracy is R².
 * @typedef {Record<"epoch" | "train_loss" | "test_loss" | "train_accuracy" | "test_accuracy" | "best_epoch"
 *   | "best_test_loss", number> & { diverged: number | null }} LaneNumbers
 */

/**
 * @typedef {object} CompareSetup
 * @property {Record<"surface" | "losses", Figure>} figures The surface is that of every run.
 * @property {Record<Theme, unknown>} templates Plotly's.
 * @property {Record<Theme, Palette>} palettes
 * @property {Record<Theme, Luts>} luts
 * @property {number} cells Along an edge of a surface.
 * @property {boolean} regression
 * @property {boolean} validates Whether the test images are for validation, others for the very end.
 * @property {string} shared What all runs have, in words.
 * @property {string | null} forked Where, if that was in the middle of a run.
 * @property {LaneDescription[]} lanes
 * @property {string} letters Those there can be; each has its colour.
 * @property {Letter} selected Whose network is shown.
 * @property {Pick<Setup, "network" | "surface" | "hidden">} diagram Of that one.
 * @property {Record<"min_lanes" | "max_lanes" | "max_name", number>} limits
 * @property {Record<LaneButton, { label: string, help: string }>} buttons
 * @property {[name: string, label: string][]} speeds
 * @property {Record<ControlName, ControlWords> & { pause: { label: string } }} controls
 * @property {[key: string, command: KeyCommand][]} keys By the name of a key, what it is for, beside the buttons' own.
 * @property {Record<"trying" | "no_remedies" | "resume_ask" | "resume", string>} words
 */

/**
 * @typedef {"add_lane" | "race" | "fork_start" | "fork_here" | "change" | "select" | "pin" | "unpin" | "drop" | "make_main"
 *   | "name"} LaneButton
 */

/**
 * difference: label and value of each setting that it has otherwise than the first, or, of the first, than any other.
 * pinned: the epoch it is pinned at, or null.
 * @typedef {{ letter: Letter, name: string, pinned: number | null, difference: [label: string, value: string][],
 *   knobs: Knob[] }} LaneDescription
 */

/**
 * A setting that can be changed. choices: of a menu; null where the value is typed.
 * @typedef {{ name: string, label: string, help: string, value: string,
 *   choices: [value: string, label: string][] | null }} Knob
 */

export {};
