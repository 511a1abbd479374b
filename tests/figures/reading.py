"""Figures, read as the browser and the eye read them."""

import json

import numpy as np

from mlpviz.figures.theme import rgb


def parsed(figure):
    """The figure as the browser gets it; NaN and Infinity are no JSON."""

    def refuse(constant):
        raise AssertionError(f"{constant} in the JSON of a figure")

    return json.loads(figure.to_json(), parse_constant=refuse)


def by_series(figure):
    return {trace.meta["series"]: trace for trace in figure.data if "series" in trace.meta}


def contrast(one, other):
    """WCAG 2 contrast ratio of two colours #rrggbb, 1 to 21."""

    def luminance(colour):
        c = np.array(rgb(colour)) / 255
        return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4) @ [0.2126, 0.7152, 0.0722]

    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)
