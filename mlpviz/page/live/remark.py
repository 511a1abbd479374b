"""The remark under the diagram: what is most worth saying about a run at the moment that is shown."""

from mlpviz.diagnostics import choose_remark
from mlpviz.language import fill
from mlpviz.page import words


def make_remark(run, past=None):
    """A sentence. past: the epoch looked back at, or None for now."""
    if run.diverged:
        return fill(words.live.STOPPED, step=run.diverged.step)
    if past is not None:
        return fill(words.live.LOOKING_BACK, epoch=past, latest=run.epochs)
    remark = choose_remark(run)
    return fill(words.live.REMARKS[remark.rule], **remark.numbers)
