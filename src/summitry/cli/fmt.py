"""`summitry fmt`: bring notes and authorities into their one form, without changing what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import formatting, project
from summitry.cli.printing import add_format, add_root, report, say
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help="the name of a note, or the path of a note or an authority (default: all of them)",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where a file would change, and show where"
    )
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Format the files, or check their form; return 1 where a finding is an error."""
    here = project.find(arguments.root)
    result = formatting.form(here, arguments.names, arguments.check)
    for file in result.rewritten:
        say(f"{file} formatted", arguments)
    return report(result.findings, arguments, here.root, f"{several(len(result.files), 'file')} read")
