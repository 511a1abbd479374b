// Which of several runs does best.

/**
 * The number of the run with the least test loss, or -1 where several have it.
 * @param {{ test_loss: number }[]} lanes
 */
export function findLeast(lanes) {
  const losses = lanes.map(({ test_loss }) => test_loss);
  const least = Math.min(...losses);
  return losses.filter((loss) => loss === least).length === 1 ? losses.indexOf(least) : -1;
}
