"""`summitry agree`: how far two codings of the same passages agree, and in what they do not."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from summitry.agreement import Agreement, agree, markdown, passages, text
from summitry.cli.printing import add_format, add_root, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("first", metavar="FIRST", help="the folder with the notes of one coding")
    parser.add_argument("second", metavar="SECOND", help="the folder with the notes of the other")
    parser.add_argument(
        "--passage",
        metavar="pM-pN",
        type=_paragraphs,
        help="the paragraphs that both coders were given (default: those in which both cite a sentence)",
    )
    parser.add_argument(
        "--decisions", metavar="FILE", default="", help="the CSV file with what was decided where they differ"
    )
    add_root(parser)
    add_format(parser, "markdown")


def run(arguments: argparse.Namespace) -> int:
    """Print the agreement, as a document of its own in JSON; return 0 however high or low it is."""
    found = agree(arguments.first, arguments.second, arguments.passage, arguments.decisions, arguments.root)
    for line in _PAGES.get(arguments.format, text.lines)(found):
        print(line)
    say(text.closing(found), arguments)
    return 0


def _json(agreement: Agreement) -> Iterable[str]:
    yield json.dumps(asdict(agreement), indent=1, ensure_ascii=False)


def _paragraphs(words: str) -> range:
    try:
        return passages.paragraphs(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words!r} is not written like p30-p50") from error


_PAGES: dict[str, Callable[[Agreement], Iterable[str]]] = {"markdown": markdown.lines, "json": _json}
