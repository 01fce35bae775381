"""What differs between the files of a register and a checkout, record by record and field by field."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from summitry.registers.columns import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Rows = Mapping[str, Sequence[Mapping[str, str]]]

# The release is that of all records; of the text only hash and length are kept.
_QUIET = frozenset({"release", "text_length"})


def between(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return a line for each record that is new or gone, and each field that differs; new ones as a number.

    A record of which nothing was known is no change of what is known: many new ones are counted.
    """
    old, new = ({file: _rows(text) for file, text in texts.items()} for texts in (before, after))
    known, found = old["records"], new["records"]
    lines = [
        f"{id} is gone: {known[id][0]['start_date']} {known[id][0]['country_as_stated']}"
        for id in known.keys() - found.keys()
    ]
    lines += [f"{id} {line}" for id in known.keys() & found.keys() for line in _differing(old, new, id)]
    lines.sort(key=lambda line: (len(line.split(" ")[0]), line))
    fresh = sorted(found.keys() - known.keys(), key=lambda id: (len(id), id))
    return [*lines, *_fresh(fresh, bool(known))]


def _fresh(ids: Sequence[str], known: bool) -> Iterator[str]:
    if ids and known:
        shown = ", ".join(ids[:5]) + (" ..." if len(ids) > 5 else "")  # noqa: PLR2004 - enough to see which
        yield f"* {len(ids)} new records: {shown}"


def _rows(text: str) -> Rows:
    found: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row.get("record_id", ""), []).append(row)
    return found


def _differing(old: Mapping[str, Rows], new: Mapping[str, Rows], id: str) -> Iterator[str]:
    for file, fields in FILES.items():
        was, now = old[file].get(id, ()), new[file].get(id, ())
        if file in ("records", "readings") and was and now:
            yield from _fields(was[0], now[0], [field.name for field in fields])
        elif was and [*map(dict, was)] != [*map(dict, now)]:
            yield f"{file}: {_short(was)} -> {_short(now)}"


def _fields(was: Mapping[str, str], now: Mapping[str, str], names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if name == "text_sha256" and was[name] != now[name]:
            yield f"text: {was['text_length']} -> {now['text_length']} characters, changed"
        elif name not in _QUIET and was.get(name, "") != now[name]:
            yield f"{name}: {was.get(name, '')!r} -> {now[name]!r}"


def _short(some: Sequence[Mapping[str, str]]) -> str:
    """Return rows in few words: what stands in them after record and position."""
    return "; ".join(" ".join(filter(None, [*one.values()][2:])) for one in some) or "none"
