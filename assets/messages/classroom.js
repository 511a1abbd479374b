// A class: what the browser asks for, and what it is told of the visitor's place in it. The server's half is written in
// mlpviz/page/classroom/.

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

export {};
