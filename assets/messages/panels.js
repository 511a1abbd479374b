// From the server: what is in the panels of Look inside.

/** @import { Figure, Part } from "./terms.js" */

/**
 * @typedef {MicroscopePanel | ChangePanel | HiddenSpace | NoSpace | LandscapePanel | SamplePanel | DrawPanel
 *   | ConfusionPanel | FiltersPanel | AscentPanel} Panel
 */

/**
 * @typedef {object} MicroscopePanel
 * @property {"microscope"} name
 * @property {Record<string, Figure>} figures
 * @property {Finding[]} findings
 * @property {string} healthy What to say if nothing was found.
 * @property {Record<string, string>} kinds Titles of the numbers whose spread can be shown, by their names.
 * @property {string} kind
 */

/** What may be wrong with units. @typedef {{ rule: string, layer: number, units: number[], text: string }} Finding */

/**
 * spans: titles of the spans to compare over, by their names.
 * @typedef {{ name: "change", figures: Record<string, Figure>, spans: Record<string, string>, span: string,
 *   text: string }} ChangePanel
 */

/**
 * @typedef {object} HiddenSpace
 * @property {"space"} name
 * @property {Record<string, Figure>} figures
 * @property {undefined} [nothing]
 * @property {string} text
 * @property {number} layers How many hidden ones there are.
 * @property {number} layer
 * @property {number} units Of that layer.
 * @property {[number, number] | null} axes Two units, or null for principal components.
 */

/** A network without hidden layers has no such space. @typedef {{ name: "space", nothing: string }} NoSpace */

/**
 * directions, samples, shape: titles of what can be chosen, by their names.
 * @typedef {object} LandscapePanel
 * @property {"landscape"} name
 * @property {Record<string, Figure>} figures None before it is worked out.
 * @property {number | null} share How much of the next one is worked out.
 * @property {LandscapeMarker | null} marker
 * @property {[epoch: number, a: number, b: number, loss: number][]} path
 * @property {string} text
 * @property {Record<string, string>} directions
 * @property {Record<string, string>} samples
 * @property {Record<string, string>} shape
 * @property {Record<"directions" | "samples" | "shape", string>} chosen
 */

/**
 * The moment that is shown: its shadow in the plane, its true loss, and whether it is within the picture.
 * @typedef {{ epoch: number, place: [a: number, b: number], loss: number, inside: boolean }} LandscapeMarker
 */

/**
 * @typedef {object} SamplePanel
 * @property {"sample"} name
 * @property {[x1: number, x2: number]} point
 * @property {number} label
 * @property {Part | "drawing"} part Where it is from.
 * @property {number} row In that part, from 0.
 * @property {Partial<Record<Part, { title: string, n: number }>>} parts Those there are, and how many samples each has.
 * @property {boolean} guessed Whether the label is only the network's own guess.
 * @property {number} [side] Of the image, if it is one.
 * @property {string} [image] base64, a byte a pixel, from paper to ink.
 * @property {string} [saliency] base64, a byte a pixel, signed.
 * @property {string[] | null} [columns] Its numbers with the names of their columns, if it is a row of a table.
 * @property {string | null} [in_unit] Its value and the network's answer, if they have a unit of the visitor's.
 * @property {boolean} standardized Whether the point is in other units than the visitor's data.
 * @property {number[]} answers
 * @property {number} loss
 * @property {LayerPass[]} layers
 * @property {WeightGradient} weight
 * @property {GradientCheck | null} check
 */

/**
 * A number a unit.
 * @typedef {Record<"sums" | "activations" | "grad_activations" | "slopes" | "grad_sums", number[]>} LayerPass
 */

/**
 * One weight's gradient by the chain rule. incoming: what the weight multiplies; after: its value after a plain step;
 * onward: of every unit of the next layer, null in the last.
 * @typedef {Record<"layer" | "input" | "unit" | "value" | "incoming" | "gradient" | "learning_rate" | "after", number>
 *   & { onward: [grad_sum: number, weight: number][] | null }} WeightGradient
 */

/**
 * By finite differences; dtype: of the network.
 * @typedef {Record<"backpropagation" | "differences" | "relative_error" | "h", number> & { dtype: string }} GradientCheck
 */

/**
 * @typedef {object} DrawPanel
 * @property {"draw"} name
 * @property {number} side
 * @property {string | null} images base64: the drawing, as the network sees it; null while there is none.
 * @property {number[] | null} probabilities
 * @property {number | null} meant
 * @property {string} text
 */

/** One after the other, base64, a byte a pixel. @typedef {{ side: number, images: string, labels: string[] }} Images */

/**
 * @typedef {object} ConfusionContent
 * @property {"confusion"} name
 * @property {number[][]} counts [true][predicted]
 * @property {[number, number] | null} cell The one whose images are shown; null: the worst mistakes.
 * @property {Part} part
 * @property {Partial<Record<Part, string>>} parts Titles of those there are, by their names.
 * @property {string} text
 * @property {string} title
 * @property {number[]} rows Of the images shown, in their part.
 */

/** @typedef {ConfusionContent & Images} ConfusionPanel */

/** @typedef {{ name: "filters", text: string } & Images} FiltersPanel */

/**
 * @typedef {object} AscentContent
 * @property {"ascent"} name
 * @property {string} large base64, two images: the mean, and the one uphill from there.
 * @property {number[]} rows Units of the images shown.
 * @property {string[]} layers Their titles.
 * @property {number} layer
 * @property {string[]} units Their titles.
 * @property {number} unit
 * @property {string} text
 */

/** @typedef {AscentContent & Images} AscentPanel */

export {};
