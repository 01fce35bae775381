"""`summitry quality`: list what looks wrong in the official registers, and what is known to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry import project, suspecting
from summitry.cli.printing import add_format, add_root, report, say
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "registers", nargs="*", metavar="REGISTER", help="which registers to list (default: all)"
    )
    parser.add_argument(
        "--all", action="store_true", help="list also what known_errors.csv or false_alarms.csv decides"
    )
    add_root(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the suspicions by check, and each one that is open; return 1 where a decision does not fit."""
    here = project.find(arguments.root)
    found = suspecting.suspect(here, suspecting.chosen(arguments.registers), arguments.all)
    for line in found.lines:
        say(line, arguments)
    done = f"{several(found.records, 'record')} looked at, {several(len(found.errors), 'known error')}"
    return report(found.findings, arguments, here.root, done)
