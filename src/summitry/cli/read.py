"""`summitry read`: print a source text with its locators, so that a coder can cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import anchoring, project
from summitry.cli.printing import report, say
from summitry.cli.printing import source_arguments as arguments

if TYPE_CHECKING:
    import argparse

__all__ = ["arguments", "run"]


def run(arguments: argparse.Namespace) -> int:
    """Print each sentence behind its locator; a text that is not the anchored one is a finding."""
    here = project.find(arguments.root)
    for locator, words in anchoring.numbered(here, arguments.key, arguments.text):
        say(f"{locator:<8} {words}", arguments)
    return report(anchoring.verify(here, arguments.key, arguments.text), arguments, here.root)
