"""`mlpviz verify LINK --epochs 300 --claim "test_loss < 0.2"`: trains, and finds claims true or false.

Ends with 0 if all of them hold, with 1 if one does not.
"""

import argparse
from typing import Any

from mlpviz.command.exits import DONE, FAILED
from mlpviz.command.training import add_training, train_link
from mlpviz.training.claims import NAMES, read_claim


def add_to(commands: Any) -> None:
    """Add the subcommand to those of a parser."""
    names = "; ".join(f"{name}: {what}" for name, (what, _) in NAMES.items())
    parser = commands.add_parser(
        "verify",
        help="train the experiment of a link, and see whether claims about it hold",
        description="Train the experiment of a link, and see whether claims about it hold. Exit code 0 if "
        f"all do, 1 if one does not, 2 if something cannot be read. A claim may speak of {names}.",
    )
    parser.set_defaults(obey=verify_claims)
    add_training(parser)
    parser.add_argument(
        "--claim",
        action="append",
        required=True,
        metavar="CLAIM",
        help='such as "test_loss < 0.2 and units <= 6"; more than once for several',
    )


def verify_claims(asked: argparse.Namespace) -> int:
    """Obey `mlpviz verify`. Raises ValueError, in words, for a claim or a link that cannot be read."""
    claims = [read_claim(text) for text in asked.claim]
    run, _ = train_link(asked)
    all_hold = True
    for claim in claims:
        holds = claim.holds(run)
        all_hold &= holds
        numbers = ", ".join(f"{name} = {value!r}" for name, value in claim.numbers(run).items())
        print(f"{'holds' if holds else 'does not hold'}: {claim.text} ({numbers})")
    return DONE if all_hold else FAILED
