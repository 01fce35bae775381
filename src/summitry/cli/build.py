"""`summitry build`: from raw/ to the published package, or the proof that nothing would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import building, project
from summitry.cli.printing import add_format, add_root, report, say

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    add_root(parser)
    add_format(parser)
    parser.add_argument(
        "--check",
        action="store_true",
        help="publish nothing; fail when what is committed is not what raw/ gives",
    )


def run(arguments: argparse.Namespace) -> int:
    """Build, or compare; return 1 where a finding is an error or something differs."""
    here = project.find(arguments.root)
    result = building.compare(here) if arguments.check else building.build(here)
    for line in result.summary:
        say(line, arguments)
    return report(result.findings, arguments, here.root, result.done)
