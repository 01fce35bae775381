"""`summitry ingest`: read a checkout of an official register into raw/registers/, facts only."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from summitry import ingesting, project
from summitry.cli.printing import add_format, add_root, report, say
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from summitry.registers.entries import Entry


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("register", choices=ingesting.REGISTERS, help="which register")
    parser.add_argument("checkout", metavar="PATH", help="the folder with a checkout of its XML")
    parser.add_argument(
        "--release", metavar="VERSION", default="", help="its release, where it does not say so"
    )
    parser.add_argument(
        "--accept", action="store_true", help="take over what has changed since the last time"
    )
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the facts of a register, or show what would change; return 1 where that was not accepted."""
    here = project.find(arguments.root)
    chosen = arguments.register, Path(arguments.checkout), arguments.release, arguments.accept
    found = ingesting.ingest(here, *chosen, watch=_watched)
    for line in found.lines:
        say(line, arguments)
    read = f"{several(found.records, 'record')} of {arguments.register} read"
    return report(
        found.findings, arguments, here.root, f"{read}, {'written' if found.written else 'nothing written'}"
    )


def _watched(entries: Sequence[Entry]) -> Iterable[Entry]:
    """Return records that show on a terminal how many of them are read."""
    if not sys.stderr.isatty():
        return entries
    # Whoever writes into a file need not load what draws on a screen.
    console = import_module("rich.console").Console(stderr=True)
    tracked: Iterable[Entry] = import_module("rich.progress").track(
        entries, "Reading", console=console, transient=True
    )
    return tracked
