"""The report: what was trained and how it did, in one page without a script."""

import re

import numpy as np

from mlpviz import Experiment, Run, figures
from mlpviz.export.report import encode_bitmap, write_report


def trained(**settings):
    run = Run(Experiment(n_samples=20, **settings))
    run.advance(epochs=25)
    return run


def test_a_report_tells_settings_seeds_results_and_the_link():
    run = trained(dataset="xor", weight_seed=7)
    run.change(learning_rate=0.1)
    html = write_report(run, link="http://here/?v=2&weight_seed=7")
    assert "http://here/?v=2&amp;weight_seed=7" in html
    assert re.search(r'<tr class="chosen"><th scope="row">weight seed</th><td>7</td>', html)
    assert re.search(r'<tr><th scope="row">noise</th><td>0</td>', html)
    assert f"<td>25</td><td>{run.history['train_loss'][25]:.4g}</td>" in html
    assert "learning_rate from 0.03 to 0.1" in html
    assert html.count('role="textbox"') == 4
    assert "{{" not in html


def test_it_runs_nothing_and_asks_for_nothing():
    html = write_report(trained(dataset="rule", rule="x1 < x2 and x1<3"))
    assert "<script" not in html
    assert "default-src 'none'" in html
    assert "x1 &lt; x2 and x1&lt;3" in html
    assert "n classes" not in html
    assert set(re.findall(r'(?:src|href)="(\w+:)', html)) == {"data:"}


def test_its_picture_has_the_colours_of_the_surface():
    lut = figures.output_lut(2, figures.PALETTES["light"])
    cells = np.arange(25, dtype=np.uint8).reshape(5, 5)
    picture = encode_bitmap(cells, lut)
    assert picture[:2] == b"BM"
    assert len(picture) == int.from_bytes(picture[2:6], "little") == 54 + 1024 + 5 * 8
    assert picture[54 + 4 * 9 : 54 + 4 * 9 + 3] == bytes(lut[9, 2::-1])
    assert picture[54 + 1024 + 8 : 54 + 1024 + 13] == bytes(cells[1])


def test_data_of_every_kind_have_one():
    for dataset in ("rings", "plane", "iris"):
        assert "<path" in write_report(trained(dataset=dataset))
