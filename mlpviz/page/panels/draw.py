"""Draw a digit: what the network sees of the visitor's drawing, and what it says."""

import numpy as np

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.wire import encode_ink, make_finite


def describe(shown):
    side, drawing = shown.run.experiment.images.side, shown.drawing
    if drawing.sheet is None:
        nothing = dict.fromkeys(("images", "probabilities", "meant"))
        return {"side": side, **nothing, "text": words.panels.DRAW_ASK}
    image = drawing.image(shown.run)
    with np.errstate(all="ignore"):
        outputs = shown.mlp.forward(image)
    probabilities = shown.run.loss.probabilities(make_finite(outputs))[0]
    best = int(probabilities.argmax())
    says = fill(words.panels.DRAW_SAYS, said=best, sure=float(probabilities[best]))
    return {
        "side": side,
        "images": encode_ink(image),
        "probabilities": probabilities.tolist(),
        "meant": best if drawing.meant is None else drawing.meant,
        "text": f"{says} {words.panels.PREPARED[side]}",
    }


PANEL = Panel("draw", describe, only_images=True, seconds=0.1)
