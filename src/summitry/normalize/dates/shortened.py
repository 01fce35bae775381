"""Years without their century behind a full one: "1914-18", "1990/91", "1938-9"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.normalize.results import Word, unreadable

if TYPE_CHECKING:
    from summitry.normalize.dates.points import Bag
    from summitry.text import Phrase

_MONTHS = 12


def in_full(phrase: Phrase, first: Bag, last: Bag, join: Word | None = None) -> Bag:
    """Return the last point of a span; two digits behind a bare year are a later year, written short.

    Behind a `join` they could also be a month.

    Raises
    ------
    UnreadablePhrase
        Where they are no later year (D005), or may be a month or season as well (D016).

    """
    if set(first) - {"about", "unsure"} != {"year"} or set(last) - {"about", "unsure"} != {"day"}:
        return last
    year, short = first["year"].value, last["day"]
    digits = short.text if short.text.isdigit() else ""
    later = f"{year[: len(year) - len(digits)]}{digits}"
    if digits == "00" and year[2:] == "99":
        later = f"{int(year) + 1}"
    if not digits or later <= year:
        raise unreadable("D005", phrase, [short])
    if join and _may_be_month(join, digits) and not (join.kind == "slash" and "about" in first):
        raise unreadable("D016", phrase, detail=f"{year} to {later}, or a part of {year}")
    word = Word(short.text, short.start, short.end, "year", later)
    return {**{kind: mark for kind, mark in last.items() if kind != "day"}, "year": word}


def _may_be_month(join: Word, digits: str) -> bool:
    """Return whether digits behind a year may be a month; nobody writes `1938-9` for one."""
    if join.kind not in ("slash", "dash") or not 1 <= int(digits) <= _MONTHS:
        return False
    return len(digits) > 1 or join.kind == "slash"
