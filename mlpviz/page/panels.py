"""Panels: the pictures below the curves, made only while one looks at them.

Each is a function of the live view that returns what the browser shows, JSON-ready: Plotly figures by name,
and words. `PANELS` is their table.
"""

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import distributions, findings, quantiles_over_time
from mlpviz.diagnostics.distributions import KINDS
from mlpviz.page import words


def microscope(view):
    """Gradients, updates and the spread of the numbers in every layer, over time; and what may be wrong."""
    run, history = view.run, view.run.history
    spread = distributions(run, view.shown_mlp())[view.kind]
    epochs, quantiles = quantiles_over_time(run, view.kind, view.known_quantiles)
    title = words.KINDS[view.kind]
    made = {
        "gradient-map": figures.gradient_map(history.epochs, history.per_layer("gradient_magnitude")),
        "update-ratios": figures.update_ratios(history.epochs, history.per_layer("update_ratio")),
        "distribution": figures.distribution(spread.edges, spread.shares, title=title),
        "over-time": figures.quantile_bands(epochs, quantiles, title=words.OVER_TIME.format(kind=title)),
    }
    return {
        "figures": {name: figure.to_plotly_json() for name, figure in made.items()},
        "findings": [describe_finding(finding) for finding in findings(run)],
        "healthy": words.HEALTHY,
        "kinds": {kind: words.KINDS[kind] for kind in KINDS},
        "kind": view.kind,
    }


def describe_finding(finding):
    """A badge: what it is called, its rule and number in a sentence, and the units it marks."""
    units = ", ".join(str(unit + 1) for unit in finding.units)
    units = (words.UNIT if len(finding.units) == 1 else words.UNITS).format(units=units)
    text = words.FINDINGS[finding.rule] if np.isfinite(finding.number) else words.NO_GRADIENT
    return {
        "rule": finding.rule,
        "layer": finding.layer,
        "units": finding.units,
        "text": text.format(layer=finding.layer, units=units, number=finding.number, limit=finding.limit),
    }


PANELS = {"microscope": microscope}
