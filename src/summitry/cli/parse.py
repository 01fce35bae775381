"""`summitry parse`: show how a phrase is read, word by word, and what it states."""

from __future__ import annotations

import json
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summitry import normalize
from summitry.cli.printing import add_format, report
from summitry.normalize import UnreadablePhrase

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from summitry.normalize import Word
    from summitry_validation.findings import Finding

# In the order in which they are tried and shown.
KINDS = ("amount", "percent", "number", "date", "duration", "country", "actor", "place")
# What each of these is a case of, and so is not tried where the other reads the phrase.
_PART_OF = {"percent": "amount", "actor": "country"}
# What a reading keeps of its words; the rest is what it states.
_WORDS = ("words", "per_words", "assumptions")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("phrase", nargs="+", metavar="PHRASE", help="the phrase, as a source words it")
    parser.add_argument("--lang", default="en", metavar="LANG", help="its language, such as de (default: en)")
    parser.add_argument("--as", dest="kind", choices=KINDS, help="what to read it as (default: anything)")
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print every reading of the phrase; one that nothing reads is a finding."""
    text = " ".join(arguments.phrase)
    readings: dict[str, Any] = {}
    refusals: dict[str, tuple[Finding, ...]] = {}
    for kind in [arguments.kind] if arguments.kind else KINDS:
        if _PART_OF.get(kind) in readings:
            continue
        try:
            readings[kind] = getattr(normalize, kind)(text, arguments.lang)
        except UnreadablePhrase as error:
            refusals[kind] = error.findings
    if not readings:
        return report(_closest(refusals), arguments, Path.cwd())
    for line in _document(readings) if arguments.format == "json" else _page(readings):
        print(line)
    return 0


def _closest(refusals: dict[str, tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """Return the findings of the kind that reads most of the phrase: the fewest, of the first such kind."""
    return min(refusals.values(), key=len)


def _page(readings: dict[str, Any]) -> Iterator[str]:
    for kind, reading in readings.items():
        yield kind
        words = (*getattr(reading, "words", ()), *getattr(reading, "per_words", ()))
        yield from _table(_rows(words), indent="    ")
        yield "  states"
        yield from _table([(name, str(value)) for name, value in _stated(reading).items()], indent="    ")
        yield from (
            f"  takes {one.words} for {one.reading} ({one.rule})"
            for one in getattr(reading, "assumptions", ())
        )


def _rows(words: Iterable[Word]) -> list[tuple[str, ...]]:
    return [(word.text, word.kind.replace("_", " "), word.value, word.rule) for word in words]


def _table(rows: list[tuple[str, ...]], indent: str) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield f"{indent}{'  '.join(cells)}".rstrip()


def _stated(reading: Any) -> dict[str, str | bool | int]:
    """Return what a reading states, without what is not stated; numbers are written out."""
    known = {field.name: getattr(reading, field.name) for field in fields(reading)}
    # Of what follows from the fields, only what they do not say already.
    worked_out = {name: getattr(reading, name) for name in _properties(type(reading))}
    known |= {name: value for name, value in worked_out.items() if value not in known.values()}
    return {
        name: value if isinstance(value, bool | int) else _written(value)
        for name, value in known.items()
        if name not in _WORDS and value not in (None, "", ())
    }


def _properties(kind: type) -> list[str]:
    return [name for name, member in vars(kind).items() if isinstance(member, property)]


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(" ".join(one) for one in value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _document(readings: dict[str, Any]) -> Iterator[str]:
    found = [
        {"kind": kind, **_stated(reading)}
        | {name: [one._asdict() for one in getattr(reading, name, ())] for name in _WORDS}
        for kind, reading in readings.items()
    ]
    yield json.dumps({"readings": found}, ensure_ascii=False, indent=2)
