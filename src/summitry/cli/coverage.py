"""`summitry coverage`: list each sentence of a source with the rows that it supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import anchoring, covering, project
from summitry.cli.printing import add_format, add_root, report, say

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("key", metavar="KEY", help="the source's key in raw/sources.bib")
    parser.add_argument("--text", metavar="PATH", help="the file with the source's words, to show them too")
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the list; return 1 while a sentence has neither a row nor a reason."""
    here = project.find(arguments.root)
    found = covering.of_source(here, arguments.key)
    words = dict(anchoring.numbered(here, arguments.key, arguments.text)) if arguments.text else {}
    for line in covering.lines(found, words):
        say(line, arguments)
    wrong = anchoring.verify(here, arguments.key, arguments.text) if arguments.text else []
    done = f"{found.cited} of {len(found.rows)} sentences support a row"
    return report([*wrong, *covering.left_out(arguments.key, found)], arguments, here.root, done)
