"""How verbs answer: findings in the format that was asked for, and one closing line."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from summitry_validation.catalogue import failed, severity
from summitry_validation.findings import ordered
from summitry_validation.limits import RAW_FILE
from summitry_validation.regular_files import content
from summitry_validation.rendering import RENDERERS
from summitry_validation.rendering.plain import text
from summitry_validation.rendering.words import several

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from summitry_validation.findings import Finding

# Formats of single lines, among which others do no harm.
_LINES = frozenset(RENDERERS) - {"json"}


def add_root(parser: argparse.ArgumentParser) -> None:
    """Let the caller name the project's folder."""
    parser.add_argument("--root", metavar="DIR", help="the project's folder (default: the nearest one above)")


def add_format(parser: argparse.ArgumentParser, *pages: str) -> None:
    """Let the caller choose how findings are shown; `pages` are formats of what the verb prints beside."""
    parser.add_argument(
        "--format",
        choices=(*RENDERERS, *pages),
        default="text",
        help="how findings are shown (default: text); "
        f"{' and '.join(('json', *pages))}: one document and all that goes to stdout",
    )


def source_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what a verb on a source's words takes."""
    parser.add_argument("key", metavar="KEY", help="the source's key in raw/sources.bib")
    parser.add_argument("--text", metavar="PATH", required=True, help="the file with the source's words")
    add_root(parser)
    add_format(parser)


def show(findings: Iterable[Finding], arguments: argparse.Namespace, root: Path) -> None:
    """Print findings in the format that was asked for; beside a page, which has no room for them, as text."""
    name = _format(arguments)
    stream = sys.stdout if name in RENDERERS else sys.stderr
    for line in RENDERERS.get(name, text)(findings, _lines(root)):
        print(line, file=stream)


def say(line: str, arguments: argparse.Namespace) -> None:
    """Print a line that is no finding; beside a document or a page it goes to stderr."""
    print(line, file=sys.stdout if _format(arguments) in _LINES else sys.stderr)


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


def _format(arguments: argparse.Namespace) -> str:
    """Return the format that was asked for; not every verb has one, and all may have findings."""
    return getattr(arguments, "format", "text")


def _lines(root: Path) -> Callable[[str], Sequence[str]]:
    @cache
    def lines(file: str) -> Sequence[str]:
        path = root / file
        try:
            found = content(path, RAW_FILE.most, path.parent)
        except OSError:
            return ()
        return found.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    return lines
