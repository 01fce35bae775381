"""Where a register's countries and places lie today, and whose territory they were on a day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.columns import COUNTRIES, NAMES_OF_PLACES
from summitry.sheets.checks import check_cells
from summitry.sheets.codes import Codes
from summitry.sheets.rows import read as read_sheet
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from summitry.sheets.rows import Row
    from summitry_validation.contract import Field
    from summitry_validation.findings import Finding

CODES = Codes("R010", "R011", "R012", "R013", "R013", "R014", "R015", "R016")


class Land(NamedTuple):
    """Where something lies today, and whose it was."""

    country_iso3: str
    sovereign: str


class Spot(NamedTuple):
    """A place as stated, its one name, and where it lies."""

    stated: str
    name: str
    land: Land


@dataclass(frozen=True, slots=True)
class Geography:
    """The lines of countries.csv by id and string, and those of places.csv by string."""

    countries: Mapping[tuple[str, str], Sequence[Row]]
    places: Mapping[str, Sequence[Row]]

    def land(self, country_id: str, country: str, on: date) -> Land | None:
        """Return where a country of the register lies; None where no line has it for that day."""
        row = next(_valid(self.countries.get((country_id, country), ()), on), None)
        return Land(row["country_iso3"], row["sovereign_actor_id"]) if row else None

    def near(self, country: str) -> str:
        """Return the country that is spelt most like another one."""
        return nearest(country, [name for _, name in self.countries])

    def spots(self, text: str, country: str, land: Land, on: date) -> Iterator[Spot]:
        """Yield the places of a field: "Mexico, D.F., Puebla" are two, since the first is in the file."""
        for stated in self._split(text):
            fits = [row for row in self.places.get(stated, ()) if row["country_as_stated"] in (country, "")]
            # What is said of the place in this country comes before what is said of it anywhere.
            fits.sort(key=lambda row: not row["country_as_stated"])
            yield _spot(stated, next(_valid(fits, on), None), land)

    def _split(self, text: str) -> Iterator[str]:
        parts = [part for part in (part.strip() for part in _outside_brackets(text)) if part]
        while parts:
            whole = ", ".join(parts[:2])
            taken = 2 if len(parts) > 1 and whole in self.places else 1
            yield ", ".join(parts[:taken])
            parts = parts[taken:]


def read(countries: tuple[str, str], places: tuple[str, str], findings: list[Finding]) -> Geography:
    """Return what two files say, each a path and a text."""
    by_country: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in _rows(countries, COUNTRIES, findings):
        by_country[row["country_id"], row["country_as_stated"]].append(row)
    by_place: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(places, NAMES_OF_PLACES, findings):
        by_place[row["place_as_stated"]].append(row)
    return Geography(by_country, by_place)


def _rows(file: tuple[str, str], fields: Sequence[Field], findings: list[Finding]) -> Sequence[Row]:
    sheet = read_sheet(file[1], file[0], [field.name for field in fields], CODES, findings)
    check_cells(sheet, fields, CODES, findings)
    return sheet.rows


def _valid(rows: Sequence[Row], on: date) -> Iterator[Row]:
    day = on.isoformat()
    return (row for row in rows if row["valid_from"] <= day <= (row["valid_to"] or "9999-12-31"))


def _spot(stated: str, row: Row | None, land: Land) -> Spot:
    if row is None:
        return Spot(stated, stated, land)
    here = Land(row["country_iso3"] or land.country_iso3, row["sovereign_actor_id"] or land.sovereign)
    return Spot(stated, row["name_en"], here)


def _outside_brackets(text: str) -> Iterator[str]:
    """Yield the parts of a text between commas that stand in no brackets."""
    depth, start = 0, 0
    for at, char in enumerate(text):
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "," and depth == 0:
            yield text[start:at]
            start = at + 1
    yield text[start:]
