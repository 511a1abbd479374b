// Roving focus: many buttons side by side are one stop of the Tab key, and the arrow keys go from one to the next.

/**
 * Where a key leads from number `i` of `n` in rows of `columns`, or null, if it leads nowhere. Home and End are those of
 * the row; with Ctrl, and where all is one row that merely breaks, of everything.
 * @param {{ key: string, ctrlKey: boolean }} press
 * @param {{ i: number, n: number, columns: number, breaks: boolean }} place breaks: whether the rows are but one, broken.
 */
export function nextOf({ key, ctrlKey }, { i, n, columns, breaks }) {
  const row = i - (i % columns);
  const all = ctrlKey || breaks;
  const [first, last] = all ? [0, n - 1] : [row, row + columns - 1];
  /** @type {Record<string, number>} */
  const ways = { ArrowUp: i - columns, ArrowDown: i + columns, ArrowLeft: i - 1, ArrowRight: i + 1, Home: first, End: last };
  if (!(key in ways)) return null;
  const to = ways[key];
  const crosses = !breaks && (key === "ArrowLeft" || key === "ArrowRight") && (to < row || to >= row + columns);
  return to < 0 || to >= n || crosses ? i : to;
}

/**
 * Makes the buttons in a container one stop. `moved()` is to be called when there are other buttons.
 * @param {HTMLElement} container
 * @param {() => HTMLButtonElement[]} buttons
 * @param {() => number | null} columns In a row of a table; null: as many as fit beside each other.
 */
export function rove(container, buttons, columns = () => null) {
  /** @param {HTMLButtonElement | undefined} stop */
  const settle = (stop) => buttons().forEach((button) => (button.tabIndex = button === stop ? 0 : -1));
  container.addEventListener("focusin", ({ target }) => {
    const stop = buttons().find((button) => button === target);
    if (stop) settle(stop);
  });
  container.addEventListener("keydown", (event) => {
    const all = buttons();
    const i = all.findIndex((button) => button === event.target);
    if (i < 0) return;
    const inRow = columns();
    const to = nextOf(event, { i, n: all.length, columns: inRow ?? fitting(all), breaks: inRow === null });
    if (to === null) return;
    event.preventDefault(); // the page would scroll
    all[to].focus();
  });
  return {
    moved: () => {
      const all = buttons();
      settle(all.find((button) => button.tabIndex === 0) ?? all[0]);
    },
  };
}

/** How many stand in the first row. @param {HTMLElement[]} nodes */
function fitting(nodes) {
  const beyond = nodes.findIndex(({ offsetTop }) => offsetTop > nodes[0].offsetTop);
  return beyond < 0 ? nodes.length : beyond;
}
