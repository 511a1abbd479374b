"""The remark under the diagram: what is most worth saying about a run at the moment that is shown."""

from mlpviz.diagnostics import choose_remark
from mlpviz.page.words import live as words
from mlpviz.page.words.sentences import fill


def make_remark(run, past=None):
    """A sentence. past: the epoch looked back at, or None for now."""
    if run.diverged:
        return words.STOPPED.format(step=run.diverged.step)
    if past is not None:
        return words.LOOKING_BACK.format(epoch=past, latest=run.epochs)
    remark = choose_remark(run)
    return fill(words.REMARKS[remark.rule], **remark.numbers)
