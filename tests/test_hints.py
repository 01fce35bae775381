"""Hints for ids that nobody has: the nearest of all that could be meant, at a cost that does not grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from summitry.assembly.index import Ids, Listed
from summitry_validation.nearness import SIMILAR, Kinds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

KEYS = st.text("abcd", min_size=1, max_size=6)
TABLES = st.sampled_from(("summits", "demands"))


class Counted(Kinds):
    """Kinds that count how often they are looked through."""

    looks = 0

    def items(self) -> Any:
        self.looks += 1
        return super().items()


@given(KEYS, st.dictionaries(KEYS, TABLES), st.dictionaries(KEYS, TABLES))
def test_no_other_id_is_more_alike_than_the_hint(
    word: str, known: dict[str, str], own: dict[str, str]
) -> None:
    made = Listed(note=Kinds({f"note.{key}": table for key, table in own.items()}))
    hint = Ids(Kinds(known), made).near(word, "note", ["summits"])
    meant = [key for some in (own, known) for key, table in some.items() if table == "summits"]
    likeness = max((fuzz.ratio(word, key) for key in meant), default=0)
    assert fuzz.ratio(word, hint) == likeness if likeness >= SIMILAR else hint == ""


def test_what_is_known_is_looked_through_once_for_all_ids_that_are_not() -> None:
    known, own = Counted({"grand-harbour": "summits"}), Counted({"note.harbour-talks": "summits"})
    ids = Ids(known, Listed(note=own))
    hints = {ids.near(f"harbour-talk{number}", "note", ["summits"]) for number in range(50)}
    assert (hints, known.looks, own.looks) == ({"harbour-talks"}, 1, 1)


class CountedNotes(Listed):
    """Notes that count how often their names are looked through."""

    looks = 0

    def __iter__(self) -> Iterator[str]:
        self.looks += 1
        return super().__iter__()


def test_the_names_of_notes_are_looked_through_once_for_all_notes_that_ask() -> None:
    made = CountedNotes({f"harbour-{number}": Kinds() for number in range(9)})
    for name in tuple(made.keys()):
        assert Ids(Kinds(), made).near(f"harbur-{name}.talks", name, ["summits"]) == ""
    assert made.looks == 1
