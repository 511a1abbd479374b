// Which of several runs does best.

/**
 * The number of the run with the least test loss, or -1 where several have it. One that has diverged is none of them,
 * whatever its last loss was.
 * @param {{ test_loss: number, diverged: number | null }[]} lanes
 */
export function findLeast(lanes) {
  const losses = lanes.map(({ test_loss, diverged }) => (diverged === null ? test_loss : Infinity));
  const least = Math.min(...losses);
  return Number.isFinite(least) && losses.filter((loss) => loss === least).length === 1 ? losses.indexOf(least) : -1;
}
