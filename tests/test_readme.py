"""The README's examples run, and its commands name what exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def test_the_library_examples_run(capsys):
    network, experiment, digits = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(network, "README.md", "exec"), {})
    accuracy = int(re.search(r"accuracy (\d+)%", capsys.readouterr().out)[1])
    assert accuracy > 90
    names = {}
    exec(compile(experiment, "README.md", "exec"), names)
    out = capsys.readouterr().out
    assert "→ 8 sigmoid → 2), spiral, epoch 200" in out
    assert "rule='vanishing', layer=1" in out
    exec(compile(digits, "README.md", "exec"), names)
    assert float(capsys.readouterr().out.partition("%")[0]) > 97


def test_what_the_readme_names_exists():
    for path in re.findall(r"`((?:mlpviz|tests|assets)/[\w/.]*)`|\]\((assets/[\w.]+)\)", README):
        assert (ROOT / "".join(path)).exists(), path
    for path in re.findall(r"-r ([\w/.]+)|python ([\w/]+\.py)", README):
        assert (ROOT / "".join(path)).exists(), path
