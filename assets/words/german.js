// German.

export * from "./german/charts.js";
export * from "./german/compare.js";
export * from "./german/diagram.js";
export * from "./german/page.js";
export * from "./german/panels.js";
export * from "./german/sample.js";
export * from "./german/slow_motion.js";
