"""How verbs answer: findings in the format that was asked for, and one closing line."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from summitry_validation.catalogue import failed, severity
from summitry_validation.findings import ordered
from summitry_validation.rendering import RENDERERS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from summitry.checking.snapshot import Snapshot
    from summitry_validation.findings import Finding


def add_root(parser: argparse.ArgumentParser) -> None:
    """Let the caller name the project's folder."""
    parser.add_argument("--root", metavar="DIR", help="the project's folder (default: the nearest one above)")


def add_format(parser: argparse.ArgumentParser) -> None:
    """Let the caller choose how findings are shown."""
    parser.add_argument(
        "--format",
        choices=RENDERERS,
        default="text",
        help="how findings are shown (default: text); json is one document and all that goes to stdout",
    )


def source_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what a verb on a source's words takes."""
    parser.add_argument("key", metavar="KEY", help="the source's key in raw/sources.bib")
    parser.add_argument("--text", metavar="PATH", required=True, help="the file with the source's words")
    add_root(parser)
    add_format(parser)


def show(findings: Iterable[Finding], arguments: argparse.Namespace, root: Path) -> None:
    """Print findings in the format that was asked for."""
    for line in RENDERERS[_format(arguments)](findings, _lines(root)):
        print(line)


def say(line: str, arguments: argparse.Namespace) -> None:
    """Print a line that is no finding; beside a document it goes to stderr."""
    print(line, file=sys.stderr if _format(arguments) == "json" else sys.stdout)


def report(findings: Iterable[Finding], arguments: argparse.Namespace, root: Path, done: str = "") -> int:
    """Print findings, their number and what was done; return the exit code."""
    found = ordered(findings)
    show(found, arguments, root)
    closing = ", ".join(filter(None, (done, count(found))))
    if failed(found):
        print(closing, file=sys.stderr)
    else:
        say(closing, arguments)
    return int(failed(found))


def count(findings: Iterable[Finding]) -> str:
    """Return how many errors and warnings there are, in words.

    >>> count([])
    'no findings'
    """
    tally = Counter(severity(finding) for finding in findings)
    return ", ".join(several(number, name) for name, number in sorted(tally.items())) or "no findings"


def checked(answer: Snapshot) -> str:
    """Return what a check has looked at: rules for tables need the tables, which only a build makes."""
    return f"{several(answer.notes, 'note')} checked without the tables that they make"


def several(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> several(1, "note"), several(0, "note")
    ('1 note', '0 notes')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _format(arguments: argparse.Namespace) -> str:
    """Return the format that was asked for; not every verb takes one, and all may have findings."""
    return getattr(arguments, "format", "text")


def _lines(root: Path) -> Callable[[str], Sequence[str]]:
    @cache
    def lines(file: str) -> Sequence[str]:
        path = root / file
        try:
            return path.read_text(encoding="utf-8", errors="replace").split("\n") if path.is_file() else ()
        except OSError:
            return ()

    return lines
