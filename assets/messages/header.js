// From the server: the header of a payload, see transport/payload.js.

/** @import { ClassDescription } from "./classroom.js" */
/** @import { Panel } from "./panels.js" */
/** @import { Setup } from "./setup.js" */
/** @import { Shown } from "./terms.js" */

/** The header of what Streamlit mounts a component with. socket: relative to the page; language: English without it.
 * @typedef {{ socket: string, language?: string }} Mounting */

/**
 * @typedef {object} Header
 * @property {number} generation Counts the runs of this visitor; another one comes with its setup.
 * @property {boolean} playing The visitor's wish.
 * @property {number | null} past The epoch looked back at, or null for now.
 * @property {string | null} goal What it plays until, in words.
 * @property {Pursued | null} pursued The goal that is set for the visitor.
 * @property {GoalLine[]} lines At what the run is to reach, in the charts.
 * @property {{ locked: boolean, place: string } | null} lesson Of the step before the visitor: whether a question is to be
 *   answered first, and which one it is.
 * @property {Best | null} best
 * @property {UndoWords | null} undo
 * @property {number} answer The id of the message that this answers.
 * @property {number | null} page A revision of what Streamlit's widgets show, if they show an older one.
 * @property {string} speed The name of the one in use.
 * @property {Record<string, string>} query The experiment, as it stands in the address.
 * @property {string | null} mnist_folder To be remembered for the next visit.
 * @property {string} remark What is most worth saying about the run.
 * @property {Notice[]} notices
 * @property {Divergence | null} diverged
 * @property {RunEvent[]} events The latest.
 * @property {Minibatch | null} minibatch The next one, in slow motion.
 * @property {ClassDescription | null} class The visitor's place in a class.
 * @property {{ n: number, series: string[] }} history Points, and the names of the columns that follow.
 * @property {FrameNumbers[]} frames Those the browser lacks; their arrays follow.
 * @property {Panel & { picks: number }} [panel] The open one, if it was made anew; picks counts the samples picked.
 * @property {Setup} [setup] If the browser does not know this generation.
 */

/**
 * A goal. text: the claim, to be read. measure: the number in it that a bar shows, from one end to the other, and its
 * limit. holds: at this moment. reached: since it was; what to tell, and to say. hint: what may help.
 * @typedef {{ text: string, measure: { name: string, value: number, limit: number, from: number, to: number } | null,
 *   holds: boolean, reached: { told: string, say: string } | null, hint: string }} Pursued
 */

/**
 * A value that a goal names, and of what.
 * @typedef {[name: "train_loss" | "test_loss" | "best_test_loss" | "train_accuracy" | "accuracy", limit: number]} GoalLine
 */

/** The least test loss so far. @typedef {[epoch: number, test_loss: number]} Best */

/** What takes back the last change, or brings it back. @typedef {{ label: string, help: string }} UndoWords */

/**
 * What the visitor has not dismissed yet, in plain text; act, label: of a button that answers it.
 * @typedef {{ id: number, text: string, act?: "undo", label?: string }} Notice
 */

/**
 * Why the run cannot go on, in plain text, and what helps; null: that is still being tried out. ask: stands above the
 * remedies.
 * @typedef {{ sentences: string[], ask: string, remedies: { name: string, label: string }[] | null }} Divergence
 */

/** What a person did to the run, and at which epoch. @typedef {[epoch: number, text: string]} RunEvent */

/**
 * What was measured at a moment; of a regression, the accuracy is R².
 * @typedef {Record<"epoch" | "step" | "train_loss" | "test_loss" | "train_accuracy" | "test_accuracy" | "penalty"
 *   | "learning_rate", number>} Measured
 */

/**
 * @typedef {object} FrameDescription
 * @property {number} seq Counts the frames of a generation.
 * @property {number[]} gradients Their magnitude in every layer.
 * @property {number} progress How much of the epoch is done, from 0 to 1.
 * @property {number} largest_update Of any parameter in the last step.
 * @property {[train: number, test: number]} measured On how many samples.
 * @property {Shown} shown What the surface of the frame is of.
 * @property {number} unit_scale The value that the surface's full colour stands for, if it is of a unit.
 * @property {string} [remark] On the run, with the newest frame of a message.
 * @property {boolean} past Whether it is of an epoch looked back at.
 */

/** The numbers of a frame. @typedef {FrameDescription & Measured} FrameNumbers */

/**
 * A minibatch before its step.
 * @typedef {object} Minibatch
 * @property {number} step How many steps were made before.
 * @property {SamplePoint[]} points
 * @property {number} of How many training samples there are.
 * @property {number} loss Their mean.
 * @property {number[][]} means Activation of every unit, from the inputs on.
 * @property {string} gradient base64, float32, laid out like the parameters; as it goes to the optimizer.
 * @property {number} largest Entry of the gradient, by size.
 * @property {number} learning_rate
 * @property {boolean} plain Whether the optimizer steps straight against the gradient.
 * @property {boolean} penalized Whether the penalty's gradient is in it.
 * @property {string} optimizer Its name, in words.
 */

/** A sample in the plane. @typedef {[x1: number, x2: number, y: number, loss: number]} SamplePoint */

export {};
