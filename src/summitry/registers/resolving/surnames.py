"""Surnames: the one full name that fits by actor, office and day, if exactly one does."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summitry.registers.resolving.leaders import HOME, in_office
from summitry.registers.resolving.linking import related
from summitry.registers.resolving.names import kind
from summitry.registers.resolving.nodes import YEAR
from summitry.registers.resolving.person import ELSEWHERE, OFFICE, STATE, TERM
from summitry.registers.resolving.titles import FORMER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from summitry.registers.resolving.known import Known
    from summitry.registers.resolving.mentions import Mention

# Days between two attested ones that enclose a third, and from one to another that it still speaks for.
# near to it, the latter for a rare name and for one that several bear.
_ENCLOSED, _FORMERLY = 12 * YEAR, 50 * YEAR
_NEAR, _NEAR_IF_COMMON = 3 * YEAR, 0.5 * YEAR
# Where two of a name had the office within so many days, a surname may be either's.
_AROUND = 6 * YEAR
SEVERAL = "several_fit"


@dataclass(frozen=True, slots=True)
class Fit:
    """Who is meant by a surname, and how that was found; None where several may be, and `basis` says so."""

    person: Known | None
    basis: str


@dataclass(frozen=True)
class Surnames:
    """The full names of all persons, by the words in them, and the days on which somebody was buried."""

    persons: Sequence[Known]
    deaths: Sequence[Mention] = ()
    by_word: dict[str, list[Known]] = field(init=False)
    by_actor: dict[str, list[Known]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        found: dict[str, list[Known]] = defaultdict(list)
        for person in self.persons:
            for word in {word for name in person.names for word in name.words}:
                found[word].append(person)
        object.__setattr__(self, "by_word", found)

    def fit(self, one: Mention) -> Fit | None:
        """Return who is meant by a surname, None where nobody fits."""
        if found := in_office(one, self._called(one)):
            return Fit(found, TERM)
        own = [person for person in self._called(one) if _is_of(person, one)]
        if own:
            return self._chosen(own, one) or self._by_state(own, one)
        nearly = [person for person in self._of_actor(one.actor) if person.is_nearly_called(one.name)]
        return self._chosen(nearly, one) or self._elsewhere(one)

    def is_rare(self, one: Mention) -> bool:
        """Return whether no more than one full name of the registers has this surname."""
        return len(self._called(one)) <= 1

    def _of_actor(self, actor: str) -> Iterable[Known]:
        if actor not in self.by_actor:
            self.by_actor[actor] = [
                person for person in self.persons if any(related(one, actor) for one in person.actors)
            ]
        return self.by_actor[actor]

    def _called(self, one: Mention) -> list[Known]:
        some = self.by_word.get(one.name.words[0], ())
        return [person for person in some if person.is_called(one.name, one.is_royal)]

    def _chosen(self, persons: Iterable[Known], one: Mention) -> Fit | None:
        """Return the only one whose office encloses the day, or else the only one near to it."""
        fits = [person for person in persons if self._may_be(person, one)]
        if one.title.status == FORMER:
            return _only([person for person in fits if _held_before(person, one)], OFFICE)
        kinds, most = one.title.kinds, _NEAR if self.is_rare(one) else _NEAR_IF_COMMON
        enclosing = [person for person in fits if person.encloses(kinds, one.first, _ENCLOSED)]
        near = [
            person
            for person in fits
            if _is_near(person, kinds, one.first, most) and self._is_open(person, kinds, one)
        ]
        around = [person for person in fits if _is_near(person, kinds, one.first, _AROUND)]
        several = Fit(None, SEVERAL) if len(around) > 1 else None
        return _only(enclosing, OFFICE) or _only(near, OFFICE) or several

    def _by_state(self, persons: Iterable[Known], one: Mention) -> Fit | None:
        """Return the only bearer of a rare surname, who held another office not long before or after."""
        if not (self.is_rare(one) and one.title.kinds & kind("state_office")):
            return None
        fits = [
            person
            for person in persons
            if self._may_be(person, one)
            and _is_near(person, person.days, one.first)
            and not person.encloses(person.days, one.first, 0)
            and self._is_open(person, person.days, one)
        ]
        return _only(fits, STATE) if len(fits) == 1 else None

    def _elsewhere(self, one: Mention) -> Fit | None:
        """Return the only one of another actor who fits, where only the place says whose the office is."""
        if one.basis != "place" or not one.title.kinds & kind("leading"):
            return None
        fits = [
            person
            for person in self._called(one)
            if not _is_of(person, one)
            and self._may_be(person, one)
            and (
                person.encloses(one.title.kinds, one.first, _ENCLOSED)
                or (one.is_funeral and _is_near(person, one.title.kinds, one.first))
            )
        ]
        if not fits and (found := in_office(replace(one, actor=HOME), self._called(one))):
            fits = [found]
        return _only(fits, ELSEWHERE)

    def _may_be(self, person: Known, one: Mention) -> bool:
        """Return whether nothing speaks against it: another in the same record, or a burial."""
        if one.is_funeral and person.lives_after(one.last):
            return False
        return not any(
            other.record == one.record and not other.title.kinds & one.title.kinds
            for other in person.mentions
        )

    def _is_open(self, person: Known, kinds: Iterable[str], one: Mention) -> bool:
        """Return whether nobody of the name and office was buried between the day and the person's own."""
        nearest = person.nearest(kinds, one.first)
        first, last = sorted((one.first, nearest))
        return not any(
            first <= dead.first <= last
            for dead in self.deaths
            if dead.key != one.key
            and dead.name.words[-1:] == one.name.words[-1:]
            and dead.title.kinds & one.title.kinds
            and related(dead.actor, one.actor)
            and person.lives_after(dead.last)
        )


def _is_of(person: Known, one: Mention) -> bool:
    return any(related(actor, one.actor) for actor in person.actors)


def _is_near(person: Known, kinds: Iterable[str], day: date, most: float = _NEAR) -> bool:
    distance = person.distance(kinds, day)
    return distance is not None and distance <= most


def _held_before(person: Known, one: Mention) -> bool:
    """Return whether a person held such an office before, as one who is buried or called former did."""
    if one.title.status != FORMER and not one.is_funeral:
        return False
    days = [day for kind in one.title.kinds for day in person.days.get(kind, ()) if day <= one.first]
    return bool(days) and (one.first - max(days)).days <= _FORMERLY


def _only(persons: Sequence[Known], basis: str) -> Fit | None:
    if not persons:
        return None
    return Fit(persons[0], basis) if len(persons) == 1 else Fit(None, SEVERAL)
