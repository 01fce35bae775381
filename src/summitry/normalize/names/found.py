"""What a name was found to mean: a state, an actor or a place, with the codes that it has on the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from summitry.normalize.names import published
from summitry.normalize.names.index import within
from summitry.normalize.names.reading import Read, reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.normalize.names.index import NameRow
    from summitry.normalize.names.published import Code, Codes
    from summitry.normalize.results import Assumption, Word
    from summitry.text import Phrase

    Day = date | int | None

NONE, NOT_THEN, UNKNOWN = "no_code_assigned", "not_in_use_then", "years_not_known"
ALPHA_3, FORMER, COW, GW = "iso_alpha_three", "iso_former", "cow", "gleditsch_ward"
# No code of ISO 3166 is older than its first edition.
_FIRST_EDITION = 1974


@dataclass(frozen=True, slots=True)
class Actor:
    """The row of `actors` that a name stands for.

    `iso3` is the ISO 3166-1 alpha-3 code, of a former state the withdrawn one; `iso3166_3` is that of a
    former state, or of the former name by which a state was called. `cow_code` and `gw_code` hold on the
    day, or were the last ones where no day is given. `missing` says of each code that is None why:
    no_code_assigned, not_in_use_then, or years_not_known.
    """

    row_id: str
    actor_type: str
    iso3: str | None
    iso3166_3: str | None
    cow_code: int | None
    gw_code: int | None
    name_en: str
    name_de: str
    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """The row of `places` that a name stands for; `country_iso3` is the country in which it lies today."""

    row_id: str
    place_type: str
    country_iso3: str | None
    sovereign_actor_id: str | None
    name_en: str
    name_de: str
    words: tuple[Word, ...]
    assumptions: tuple[Assumption, ...] = ()


def country(phrase: Phrase, on: Day = None, capitals: bool = False) -> Actor:
    """Return the state or territory that a phrase names; it raises as `read` does."""
    names = published.countries()
    return _actor(reading(phrase, names.with_titles() if capitals else names, on), on)


def actor(phrase: Phrase, on: Day = None) -> Actor:
    """Return the state, organisation or group that a phrase names; it raises as `read` does."""
    return _actor(reading(phrase, published.everybody(), on), on)


def place(phrase: Phrase, on: Day = None) -> Site:
    """Return the place that a phrase names; it raises as `read` does."""
    found = reading(phrase, published.everywhere(), on)
    row = published.places()[found.line.row_id]
    return Site(
        row["place_id"],
        row["place_type"],
        row["country_iso3"] or None,
        row["sovereign_actor_id"] or None,
        row["name_en"],
        row["name_de"],
        found.words,
        found.assumptions,
    )


def _actor(found: Read, on: Day) -> Actor:
    row = published.actors()[found.line.row_id]
    year = on.year if isinstance(on, date) else on
    codes = published.codes().get(row["actor_id"], {})
    each = {
        "iso3": _lasting(codes),
        "iso3166_3": _former(codes, found.line, year),
        "cow_code": _in_years(codes.get(COW, []), year),
        "gw_code": _gw(codes, year),
    }
    values = {name: one for name, (one, _) in each.items()}
    return Actor(
        row["actor_id"],
        row["actor_type"],
        values["iso3"] or None,
        values["iso3166_3"] or None,
        int(values["cow_code"]) if values["cow_code"] else None,
        int(values["gw_code"]) if values["gw_code"] else None,
        row["name_en"],
        row["name_de"],
        found.words,
        found.assumptions,
        tuple((name, why) for name, (one, why) in each.items() if not one),
    )


def _lasting(codes: Codes) -> tuple[str, str]:
    found = codes.get(ALPHA_3)
    return (found[-1].code, "") if found else ("", NONE)


def _former(codes: Codes, line: NameRow, year: int | None) -> tuple[str, str]:
    """Return the code of a former state, or of a former name if the name or the day is of that time."""
    if FORMER not in codes:
        return "", NONE
    last = codes[FORMER][-1]
    told = year or line.valid_to or 0
    is_gone = all(one.valid_to for one in codes.get(ALPHA_3, ()))
    return (last.code, "") if is_gone or _FIRST_EDITION <= told <= (last.valid_to or 0) else ("", NOT_THEN)


def _in_years(found: Sequence[Code], year: int | None) -> tuple[str, str]:
    then = [one for one in found if year is None or within(year, one.valid_from, one.valid_to)]
    if then:
        return then[-1].code, ""
    return "", NOT_THEN if found else NONE


def _gw(codes: Codes, year: int | None) -> tuple[str, str]:
    """Return the Gleditsch-Ward code; where its years are not known, in years of the COW code only."""
    found = codes.get(GW, [])
    code, why = _in_years(found, year)
    dated = any(one.valid_from or one.valid_to for one in found)
    if not code or dated or year is None or _in_years(codes.get(COW, []), year)[0]:
        return code, why
    return "", UNKNOWN
