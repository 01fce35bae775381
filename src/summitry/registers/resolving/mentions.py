"""Whoever is named in a record, with all that helps to tell who it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.registers.resolving.names import Name, kind, name
from summitry.registers.resolving.titles import FORMER, Title, title

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from datetime import date

    from summitry.registers.facts import Cells, Facts

Key = tuple[str, str, str]
# Parts in which a person need not have been there, or alive.
_ABSENT = frozenset({"honouree", "mentioned"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One named row of people.csv; `text` is the name as stated, or what a decision says that it means.

    `is_at_home`: a state buries or inaugurates the person, so that the place says whose he or she is.
    `fixed`: by decision, all mentions with the same text here are one person.
    """

    key: Key
    days: tuple[date, date]
    part: str
    stated: str
    text: str
    name: Name
    title: Title
    actor: str
    basis: str
    is_territory: bool = False
    is_funeral: bool = False
    is_at_home: bool = False
    traveller: str = ""
    decided: bool = False
    fixed: str = ""

    @property
    def first(self) -> date:
        """Return the first day of the record."""
        return self.days[0]

    @property
    def last(self) -> date:
        """Return the last day of the record."""
        return self.days[1]

    @property
    def record(self) -> tuple[str, str]:
        """Return the register and the number of the record."""
        return self.key[:2]

    @property
    def is_royal(self) -> bool:
        """Return whether a given name alone tells who is meant, as that of a king does."""
        return bool(self.title.kinds & kind("royal")) and self.title.status != FORMER

    @property
    def stands_alone(self) -> bool:
        """Return whether the name says enough to begin a person with: more than a surname."""
        return len(self.name.words) > 1 or (self.is_royal and not self.name.opening)

    @property
    def is_alive(self) -> bool:
        """Return whether the person was there."""
        return self.part not in _ABSENT


def mentions(facts: Iterable[Facts]) -> Iterator[Mention]:
    """Yield everybody who is named in these records."""
    for one in facts:
        occasions = {row["kind"] for row in one.occasions}
        for row in one.people:
            if row["name_as_stated"]:
                yield _mention(one, row, occasions)


def _mention(facts: Facts, row: Cells, occasions: Container[str]) -> Mention:
    text, is_honoured = row["name_as_stated"], row["part"] == "honouree"
    traveller = facts.reading["traveller_id"]
    is_ceremony = "funeral" in occasions or "inauguration" in occasions
    return Mention(
        key=(facts.register, facts.record["record_id"], row["position"]),
        days=(facts.first, facts.last),
        part=row["part"],
        stated=text,
        text=text,
        name=name(text),
        title=title(row["title_as_stated"]),
        actor=row["actor_id"],
        basis=row["actor_basis"],
        is_territory=_is_territory(row, facts.reading),
        is_funeral=is_honoured and "funeral" in occasions,
        is_at_home=is_honoured and bool(traveller) and is_ceremony,
        traveller=traveller if row["part"] == "traveller" else "",
    )


def _is_territory(row: Cells, reading: Cells) -> bool:
    """Return whether an office may be that of a territory, whose people stand under its sovereign."""
    here, sovereign = reading["country_iso3"], row["actor_id"]
    return row["actor_basis"] != "stated" and len(sovereign) == len(here) and here != sovereign
