"""The rows that a record gives: what the register says of it, and what was read of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.flags import flags
from summitry.registers.geography import Land, Spot
from summitry.registers.reading import itinerary, people
from summitry.registers.reading.parts import HOME
from summitry.registers.reading.wording import clauses, plain

if TYPE_CHECKING:
    from summitry.registers.entries import Entry
    from summitry.registers.geography import Geography
    from summitry.registers.reading.reader import Person, Reading

Cells = Mapping[str, str]
_NICKNAME = re.compile(r"\s*\([^)]*\)")
_TITLES = {"president": "President", "secretary": "Secretary of State"}


class Read(NamedTuple):
    """A record with what was read of its text, where it lies, and the president's record of the same stop."""

    entry: Entry
    reading: Reading
    land: Land
    companion: str = ""


def rows(read: Read, release: str, geography: Geography) -> Mapping[str, list[Cells]]:
    """Return the rows of a record by the files that they belong to."""
    return {
        "records": [_record(read, release)],
        "readings": [_reading(read)],
        "people": [_numbered(read, at, cells) for at, cells in enumerate(_people(read), start=1)],
        "occasions": [_numbered(read, at, cells) for at, cells in enumerate(_occasions(read), start=1)],
        "places": [_numbered(read, at, cells) for at, cells in enumerate(_places(read, geography), start=1)],
    }


def _record(read: Read, release: str) -> Cells:
    entry = read.entry
    return {
        "record_id": entry.record_id,
        "start_date": entry.first.isoformat(),
        "end_date": entry.last.isoformat(),
        "country_as_stated": entry.country,
        "place_as_stated": entry.place,
        "category_as_stated": read.reading.category,
        "text_sha256": entry.digest,
        "text_length": str(len(entry.text)),
        "release": release,
    }


def _reading(read: Read) -> Cells:
    entry, reading = read.entry, read.reading
    return {
        "record_id": entry.record_id,
        "meeting_basis": reading.basis.basis,
        "because": reading.basis.because,
        "event_type": reading.event_type,
        "visit_category": reading.visit_category,
        "multilateral": _bool(reading.multilateral),
        "date_scope": reading.date_scope,
        "country_id": entry.country_id,
        "country_iso3": read.land.country_iso3,
        "sovereign_actor_id": read.land.sovereign,
        "traveller_id": entry.person_id,
        "accompanied_record_id": read.companion,
        "days": "; ".join(
            _day(one.what, one.first.isoformat(), one.last.isoformat()) for one in reading.days
        ),
        "flags": "; ".join(flags(entry, reading)),
    }


def _day(what: str, first: str, last: str) -> str:
    return f"{what} {first}" + (f"/{last}" if last != first else "")


def _people(read: Read) -> Iterator[Cells]:
    yield from _travellers(read)
    for one in read.reading.people:
        yield _person(read, one)


def _travellers(read: Read) -> Iterator[Cells]:
    """Yield who travels or visits; a field may name two persons, or one without a title."""
    entry = read.entry
    if not entry.is_visit:
        elect = "-elect" * ("as President-elect" in entry.text)
        title = f"{_TITLES.get(entry.role, '')}{elect}"
        yield _cells("traveller", title, entry.person, HOME, "stated", False)
        return
    text = plain(_NICKNAME.sub("", entry.person))
    found = [one for clause in clauses(text) for one in people.mentions(clause, entry.first.year) if one.name]
    for one in found:
        yield _cells("visitor", one.title, one.name, read.land.sovereign, "register", False)
    if not found:
        yield _cells("visitor", "", entry.person, read.land.sovereign, "register", False)


def _person(read: Read, one: Person) -> Cells:
    pope = one.title.endswith("Pope")
    actor = one.actor or ("VAT" if pope else read.land.sovereign)
    return _cells(
        one.part, one.title, one.name, actor, "stated" if one.actor or pope else "place", one.several
    )


def _cells(part: str, title: str, name: str, actor: str, basis: str, several: bool) -> Cells:  # noqa: PLR0913, PLR0917 - one for each column
    return {
        "part": part,
        "title_as_stated": re.sub(" (elect|designate)", r"-\1", title, flags=re.IGNORECASE),
        "name_as_stated": name,
        "actor_id": actor,
        "actor_basis": basis if actor else "",
        "several": _bool(several),
    }


def _occasions(read: Read) -> Iterator[Cells]:
    for one in read.reading.occasions:
        if one.kind == "sitting":
            continue
        yield {
            "name_as_stated": one.name,
            "kind": one.kind,
            "organisation_id": one.organisation,
            "edition": one.edition,
            "relation": one.relation,
            "multilateral": _bool(one.multilateral),
        }


def _places(read: Read, geography: Geography) -> Iterator[Cells]:
    entry = read.entry
    if entry.is_visit:
        for one in itinerary.places(plain(entry.text)):
            yield _place(one.kind, Spot(one.stated, one.stated, Land(HOME, HOME)))
    for spot in geography.spots(entry.place, entry.country, read.land, entry.first):
        yield _place("stop", spot)


def _place(kind: str, spot: Spot) -> Cells:
    return {
        "kind": kind,
        "place_as_stated": spot.stated,
        "name_en": spot.name,
        "country_iso3": spot.land.country_iso3,
        "sovereign_actor_id": spot.land.sovereign,
    }


def _numbered(read: Read, position: int, cells: Cells) -> Cells:
    return {"record_id": read.entry.record_id, "position": str(position), **cells}


def _bool(value: bool) -> str:
    return "true" if value else "false"
