"""`summitry check`: report what is wrong in notes. Loads neither pandas nor pyarrow nor pandera."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summitry import checking, project
from summitry.cli.printing import add_format, add_root, checked, report

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "notes", nargs="*", metavar="NOTE", help="the name or the file of a note (default: all of raw/)"
    )
    add_root(parser)
    add_format(parser)
    parser.add_argument(
        "--full", action="store_true", help="read every note again, also where nothing has changed"
    )
    parser.add_argument(
        "--watch", action="store_true", help="check again after every change, until Ctrl-C; show what is new"
    )


def run(arguments: argparse.Namespace) -> int:
    """Check all notes, and show what is wrong in those that are named; return 1 where that is an error."""
    here = project.find(arguments.root)
    files = frozenset(map(here.note, arguments.notes))
    memory = checking.Memory(None if arguments.full else here.root)
    if arguments.watch:
        # Whoever checks once need not load what watches.
        watching, following = (
            import_module(f"summitry.{name}") for name in ("checking.watching", "cli.following")
        )
        answers = (checking.among(one, files) for one in watching.watch(here, memory))
        return int(following.follow(answers, arguments, here.root))
    found = checking.among(checking.answer(here, memory), files)
    return report(found.findings, arguments, here.root, checked(found))
