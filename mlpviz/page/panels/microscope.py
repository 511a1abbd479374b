"""The gradient microscope: gradients, updates and the spread of the numbers in every layer, over time, and
what may be wrong with them."""

from dataclasses import dataclass

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import diagnose, measure_distributions, track_quantiles
from mlpviz.diagnostics.distributions import KINDS, MAX_POINTS
from mlpviz.language import fill
from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.panels.parts import say_first
from mlpviz.training.measurement import MAX_MEASURED

MAX_NAMED = 8  # units in a sentence
OVER_EPOCHS = ("gradient-map", "update-ratios", "over-time")


@dataclass(frozen=True)
class Choices:
    """kind: of the numbers whose spread is shown, one of `KINDS`."""

    kind: str = "weights"


def choose(choices, options, run):
    if options.get("kind") is None:
        return choices
    return Choices(check_choice("kind", options.get("kind"), KINDS))


def describe(shown):
    run, kind, n = shown.run, shown.choices.kind, len(shown.run.X_train)
    history = run.history
    spread = measure_distributions(run, kind, shown.mlp)
    epochs, quantiles = track_quantiles(run, kind, shown.cache)
    title = words.panels.KINDS[kind] + ("" if kind == "weights" else say_first(n, MAX_POINTS))
    made = {
        "gradient-map": figures.gradient_map(history.epochs, history.per_layer("gradient_magnitude")),
        "update-ratios": figures.update_ratios(history.epochs, history.per_layer("update_ratio")),
        "distribution": figures.distribution(spread.edges, spread.shares, title=title),
        "over-time": figures.quantile_bands(
            epochs, quantiles, title=fill(words.panels.OVER_TIME, kind=title)
        ),
    }
    if run.epochs == 0:  # an axis made for one point would begin before it
        for name in OVER_EPOCHS:
            made[name].update_xaxes(range=[0, 1], dtick=1)
    found = diagnose(run, shown.mlp, shown.learning_rate) if shown.is_past else diagnose(run)
    return {
        "figures": {name: figure.to_plotly_json() for name, figure in made.items()},
        "findings": [describe_finding(finding, n) for finding in found],
        "healthy": words.panels.HEALTHY,
        "kinds": {name: words.panels.KINDS[name] for name in KINDS},
        "kind": kind,
    }


def describe_finding(finding, n_train):
    """A badge: what it is called, its rule and number in a sentence, and the units it marks. n_train: how
    many training samples there are; of many, findings are measured on the first."""
    units = ", ".join(str(unit + 1) for unit in finding.units[:MAX_NAMED])
    if len(finding.units) > MAX_NAMED:
        units += fill(words.panels.AND_MORE, n=len(finding.units) - MAX_NAMED)
    units = fill(words.panels.UNIT if len(finding.units) == 1 else words.panels.UNITS, units=units)
    text = words.panels.FINDINGS[finding.rule] if np.isfinite(finding.number) else words.panels.NO_GRADIENT
    text = fill(text, layer=finding.layer, units=units, number=finding.number, limit=finding.limit)
    return {
        "rule": finding.rule,
        "layer": finding.layer,
        "units": finding.units,
        "text": text + say_first(n_train, MAX_MEASURED),
    }


PANEL = Panel("microscope", describe, Choices(), choose)
