"""`summitry new note`: write the skeleton of a note, to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import drafting, project
from summitry.cli.printing import add_format, add_root, say, show

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("what", choices=("note",), help="what is to be written")
    parser.add_argument("key", metavar="KEY", help="the name of the note: small letters, digits and hyphens")
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write raw/notes/KEY.md and say what comes next; a key that cannot be used is a finding."""
    here = project.find(arguments.root)
    source = drafting.draft(here, arguments.key)
    show((), arguments, here.root)
    known = f", with the source {source}" if source else ""
    say(f"raw/notes/{arguments.key}.md written{known}", arguments)
    say("Next: fill in what is blank there, and run `summitry check`, which says what is missing.", arguments)
    return 0
