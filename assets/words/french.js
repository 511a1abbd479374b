// French.

export * from "./french/charts.js";
export * from "./french/compare.js";
export * from "./french/diagram.js";
export * from "./french/page.js";
export * from "./french/panels.js";
export * from "./french/sample.js";
export * from "./french/slow_motion.js";
