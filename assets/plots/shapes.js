// The shapes of points, one for each class, as Plotly names them and as the legend draws them.

/** Within a square from −5 to 5. @type {Record<string, string>} */
const PATHS = {
  circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  square: "M-3.6-3.6h7.2v7.2h-7.2z",
  diamond: "M0-5L5 0L0 5L-5 0z",
  "triangle-up": "M0-4.6L4.8 3.6H-4.8z",
  cross: "M-1.6-4.6h3.2v3h3v3.2h-3v3h-3.2v-3h-3v-3.2h3z",
  star: "M0-5L1.2-1.6H4.8L1.9.6L2.9 4L0 2L-2.9 4L-1.9.6L-4.8-1.6H-1.2z",
  hexagon: "M0-4.8L4.2-2.4V2.4L0 4.8L-4.2 2.4V-2.4z",
  "triangle-down": "M0 4.6L4.8-3.6H-4.8z",
  pentagon: "M0-4.8L4.6-1.5L2.8 3.9H-2.8L-4.6-1.5z",
  x: "M-4.4-2.3L-2.3-4.4L0-2.1L2.3-4.4L4.4-2.3L2.1 0L4.4 2.3L2.3 4.4L0 2.1L-2.3 4.4L-4.4 2.3L-2.1 0z",
};
const SHAPES = Object.values(PATHS);

/**
 * The outline of the points of a class, one of so many; two classes are circles both.
 * @param {number} k
 * @param {number} classes
 */
export const shapeOf = (k, classes) => SHAPES[classes > 2 ? k % SHAPES.length : 0];
