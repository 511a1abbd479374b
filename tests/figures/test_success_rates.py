"""Success rates with their intervals."""

from mlpviz import figures
from tests.figures.reading import by_series, parsed


def test_each_cell_has_its_rate_within_its_interval():
    figure = figures.success_rates(
        ["a", "<b>"], [3, 0], [4, 0], [(0.3, 0.95), (0, 1)], goal="90 % of the test"
    )
    intervals = [trace for trace in figure.data if trace.meta == {"series": "interval"}]
    assert [(list(trace.x), trace.y[0]) for trace in intervals] == [([0.3, 0.95], "a"), ([0, 1], "&lt;b&gt;")]
    rate = by_series(figure)["rate"]
    assert (list(rate.x), list(rate.y), list(rate.text)) == ([0.75], ["a"], ["3 of 4, 30% to 95%"])
    assert figure.layout.xaxis.title.text == "share that reach the 90 % of the test"
    parsed(figure)
