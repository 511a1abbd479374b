// Icons of the transport, drawn in the colour of their text.

import { drawing } from "../parts/dom.js";

const PATHS = {
  play: "M9.6 6.6v10.8a.7.7 0 0 0 1.06.6l8.7-5.4a.7.7 0 0 0 0-1.2l-8.7-5.4a.7.7 0 0 0-1.06.6z",
  pause: "M7.4 6h3.2v12H7.4zM13.4 6h3.2v12h-3.2z",
  lock: "M7 10V8a5 5 0 0 1 10 0v2h1a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zm2.2 0h5.6V8a2.8 2.8 0 0 0-5.6 0z",
  step: "M6.5 6.6v10.8a.6.6 0 0 0 .93.5L15 12.5V18h2.4V6H15v5.5L7.43 6.1a.6.6 0 0 0-.93.5z",
  epoch: "M3.5 6.9v10.2a.6.6 0 0 0 .95.5L11 12.9v4.2a.6.6 0 0 0 .95.5l6.55-4.7V18h2.2V6h-2.2v5.1l-6.55-4.7a.6.6 0 0 0-.95.5v4.2L4.45 6.4a.6.6 0 0 0-.95.5z",
  reset: "M12 5a7 7 0 1 1-6.9 8.2h2.24A4.8 4.8 0 1 0 8.5 8.6L10.6 10.7H4.8V4.9l2.1 2.1A6.97 6.97 0 0 1 12 5z",
};

/** @param {keyof typeof PATHS} name */
export const icon = (name) => drawing(PATHS[name]);
