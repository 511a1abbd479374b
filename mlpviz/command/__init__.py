"""The command `mlpviz`, also `python -m mlpviz`: opens the page, or does without it what is asked of a link.

Each subcommand is a module with `add_to(commands)`, which adds its parser and puts its function into `obey`;
`parser.py` lists them. What went wrong is said in words, and by the code it ends with, see `exits.py`.
"""

from mlpviz.command.parser import main, make_parser

__all__ = ["main", "make_parser"]
