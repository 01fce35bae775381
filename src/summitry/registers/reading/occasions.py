"""Occasions that others hold: a summit, a conference, a funeral, with organisation and number where named."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.reading.acts import Patterns, indexed
from summitry.registers.reading.days import MONTHS
from summitry.registers.reading.vocabulary import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from summitry.registers.reading.acts import Act, Found
    from summitry.registers.reading.wording import Clause

_NUMBER = re.compile(r"\b(\d+)(?:st|nd|rd|th|d)\b")
_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
_REACH = 40
_OWN = ("U.S.-", "States-")
_REST = re.compile(
    rf"(?:’s)?(?: (?:(?:of|the|and|on|for) )*(?!(?:{'|'.join(MONTHS)}|President|Prime|King)\b)"
    r"(?:\d+(?:st|nd|rd|th)|[A-Z][\w’-]*|summit|economic|ministerial|ministers|meetings?|conferences?|"
    r"council|sessions?|plenary|forum)(?![.]?[\w-]))*"
)


class Kind(NamedTuple):
    """A kind of occasion, as `occasions.csv` has it; `multilateral` is yes, no, none, or attended.

    "attended" is multilateral for those who attended, and not for who met at its margin.
    """

    kind: str
    organisation: str
    multilateral: str
    first: str
    last: str


class Occasion(NamedTuple):
    """An occasion of a record: its name as stated, its number if any, and how the record belongs to it."""

    name: str
    kind: str
    organisation: str
    edition: str
    relation: str
    multilateral: bool


# Acts through which one is at an occasion, and what the record's people then are to it.
_RELATIONS = {"attend": "attended", "margin": "margin", "label": "attended", "tribute": "attended"}


def occasions(clause: Clause, done: Iterable[Found[Act]], on: date) -> Iterator[Occasion]:
    """Yield the occasions at which the people of a clause were; those that are only spoken of are none."""
    found, acts = list(_named(clause, on)), list(done)
    for one in found:
        relation = _relation(one, acts)
        if relation and not any(_covers(other, one) for other in found):
            yield _occasion(clause, one, relation)


def _covers(other: Found[Kind], one: Found[Kind]) -> bool:
    """Return whether an occasion is but a part of the words of another one."""
    longer = (other.end - other.start) > (one.end - one.start)
    inside = other.start <= one.start and one.end <= other.end
    return longer and inside and (_is_vague(one.value) or one.value.organisation == other.value.organisation)


def _is_vague(kind: Kind) -> bool:
    """Return whether the words of an occasion do not say, or only by their time, whose it is."""
    return not kind.organisation or bool(kind.first or kind.last)


def _named(clause: Clause, on: date) -> Iterator[Found[Kind]]:
    """Yield what may be an occasion; its name goes on up to the name of the next organisation."""
    found = list(_matched(clause, on))
    begins = [one.start for one in found if one.value.organisation]
    end = -1
    for one in found:
        limit = min((start for start in begins if start > one.start), default=clause.end)
        whole = one._replace(end=_whole(clause, one, max(limit, one.end)))
        if one.start >= end or one.value.organisation:
            yield whole
            end = max(end, whole.end)


def _matched(clause: Clause, on: date) -> Iterator[Found[Kind]]:
    for start in _starts(clause):
        for one in _patterns().at(clause.text, start, clause.end):
            if _held(one.value, on):
                yield one
                break


def _starts(clause: Clause) -> Iterator[int]:
    """Yield where the words of an occasion may begin: "U.S.-ASEAN" has the name of one within."""
    for word in clause.words:
        yield word.start
        yield from (word.start + len(own) for own in _OWN if word.text.startswith(own))


def _whole(clause: Clause, one: Found[Kind], limit: int) -> int:
    """Return where the whole name of an occasion ends: "NATO’s 50th Anniversary Summit"."""
    match = _REST.match(clause.text, one.end, limit)
    return match.end() if match else one.end


def _held(kind: Kind, on: date) -> bool:
    return (kind.first or "0") <= on.isoformat() <= (kind.last or "9")


def _relation(one: Found[Kind], acts: Iterable[Found[Act]]) -> str:
    """Return how the people are at an occasion by the last act before it; "" where they are not."""
    before = [act for act in acts if act.start <= one.start]
    # What the words of the act itself contain was held: "held a trilateral meeting with".
    if not before or (before[-1].end > one.start and before[-1].value.kind in ("meet", "attend")):
        return "attended"
    last = before[-1].value
    return "addressed" if last.name == "addressed" else _RELATIONS.get(last.kind, "")


def _occasion(clause: Clause, one: Found[Kind], relation: str) -> Occasion:
    kind = one.value
    multilateral = kind.multilateral == "yes" or (kind.multilateral == relation == "attended")
    name = clause.text[one.start : one.end]
    return Occasion(name, kind.kind, kind.organisation, _edition(clause.text, one), relation, multilateral)


def _edition(text: str, one: Found[Kind]) -> str:
    """Return the number that stands in the words of an occasion or right before them."""
    words = text[max(0, one.start - _REACH) : one.end].rpartition(",")[2]
    if match := _NUMBER.search(words):
        return match[1]
    small = words.lower().split()
    return next((str(number) for number, word in enumerate(_WORDS, start=1) if word in small), "")


@cache
def _patterns() -> Patterns[Kind]:
    return indexed(
        (row["pattern"], Kind(*(row[column] for column in _COLUMNS))) for row in table("occasions")
    )


_COLUMNS = ("kind", "organisation", "multilateral", "valid_from", "valid_to")
