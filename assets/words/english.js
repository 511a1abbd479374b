// English, the language whose table all others follow.

export * from "./english/charts.js";
export * from "./english/compare.js";
export * from "./english/diagram.js";
export * from "./english/page.js";
export * from "./english/panels.js";
export * from "./english/sample.js";
export * from "./english/slow_motion.js";
