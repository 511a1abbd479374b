// Where the settings stand: beside the pictures or, where there is no room for them, on a sheet that slides in.

const NARROW = "(max-width: 900px)"; // as in page.css

/** Whether they are on the sheet now stands on the root element, where styles read it. */
function decide() {
  const { dataset } = document.documentElement;
  const on = matchMedia(NARROW).matches || dataset.mlpProjector !== undefined;
  document.documentElement.toggleAttribute("data-mlp-sheet", on);
}

/** Once a page. */
export function placeSettings() {
  matchMedia(NARROW).addEventListener("change", decide);
  decide();
}

/** @param {boolean} on */
export function project(on) {
  document.documentElement.toggleAttribute("data-mlp-projector", on);
  decide();
}
