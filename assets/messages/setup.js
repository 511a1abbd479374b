// From the server: the setup of a run.

/** @import { Figure, Look, PanelName, Shown, Theme } from "./terms.js" */

/**
 * What stays the same for all frames of a generation.
 * @typedef {object} Setup
 * @property {Record<"surface" | "loss-curve" | "gradients", Figure>} figures
 * @property {Record<Theme, unknown>} templates Plotly's.
 * @property {Record<Theme, Palette>} palettes
 * @property {Record<Theme, Luts>} luts
 * @property {{ cells: number, tile_cells: number, domain: [low: number, high: number] }} surface Cells along an edge of
 *   the surface and of a tile, and what both span.
 * @property {NetworkDescription} network
 * @property {Shown} shown
 * @property {PanelName | null} panel The open one.
 * @property {PanelName[]} panels Those there are for this run.
 * @property {string[]} hidden Controls and pictures that the link hides.
 * @property {Look} look
 * @property {boolean} data_column Whether anything is left of the column of the data.
 * @property {[name: string, label: string][]} speeds
 * @property {Record<ControlName, ControlWords> & { pause: { label: string } }} controls
 * @property {[key: string, command: KeyCommand][]} keys By the name of a key, what it is for, beside the buttons' own.
 * @property {Record<"trying" | "no_remedies" | "resume_ask" | "resume", string>} words About a run that diverged.
 */

/** What a key is for that is not a button's of the transport. @typedef {"help" | "projector" | PresenterCommand} KeyCommand */
/** What a remote control's keys are for, too. @typedef {"next_step" | "previous_step" | "spotlight" | "blank"} PresenterCommand */

/** @typedef {"play" | "reset" | "step" | "epoch" | "speed" | "run_to" | "undo"} ControlName */
/** key: on the keyboard, such as "Space" or "S"; key_name: in words. @typedef {{ label: string, help: string, key?: string, key_name?: string }} ControlWords */

/**
 * Colours, as CSS writes them.
 * @typedef {Record<"negative" | "zero" | "positive" | "text" | "muted" | "panel" | "background" | "border" | "edge"
 *   | "accent" | "on_accent" | "train" | "test", string> & Record<"surface" | "classes" | "edges" | "lanes", string[]>} Palette
 */

/** Tables of 256 colours, base64, RGBA; each class of many has one for what its output says of it.
 * @typedef {Record<"output" | "output_discrete" | "unit", string> & { classes: string[] }} Luts */

/**
 * @typedef {object} NetworkDescription
 * @property {"classification" | "regression"} task
 * @property {"cross_entropy" | "squared_error"} loss
 * @property {Input[]} inputs Those there are to choose from.
 * @property {string} features_help What features are, if they are to choose from.
 * @property {string[]} active_inputs Names of those that are on, in the order of the first layer's weights.
 * @property {ImagesDescription} [images] If the samples are images.
 * @property {{ plane: string }} [columns] If the inputs are the columns of a table; plane: in words.
 * @property {Layer[]} layers The hidden ones.
 * @property {[name: string, label: string][]} activations Those there are to choose from.
 * @property {string[]} classes Their names; none in a regression.
 * @property {string[]} outputs What they speak of, by name: a class each, of two the second alone, or the value.
 * @property {[low: string, high: string]} range What the ends of the colours stand for, in a regression.
 * @property {boolean} labelled Whether the classes have names of the visitor's.
 * @property {[train: number, test: number]} samples
 * @property {boolean} scheduled Whether the learning rate changes by itself.
 * @property {Record<"max_layers" | "max_units" | "max_classes" | "max_places", number>} limits max_places: of a message.
 */

/**
 * tile: its values over the plane, base64, a byte a cell; scale: the value that full colour stands for.
 * @typedef {{ name: string, label: string, on: boolean, tile: string, scale: number }} Input
 */

/**
 * side: of an image, in pixels; validates: the test images are for validation, others for the very end; plane: in words.
 * @typedef {{ side: number, validates: boolean, plane: string }} ImagesDescription
 */

/** As many units as are sent, and all. @typedef {{ units: number, total: number, activation: string }} Layer */

export {};
