"""Persons of whom the registers know a surname only: one state, one office, no long gap, nobody between."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry.registers.resolving.likeness import word_alike
from summitry.registers.resolving.names import kind
from summitry.registers.resolving.nodes import YEAR
from summitry.registers.resolving.titles import FORMER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from summitry.registers.resolving.mentions import Mention

    Chain = list[Mention]

# Years between mentions in one office, and between two offices of a rare name.
_CONTIGUOUS, _NEXT = 6 * YEAR, 3 * YEAR
_SHORTEST_ALIKE = 6
# In so many records somebody is met at home.
_OFTEN = 3


class Holders:
    """Who else is named in an office of an actor, and when."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.days: dict[tuple[str, str], list[tuple[date, tuple[str, ...]]]] = defaultdict(list)
        for one in mentions:
            if one.is_alive and one.title.status != FORMER:
                for each in one.title.kinds:
                    self.days[one.actor, each].append((one.first, one.name.words))

    def between(self, one: Mention, other: Mention) -> bool:
        """Return whether somebody of another name had the office between two mentions of one name."""
        return any(
            one.first < day < other.first and not set(words) & {*one.name.words, *other.name.words}
            for each in one.title.kinds & other.title.kinds
            for day, words in self.days[one.actor, each]
        )


def chains(
    mentions: Iterable[Mention], holders: Holders, is_rare: Callable[[Mention], bool]
) -> Iterator[Chain]:
    """Yield the mentions of each person who is known by surname only."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    fixed: dict[str, Chain] = defaultdict(list)
    for one in mentions:
        (fixed[one.fixed] if one.fixed else groups[one.actor, one.name.words[-1]]).append(one)
    yield from fixed.values()
    for some in _spellings(groups):
        yield from _joined(_by_office(some, holders), is_rare)


def _spellings(groups: Mapping[tuple[str, str], list[Mention]]) -> Iterator[list[Mention]]:
    """Yield the mentions of each surname of a state, those of a rarer spelling with the other's."""
    left = dict(groups)
    for (actor, word), some in sorted(groups.items(), key=lambda one: len(one[1])):
        near = [
            other
            for other in left
            if other != (actor, word)
            and other[0] == actor
            and _is_spelling(word, other[1])
            and any(_may_follow(one, another) for one in some for another in left[other])
        ]
        if len(near) == 1:
            left[near[0]] = [*left[near[0]], *left.pop((actor, word))]
    yield from left.values()


def _is_spelling(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST_ALIKE and word_alike(one, other, most=1)


def _may_follow(one: Mention, other: Mention) -> bool:
    return bool(one.title.kinds & other.title.kinds) and abs((one.first - other.first).days) <= _NEXT


def _by_office(mentions: Iterable[Mention], holders: Holders) -> list[Chain]:
    """Return mentions of one surname by office and time."""
    found: list[Chain] = []
    for one in sorted(mentions, key=lambda one: (one.first, one.key)):
        last = next((chain for chain in reversed(found) if _continues(chain, one, holders)), None)
        if last is None:
            found.append([one])
        else:
            last.append(one)
    return found


def _continues(chain: Chain, one: Mention, holders: Holders) -> bool:
    """Return whether a mention is that of the same person: the office, a gap, a burial, somebody else."""
    last = chain[-1]
    if not last.title.kinds & one.title.kinds or any(
        before.is_funeral for before in chain if before.first < one.first
    ):
        return False
    if one.title.status == FORMER or one.is_funeral:
        return (one.first - last.first).days <= 4 * _CONTIGUOUS and all(
            before.name.words == one.name.words for before in chain
        )
    return (one.first - last.first).days <= _CONTIGUOUS and not holders.between(last, one)


def _joined(found: list[Chain], is_rare: Callable[[Mention], bool]) -> list[Chain]:
    """Return chains of a rare name as one where the offices follow one another."""
    if not all(is_rare(chain[0]) for chain in found):
        return found
    found = sorted(found, key=lambda chain: chain[0].first)
    done: list[Chain] = []
    for chain in found:
        if done and _follows(done[-1], chain):
            done[-1] = [*done[-1], *chain]
        else:
            done.append(chain)
    return done


def _follows(before: Chain, chain: Chain) -> bool:
    last = max(one.first for one in before)
    offices = kind("state_office")
    return (
        0 < (chain[0].first - last).days <= _NEXT
        and not any(one.is_funeral for one in before)
        and not before[-1].title.kinds & chain[0].title.kinds
        and bool(before[-1].title.kinds & offices and chain[0].title.kinds & offices)
    )


def has_state(chain: Sequence[Mention]) -> bool:
    """Return whether it is known for whom the person acts: it is said, or the office is that of a state."""
    return (
        any(
            one.basis != "place"
            or one.is_at_home
            or (one.is_alive and one.title.kinds & kind("state_office"))
            for one in chain
        )
        or len({one.record for one in chain if one.is_alive}) >= _OFTEN
    )
