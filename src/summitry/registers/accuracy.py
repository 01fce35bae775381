"""How well records were read: what a worksheet coded by eye has, against the files of the registers."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Cells = Mapping[str, str]

# Those who take part, apart from who travels and own officials.
_MET = frozenset({"counterpart", "visitor", "companion"})
_SINGLE = {
    "meeting": "meeting_basis",
    "event_type": "event_type",
    "visit_category": "visit_category",
    "multilateral": "multilateral",
    "country": "country_iso3",
    "sovereign": "sovereign_actor_id",
}


class Figure(NamedTuple):
    """How many facts of a kind were rightly read, wrongly read, and not read."""

    kind: str
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Return the share of what was read that is right; 1 where nothing was read."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what is there that was read; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def figures(sheet: Sequence[Cells], files: Mapping[str, Sequence[Cells]]) -> list[Figure]:
    """Return a figure for each kind of fact; `files` are the rows of readings, people, occasions and places.

    The record of a row is named as notes name it, in the worksheet and in the files.
    """
    readings = {row["record_id"]: row for row in files["readings"]}
    found = [_single(kind, column, sheet, readings) for kind, column in _SINGLE.items()]
    return [*found, *(_several(kind, sheet, files[file], of) for kind, file, of in _SEVERAL)]


def _single(kind: str, column: str, sheet: Sequence[Cells], readings: Mapping[str, Cells]) -> Figure:
    right = sum(row[kind] == readings[row["record_id"]][column] for row in sheet)
    return Figure(kind, right, len(sheet) - right, len(sheet) - right)


def _several(
    kind: str, sheet: Sequence[Cells], rows: Iterable[Cells], of: Callable[[Cells], Iterator[str]]
) -> Figure:
    given: dict[str, set[str]] = {row["record_id"]: set() for row in sheet}
    for row in rows:
        if row["record_id"] in given:
            given[row["record_id"]] |= set(map(folded, of(row)))
    tally: Counter[str] = Counter()
    for row in sheet:
        stated, read = _stated(row[kind.split(" ", maxsplit=1)[0]], kind), given[row["record_id"]]
        tally += Counter(right=len(stated & read), wrong=len(read - stated), missed=len(stated - read))
    return Figure(kind, tally["right"], tally["wrong"], tally["missed"])


def _stated(cell: str, kind: str) -> set[str]:
    """Return the items of a cell; names stand there with their states, which are a kind of their own."""
    items = [one.strip() for one in cell.split(";") if one.strip()]
    if kind == "names":
        items = [one.partition("=")[0] for one in items]
    return set(map(folded, items))


def folded(text: str) -> str:
    """Return a text in small letters without marks, in which spellings of one name are equal.

    >>> folded("Shinzō Abe’s")
    "shinzo abe's"
    """
    letters = unicodedata.normalize("NFD", text.replace("’", "'").lower())
    return "".join(char for char in letters if not unicodedata.combining(char)).strip()


def _is_met(row: Cells) -> bool:
    own = row["part"] == "companion" and row["actor_id"] == "USA"
    return bool(row["name_as_stated"]) and row["part"] in _MET and not own


def _names(row: Cells) -> Iterator[str]:
    if _is_met(row):
        yield row["name_as_stated"]


def _with_states(row: Cells) -> Iterator[str]:
    if _is_met(row):
        # An organisation is no state.
        yield f"{row['name_as_stated']}={'' if row['actor_id'].islower() else row['actor_id']}"


def _of_part(part: str) -> Callable[[Cells], Iterator[str]]:
    def names(row: Cells) -> Iterator[str]:
        if row["part"] == part and row["name_as_stated"]:
            yield row["name_as_stated"]

    return names


def _column(column: str) -> Callable[[Cells], Iterator[str]]:
    def values(row: Cells) -> Iterator[str]:
        if row[column]:
            yield row[column]

    return values


def _places(row: Cells) -> Iterator[str]:
    # The region that a register adds in brackets is not coded.
    yield row["place_as_stated"].partition(" (")[0]


_SEVERAL: Sequence[tuple[str, str, Callable[[Cells], Iterator[str]]]] = (
    ("names", "people", _names),
    ("names and states", "people", _with_states),
    ("accompanied", "people", _of_part("accompanied")),
    ("honourees", "people", _of_part("honouree")),
    ("organisations", "occasions", _column("organisation_id")),
    ("places", "places", _places),
)
