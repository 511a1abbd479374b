"""The settings of the environment: what each takes, its default, and words for the rest."""

import pytest

from mlpviz.page.environment import (
    DASK,
    FRAME_ANCESTORS,
    LOCAL_FILES,
    MAX_MEMORY,
    MAX_VISITORS,
    MNIST,
    ROOM_LETTER,
    SETTINGS,
    check_environment,
)


@pytest.mark.parametrize(
    ("setting", "text", "value"),
    [
        (MAX_VISITORS, "12", 12),
        (MAX_VISITORS, "", 80),
        (MAX_MEMORY, "900", 900),
        (ROOM_LETTER, "B", "B"),
        (LOCAL_FILES, "Yes", True),
        (LOCAL_FILES, "off", False),
        (LOCAL_FILES, " ", None),
        (DASK, "tcp://10.0.0.5:8786", "tcp://10.0.0.5:8786"),
        (FRAME_ANCESTORS, "*", "*"),
        (FRAME_ANCESTORS, "'none'", "'none'"),
        (FRAME_ANCESTORS, "'self' https://*.school.example:8443", "'self' https://*.school.example:8443"),
    ],
)
def test_a_setting_is_read(setting, text, value, monkeypatch):
    monkeypatch.setenv(setting.variable, text)
    assert setting.value == value


@pytest.mark.parametrize(
    ("setting", "text", "rule"),
    [
        (MAX_VISITORS, "0", "a whole number above 0"),
        (MAX_VISITORS, "-3", "a whole number above 0"),
        (MAX_VISITORS, "٣", "a whole number above 0"),
        (ROOM_LETTER, "A", "one of BCDFG"),
        (ROOM_LETTER, "BC", "one of BCDFG"),
        (MAX_MEMORY, "2GB", "a whole number above 0"),
        (LOCAL_FILES, "perhaps", "yes or no"),
        (DASK, "10.0.0.5", "the address of a scheduler of Dask"),
        (MNIST, "/no/such/folder", "a folder"),
        (FRAME_ANCESTORS, "*; script-src *", "'none', 'self', *"),
        (FRAME_ANCESTORS, "https://a\r\nX: y", "'none', 'self', *"),
    ],
)
def test_what_cannot_be_obeyed_is_told_by_name_rule_and_text(setting, text, rule, monkeypatch):
    monkeypatch.setenv(setting.variable, text)
    with pytest.raises(ValueError, match=f"^{setting.variable} must be {rule[:12]}") as told:
        check_environment()
    assert str(told.value).endswith(f"got {text!r}")


def test_nothing_is_needed(monkeypatch):
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    check_environment()


def test_a_name_that_is_none_is_told(monkeypatch):
    monkeypatch.setenv("MLPVIZ_MAX_VISITOR", "3")
    with pytest.raises(ValueError, match="MLPVIZ_MAX_VISITOR must be one of"):
        check_environment()
