"""What is deployed: its files name what there is. nginx runs with them in the browser's tests."""

import re
from pathlib import Path

import pytest

from mlpviz.command import make_parser
from mlpviz.page.environment import SETTINGS

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "mlpviz" / "deploy"
README = (ROOT / "README.md").read_text(encoding="utf-8")
VARIABLES = {setting.variable for setting in SETTINGS}


def read(name):
    return (DEPLOY / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml"])
def test_their_settings_are_settings(name):
    named = set(re.findall(r"MLPVIZ_\w+", read(name)))
    assert named
    assert named <= VARIABLES


def test_the_image_starts_the_page_as_the_command_does():
    _, *arguments = re.findall(r'"([^"]+)"', re.search(r"^CMD (.*)$", read("Dockerfile"), re.MULTILINE)[1])
    asked = make_parser().parse_args(arguments)
    assert (asked.command, asked.address, asked.no_browser) == ("serve", "0.0.0.0", True)


def test_the_image_copies_what_there_is_and_what_the_wheel_is_made_of():
    copied = {
        name
        for line in re.findall(r"^COPY (?!--)(.*) \S+$", read("Dockerfile"), re.MULTILINE)
        for name in line.split()
    }
    assert {name for name in copied if not (ROOT / name).exists()} == set()
    assert copied >= {"pyproject.toml", "README.md", "LICENSE", "mlpviz", "assets", ".streamlit"}


def test_the_processes_of_the_containers_are_those_of_the_proxy():
    services = set(re.findall(r"^  (\w+):\n    <<: \*playground$", read("compose.yaml"), re.MULTILINE))
    upstreams = set(re.findall(r"server (\w+):8501", read("nginx.conf")))
    assert services == upstreams == {"one", "two"}


def test_the_base_path_is_the_same_everywhere():
    base = re.search(r"STREAMLIT_SERVER_BASE_URL_PATH: (\S+)", read("compose.yaml"))[1]
    assert f"location {base} " in read("nginx.conf")
    assert f"Path={base};" in read("nginx.conf")


def test_the_readme_has_every_setting_of_the_environment_in_its_table():
    rows = re.findall(r"^\| `(MLPVIZ_\w+)` \| ([^|]+) \| ([^|]+) \|$", README, re.MULTILINE)
    assert {name for name, *_ in rows} == VARIABLES
    assert len(rows) == len(VARIABLES)
