"""`summitry why`: show where a published row comes from, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import explaining
from summitry.cli.printing import add_root

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("id", help="the id of a published row, such as us-rok-cost-sharing.ceiling")
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation; an unknown id is a finding."""
    for line in explaining.lines(explaining.why(arguments.id, arguments.root)):
        print(line)
    return 0
