"""The command line: one small file a verb, each of which parses, calls one library function and renders."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.cli.printing import report
from summitry_validation.findings import FindingsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

VERBS = {
    "check": "report what is wrong in notes, with its place; what only their tables show, build reports",
    "fmt": "settle the layout of notes and the order of authorities, and change nothing that they say",
    "build": "build, validate and publish the data package from raw/",
    "validate": "check a published package from the outside",
    "parse": "show how a phrase is read, word by word, and what it states",
    "why": "show where a published value comes from",
    "anchor": "write a source's sentences as locators, ranges and hashes, and compare what notes quote of it",
    "ingest": "read a checkout of an official register into raw/registers/, facts only",
    "quality": "list what looks wrong in the official registers, by rules that a historian accepts",
    "read": "print a source text with its locators",
    "new": "write the skeleton of a note, to be filled in",
    "schema": "print the JSON Schema of a note or of findings, for editors and programs",
    "view": "print a view that is made from the published tables",
    "locate": "print the sentences of a source text that have some words, with their locators",
    "coverage": "list each sentence of a source with the rows that it supports",
    "agree": "compute how far two codings of the same passages agree",
}
# What a shell says of a command that Ctrl-C has ended.
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; return 0 when all is well, 1 on errors, 2 on wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, TextIOWrapper):
        # A letter that a pipe's encoding lacks must not end the run.
        sys.stdout.reconfigure(errors="backslashreplace")
    verb = _verb(words)
    arguments = _parser(verb).parse_args(words)
    try:
        return _run(arguments)
    except BrokenPipeError:
        # The reader of our pipe has seen enough; the interpreter must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: argparse.Namespace) -> int:
    try:
        return int(arguments.run(arguments))
    except FindingsError as error:
        return report(error.findings, arguments, Path())
    finally:
        sys.stdout.flush()


def _verb(words: Sequence[str]) -> ModuleType | None:
    """Import only the verb that was asked for, so that help and checks start fast."""
    name = next((word for word in words if not word.startswith("-")), "")
    return import_module(f"{__name__}.{name}") if name in VERBS else None


def _parser(verb: ModuleType | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="summitry", description="Diplomatic summits as traceable tables.")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and leave")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, summary in VERBS.items():
        sub = verbs.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        if verb and verb.__name__.endswith(f".{name}"):
            verb.arguments(sub)
            sub.set_defaults(run=verb.run)
    return parser


class _Version(argparse.Action):
    """Look the version up only when it is asked for; the look-up is slower than the rest of the parser."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        metadata = import_module("importlib.metadata")
        print(f"summitry {metadata.version('summitry')}")
        parser.exit()
