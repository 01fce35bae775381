"""The authorities: actors, their codes, persons, offices, places, names, and ids that have been retired."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from summitry.authorities.entries import Entries, Entry, entries, joined
from summitry.authorities.references import unknown
from summitry_validation.derive import Office
from summitry_validation.findings import Finding
from summitry_validation.limits import OFFICES
from summitry_validation.nearness import Kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["TABLES", "Authorities", "Entry", "Held", "read"]

# Who is named in the registers, as `summitry ingest` has resolved it; these files need not be there.
RESOLVED = {name: f"raw/registers/identities/{name}.csv" for name in ("persons", "offices")}
TABLES = ("actors", "actor_codes", "persons", "offices", "places", "names", "retired")


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a person held, and the actor for whom it acted in it."""

    office: Office
    actor_id: str


@dataclass(frozen=True, slots=True)
class Authorities:
    """Every entry by table and id; `ids` has the table of each id, retired ones included."""

    tables: Mapping[str, Entries]
    ids: Kinds = field(init=False, repr=False, compare=False)
    _lines: Mapping[str, Sequence[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", _by_person(self.tables["offices"]))
        ids = Kinds((key, table) for table in TABLES for key in self.tables[table])
        object.__setattr__(self, "ids", ids)

    @property
    def actors(self) -> Mapping[str, Entry]:
        """Return the actors by id."""
        return self.tables["actors"]

    @property
    def persons(self) -> Mapping[str, Entry]:
        """Return the persons by id."""
        return self.tables["persons"]

    @property
    def places(self) -> Mapping[str, Entry]:
        """Return the places by id."""
        return self.tables["places"]

    @property
    def parents(self) -> Mapping[str, str | None]:
        """Return the parent of each actor, None where it has none."""
        return {key: one.text("parent_id") for key, one in self.actors.items()}

    def offices_of(self, person_id: str) -> list[Held]:
        """Return the offices that a person is known to have held."""
        offices = self.tables["offices"]
        return [_held(offices.at(line)) for line in self._lines.get(person_id, ())[: OFFICES.most]]

    def near(self, word: str, *tables: str) -> str:
        """Return the id of these tables that is most like a word, "" where none is."""
        return self.ids.nearest(word, tables)


def read(files: Mapping[str, str], findings: list[Finding]) -> Authorities:
    """Return the authorities in these texts, by path (`raw/actors.csv`), and report what is wrong in them."""
    tables = {
        name: entries(name, f"raw/{name}.csv", files.get(f"raw/{name}.csv"), findings) for name in TABLES
    }
    for name, file in RESOLVED.items():
        if file in files:
            more = entries(name, file, files[file], findings)
            tables[name] = joined(name, tables[name], more, findings)
    findings += unknown(tables)
    findings += _overburdened(tables["offices"])
    return Authorities(tables)


def _overburdened(offices: Entries) -> Iterator[Finding]:
    """Yield a finding for each person with more offices than anybody has; those beyond do not count."""
    for person, lines in _by_person(offices).items():
        for line in lines[OFFICES.most :][:1]:
            place = offices.at(line).row.place("person_id")
            yield Finding("P017", person, place, detail=str(OFFICES.most))


def _by_person(offices: Entries) -> Mapping[str, list[int]]:
    """Return the lines of the offices of each person; of an id that stands twice the one that counts."""
    found: dict[str, list[int]] = defaultdict(list)
    persons = offices.texts("person_id")
    for line in offices.places.values():
        found[persons[line]].append(line)
    return found


def _held(one: Entry) -> Held:
    office = Office(
        one.key, one.text("rank"), one.text("rank_reason"), _day(one, "valid_from"), _day(one, "valid_to")
    )
    return Held(office, str(one.cells["actor_id"]))


def _day(one: Entry, column: str) -> date | None:
    day = one.cells[column]
    return day if isinstance(day, date) else None
