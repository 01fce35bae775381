"""`summitry check`: read all notes and report every finding. Loads neither pandas nor pyarrow nor pandera."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import checking, project
from summitry.cli.printing import add_format, add_root, report

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the notes; return 1 where a finding is an error."""
    here = project.find(arguments.root)
    findings = checking.check(here)
    return report(findings, arguments, here.root, f"{len(here.notes)} notes read")
