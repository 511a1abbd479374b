// Every message between the server and the browser, as types; nothing else. The server's half is written in
// mlpviz/page/live/ and mlpviz/page/panels/.
//
// To the server goes a Message: JSON. From it comes a payload, see transport/payload.js: a Header (JSON) and,
// behind it, the numbers of the history (float32) and of the frames (float32 parameters, a byte per cell of a
// picture). "base64" in a type's description means bytes as text.

// --- what both directions speak of -----------------------------------------------------------------------------------

/** @typedef {"light" | "dark"} Theme */
/** A unit, from 0, of a layer, from 1, 0 being the inputs. @typedef {{ layer: number, unit: number }} Target */
/** A unit on the wire, or null for the output of the whole network. @typedef {[layer: number, unit: number] | null} Shown */
/** @typedef {"microscope" | "change" | "space" | "sample" | "draw" | "confusion" | "filters" | "ascent"} PanelName */
/** @typedef {"train" | "test" | "final"} Part of the samples. */

// --- from the server: the header -------------------------------------------------------------------------------------

/**
 * @typedef {object} Header
 * @property {number} generation Counts the runs of this visitor; another one comes with its setup.
 * @property {boolean} playing The visitor's wish.
 * @property {number | null} past The epoch looked back at, or null for now.
 * @property {number} answer The number of the browser's message that was heard last.
 * @property {number} answers Counts the answers, so that no two payloads are equal.
 * @property {Record<string, string>} query The experiment, as it stands in the address.
 * @property {string | null} mnist_folder To be remembered for the next visit.
 * @property {string} remark What is most worth saying about the run.
 * @property {RunEvent[]} events The latest.
 * @property {Minibatch | null} minibatch The next one, in slow motion.
 * @property {{ n: number, series: string[] }} history Points, and the names of the columns that follow.
 * @property {FrameNumbers[]} frames Those the browser lacks; their arrays follow.
 * @property {Panel & { picks: number }} [panel] The open one, if it was made anew; picks counts the samples picked.
 * @property {Setup} [setup] If the browser does not know this generation.
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

// --- from the server: the setup of a run -----------------------------------------------------------------------------

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
 */

/** A Plotly figure. @typedef {{ data: Trace[], layout: Record<string, any> }} Figure */

/** @typedef {Record<string, any> & { meta?: TraceMeta }} Trace */

/**
 * What the browser patches in a trace.
 * @typedef {object} TraceMeta
 * @property {string} [role] "test": test points.
 * @property {string} [series] Its column of the history.
 * @property {boolean} [now] Whether it shows the gradients of this moment.
 * @property {boolean} [events] Whether it shows what a person did.
 * @property {boolean} [before] Whether it shows a run before it took another way.
 */

/**
 * Colours, as CSS writes them.
 * @typedef {Record<"negative" | "zero" | "positive" | "text" | "muted" | "panel" | "background" | "border" | "accent"
 *   | "train" | "test", string> & { classes: string[] }} Palette
 */

/** Tables of 256 colours, base64, RGBA. @typedef {Record<"output" | "output_discrete" | "unit", string>} Luts */

/**
 * @typedef {object} NetworkDescription
 * @property {"classification" | "regression"} task
 * @property {Input[]} inputs Those there are to choose from.
 * @property {string[]} active_inputs Names of those that are on, in the order of the first layer's weights.
 * @property {ImagesDescription} [images] If the samples are images.
 * @property {Layer[]} layers The hidden ones.
 * @property {string[]} activations Names of those there are to choose from.
 * @property {string[]} outputs Their names.
 * @property {[low: string, high: string]} range What the ends of the colours stand for, in a regression.
 * @property {boolean} labelled Whether the classes have names of the visitor's.
 * @property {[train: number, test: number]} samples
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

// --- from the server: panels -----------------------------------------------------------------------------------------

/**
 * @typedef {MicroscopePanel | ChangePanel | HiddenSpace | NoSpace | SamplePanel | DrawPanel | ConfusionPanel
 *   | FiltersPanel | AscentPanel} Panel
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
 * @typedef {object} SamplePanel
 * @property {"sample"} name
 * @property {[x1: number, x2: number]} point
 * @property {number} label
 * @property {Part | "drawing"} part Where it is from.
 * @property {boolean} guessed Whether the label is only the network's own guess.
 * @property {number} [side] Of the image, if it is one.
 * @property {string} [image] base64, a byte a pixel, from paper to ink.
 * @property {string} [saliency] base64, a byte a pixel, signed.
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

// --- to the server ---------------------------------------------------------------------------------------------------

/**
 * A pull: which frame is here, and how many more are wanted; or an action with it. The same id: the same message.
 * @typedef {{ id: number, have: { generation: number | null, seq: number }, want: number } & (Action | {})} Message
 */

/**
 * What is asked for. Points of a stroke come with their class or value, fresh ones start a set of their own; layer or
 * epoch null is the output, or now; settled: the slider was let go; test: test points are in sight, too; pixels:
 * base64, a byte a pixel of ink; check: by finite differences.
 * @typedef {{ act: "add_layer" | "remove_layer" | "continue" | "ask_why" | "slow_step" }
 *   | { act: "add_unit" | "remove_unit", layer: number }
 *   | { act: "set_activation", layer: number, activation: string }
 *   | { act: "toggle_feature", name: string }
 *   | { act: "set_parameter", layer: number, input: number, unit: number, value: number }
 *   | { act: "show", layer: number | null, unit: number }
 *   | { act: "paint", points: [x1: number, x2: number, y: number][], fresh: boolean }
 *   | { act: "erase", at: [x1: number, x2: number][], reach: number }
 *   | { act: "look_back", epoch: number | null, settled?: boolean }
 *   | { act: "slow_motion", on: boolean }
 *   | { act: "open_panel", panel: PanelName | null } & PanelOptions
 *   | { act: "pick", at: [x1: number, x2: number], reach: number, test: boolean }
 *   | { act: "pick_image", part: Part, row: number }
 *   | { act: "draw", pixels: string }
 *   | { act: "mean", meant: number }
 *   | { act: "choose_weight", layer: number, input: number, unit: number, check?: boolean }} Action
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
 */

export {};
