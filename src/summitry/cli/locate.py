"""`summitry locate`: print the locators of the sentences that have some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import locating, project
from summitry.cli.printing import add_format, add_root, report, say
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help="words of the source, as a note would quote them"
    )
    parser.add_argument("--text", metavar="PATH", required=True, help="the file with the source's words")
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print each sentence that has the words behind its locator; words that occur nowhere are a finding."""
    here = project.find(arguments.root)
    found = locating.locate(here, " ".join(arguments.words), arguments.text)
    for locator, words in found.sentences.items():
        say(f"{locator:<8} {words}", arguments)
    return report((), arguments, here.root, f"{several(len(found.sentences), 'place')} in {found.source}")
