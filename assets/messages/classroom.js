// A class: what the browser asks for, and what it is told. The server's half is written in mlpviz/page/classroom/. The
// wall has a socket of its own, and payloads like the live view's: a header, then a surface for every fresh student.

/** @import { Notice } from "./header.js" */
/** @import { Palette } from "./setup.js" */
/** @import { Theme } from "./terms.js" */

/**
 * What is asked for, of all students or, with its number, of one.
 * @typedef {{ act: "class", do: ClassVerb, on?: boolean, student?: number }} ClassAction
 */

/** @typedef {"leave" | "follow" | "freeze" | "everyone" | "blank" | "remove" | "open" | "close"} ClassVerb */

/** A button, and what it asks for. @typedef {{ do: ClassVerb, on?: boolean, label: string, help?: string }} ClassButton */

/**
 * A visitor's place in a class.
 * @typedef {object} ClassDescription
 * @property {string[]} said Sentences.
 * @property {ClassButton[]} actions
 * @property {boolean} frozen Whether the visitor may not train.
 * @property {boolean} following Whether this is the teacher's run, which is not to be touched.
 * @property {[code: string, key: string]} [key] The teacher's, by which the room is found again.
 */

/**
 * @typedef {object} WallHeader
 * @property {number} answer The id of the message that this answers.
 * @property {number} serial Counts the answers.
 * @property {number | null} page A revision of what Streamlit shows, if it shows an older one.
 * @property {Record<string, string>} query What stands in the address.
 * @property {Notice[]} notices
 * @property {boolean} closed
 * @property {ClassButton[]} actions
 * @property {Student[]} students In the order they joined in.
 * @property {WallSetup} [setup] If the browser has none.
 */

/**
 * @typedef {object} Student
 * @property {number} number
 * @property {string} name As the student typed it; it is text and nothing else.
 * @property {boolean} nameless Whether the teacher has blanked it.
 * @property {number} epoch
 * @property {number} test_loss
 * @property {string} state In words.
 * @property {boolean} playing
 * @property {boolean} diverged
 * @property {string} differs What is set otherwise than with the teacher, in words.
 * @property {{ text: string, reached: boolean } | null} goal
 * @property {number} classes 0 in a regression.
 * @property {boolean} fresh Whether the surface follows.
 */

/** @typedef {"name" | "test_loss" | "epoch" | "goal"} WallOrder */

/**
 * @typedef {object} WallSetup
 * @property {string} code
 * @property {number} cells Along an edge of a surface.
 * @property {Record<Theme, Palette>} palettes
 * @property {Record<Theme, Record<string, string>>} luts base64, by the number of classes.
 * @property {string} nobody
 * @property {string} sort
 * @property {Record<WallOrder, string>} sorts
 * @property {Record<"epoch" | "test_loss" | "blank" | "remove" | "opens" | "reached", string>} words
 */

export {};
