"""The drawing of a frame: all lanes at one moment and, every few frames, the diagram of the selected one."""

from mlpviz.page.compare.diagram import EVERY


def draw_frame(comparison):
    """(numbers, (surfaces, diagram)) of now, or of the epoch looked back at: an array for each lane, and
    those of the diagram in the first frame and every few others. At rest there is time for it in each."""
    past, in_passing = comparison.past, comparison.playing
    surfaces = [lane.paint(comparison.cells, past) for lane in comparison.lanes]
    diagram, arrays = None, ()
    if not in_passing or comparison.frames.seq % EVERY == 0:
        diagram, arrays = comparison.diagram.paint(past, in_passing=in_passing)
    numbers = {
        "epoch": comparison.epochs if past is None else past,
        "progress": 0.0,
        "lanes": [lane.measure(past, in_passing=in_passing) for lane in comparison.lanes],
        "diagram": diagram,
    }
    return numbers, (surfaces, arrays)
