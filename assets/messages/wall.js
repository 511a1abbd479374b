// The wall: what the teacher's browser is told of all students. It has a socket of its own, and payloads like the live
// view's: a header, then a surface for every fresh student. The server's half is mlpviz/page/classroom/wall.py.

/** @import { ClassButton } from "./classroom.js" */
/** @import { Notice } from "./header.js" */
/** @import { Palette } from "./setup.js" */
/** @import { Theme } from "./terms.js" */

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
