"""The configuration of Streamlit's server, for a server that this package starts by itself.

Streamlit reads its file, its variables of the environment and its options when it is started by its own
command. Started from Python it reads none of them, so they are put together here.
"""

import os
import tomllib

from streamlit import config

from mlpviz.page.places import CONFIGURATION

TRUE, FALSE = ("true", "1", "yes", "on"), ("false", "0", "no", "off")


def read_configuration():
    """{option: value} of the file and, where the environment has one, of its STREAMLIT_… variable. Raises
    ValueError, naming variable, rule and text, for one that cannot be read."""
    return flatten(tomllib.loads(CONFIGURATION.read_text(encoding="utf-8"))) | _read_environment()


def flatten(table, prefix=""):
    """{"section.name": value} of a nested table."""
    flat = {}
    for name, value in table.items():
        flat |= flatten(value, f"{prefix}{name}.") if isinstance(value, dict) else {f"{prefix}{name}": value}
    return flat


def _read_environment():
    found = {}
    # Not by get_config_options(), which reads the files, and then warns that what was read has changed
    for key, option in config._config_options_template.items():
        text = os.environ.get(option.env_var)
        if text is not None and not option.sensitive:  # those Streamlit reads by itself
            found[key] = _read(option.env_var, option.type, text, option.multiple)
    return found


def _read(variable, kind, text, is_list):
    if is_list:
        return [part.strip() for part in text.split(",") if part.strip()]
    if kind is bool:
        if text.lower() not in TRUE + FALSE:
            raise ValueError(f"{variable} must be true or false, got {text!r}")
        return text.lower() in TRUE
    if kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            rule = "a whole number" if kind is int else "a number"
            raise ValueError(f"{variable} must be {rule}, got {text!r}") from None
    return text
