"""`summitry fmt`: bring the front matter of notes into its one form, without changing what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import formatting, project
from summitry.cli.printing import add_format, add_root, report, say, several

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "notes", nargs="*", metavar="NOTE", help="the name or the file of a note (default: all notes)"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where a note would change, and show where"
    )
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Format the notes, or check their form; return 1 where a finding is an error."""
    here = project.find(arguments.root)
    result = formatting.form(here, arguments.notes, arguments.check)
    for file in result.rewritten:
        say(f"{file} formatted", arguments)
    return report(result.findings, arguments, here.root, f"{several(len(result.notes), 'note')} read")
