"""Every single disagreement: a unit that only one coder has, or a cell in which a pair differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.agreement.columns import cells, columns
from summitry.publishing.cells import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.agreement.decisions import Decision
    from summitry.agreement.pairing import Pairing, Units
    from summitry.agreement.units import Unit
    from summitry.assembly.facts import Row
    from summitry_validation.contract import Field

# Rows of these tables do not show what a coder took a sentence for.
_FRAME = ("participants", "demand_outcomes")


@dataclass(frozen=True, slots=True)
class Side:
    """What one coder has: the id of the row, its value, and where that is written; all empty for no row."""

    id: str = ""
    value: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the coders differ in; without a column it is about a unit that only one of them has.

    `beside` are the rows that the other coder made of the same sentences; `decision` is that of an
    adjudicator.
    """

    table: str
    column: str
    first: Side
    second: Side
    sentences: tuple[str, ...]
    beside: tuple[str, ...] = ()
    decision: Decision | None = None


def disagreements(first: Units, second: Units, pairing: Pairing) -> Iterator[Disagreement]:
    """Yield the disagreements of each table: first on finding units, then on coding them."""
    for table in first:
        for unit in pairing.first_only[table]:
            yield Disagreement(table, "", _side(unit), Side(), _shown(unit), _beside(unit, second))
        for unit in pairing.second_only[table]:
            yield Disagreement(table, "", Side(), _side(unit), _shown(unit), _beside(unit, first))
        yield from _coded(table, pairing)


def _coded(table: str, pairing: Pairing) -> Iterator[Disagreement]:
    same = pairing.same
    for one, other in pairing.pairs[table]:
        for field in columns(table):
            found = cells(table, field, (one.row, other.row), same)
            if found and found[0] != found[1]:
                sides = _cell(one.row, field), _cell(other.row, field)
                yield Disagreement(table, field.name, *sides, _shown(one, other))


def _side(unit: Unit) -> Side:
    return Side(unit.key, place=unit.place)


def _cell(row: Row, field: Field) -> Side:
    place = row.part.places.get(field.name) or row.place
    return Side(row.key, text(row.cells.get(field.name)), f"{place.file}:{place.line}" if place else "")


def _shown(*units: Unit) -> tuple[str, ...]:
    """Return the locators of the sentences, in the order of the text."""
    cited = {locator for unit in units for _, locator in unit.sentences}
    return tuple(sorted(cited, key=lambda one: tuple(int(part) for part in one[1:].split("s"))))


def _beside(unit: Unit, others: Units) -> tuple[str, ...]:
    tables = (others[table] for table in others if table not in _FRAME)
    return tuple(other.key for some in tables for other in some if other.sentences & unit.sentences)
