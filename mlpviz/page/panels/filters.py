"""The filters: what every unit of the first layer looks for, its weights as an image."""

import numpy as np

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.wire import encode_signed


def describe(shown):
    weights = shown.mlp.dense[0].weights.T.astype(np.float64)  # [units, side²]
    norms, largest = np.linalg.norm(weights, axis=1), np.abs(weights).max(axis=1)
    return {
        "side": shown.run.experiment.images.side,
        "images": encode_signed(weights),
        "labels": [
            fill(words.panels.FILTER, unit=unit, norm=norm, most=most)
            for unit, (norm, most) in enumerate(zip(norms.tolist(), largest.tolist(), strict=True), start=1)
        ],
        "text": words.panels.FILTERS if len(shown.mlp.dense) > 1 else words.panels.FILTERS_OF_OUTPUTS,
    }


PANEL = Panel("filters", describe, only_images=True, seconds=0.2)
