"""The name of a person, the best that the registers have, and the id that is made of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summitry.registers.folding import folded, slug
from summitry.registers.resolving.names import name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from summitry.registers.resolving.mentions import Mention
    from summitry.registers.resolving.person import Person


def best(mentions: Iterable[Mention]) -> str:
    """Return the name that most mentions have, in the spelling with most signs; of two the longer one.

    A name without a number, of one word or of the last words of another one, is no full name where there is
    one.
    """
    texts = [_clean(one.text) for one in mentions]
    counts = Counter(folded(text) for text in texts)
    most = max(counts, key=lambda text: (_is_full(text, counts), counts[text], len(text), text))
    spellings = Counter(text for text in texts if folded(text) == most)
    return max(spellings, key=lambda text: (_signs(text), spellings[text], text))


def _is_full(text: str, others: Iterable[str]) -> bool:
    own = name(text)
    longer = (name(other).words for other in others)
    is_tail = any(len(words) > len(own.words) and words[-len(own.words) :] == own.words for words in longer)
    return bool(own.ordinal) or (len(own.words) > 1 and not is_tail)


def _clean(text: str) -> str:
    """Return a name without what stands in brackets, or was said twice."""
    words = text.partition("(")[0].split() + text.rpartition(")")[2].split() * ("(" in text)
    once = [word for at, word in enumerate(words) if at == 0 or word != words[at - 1]]
    return " ".join(once if len(once) > 1 else words).rstrip(",.") if not text.endswith("Jr.") else text


def _signs(text: str) -> int:
    return sum(not sign.isascii() and sign.isalpha() for sign in text)


def ids(persons: Sequence[Person], names: Mapping[Person, str], taken: Collection[str]) -> dict[Person, str]:
    """Return the id of each person: the one that it has had, or a new one, which nobody has.

    Where several would have one, each has its state behind it, or also the year in which it is named first.
    """
    found = {person: person.person_id for person in persons if person.person_id}
    used = {*taken, *found.values()}
    fresh = [person for person in persons if person not in found]
    for make in (_plain, _with_state, _with_year):
        groups: dict[str, list[Person]] = defaultdict(list)
        for person in fresh:
            groups[make(person, names[person])].append(person)
        fresh = []
        for id, some in groups.items():
            if len(some) == 1 and id not in used:
                found[some[0]] = id
            else:
                fresh += some
        used |= set(found.values())
    return found | _counted(fresh, names, used)


def _plain(person: Person, text: str) -> str:
    """Return the name without initials, unless nothing else is left; a single word with its state."""
    if person.is_surname or len(name(text).words) == 1:
        return _with_state(person, text)
    words = slug(text).split("-")
    long = [word for word in words if len(word) > 1]
    return "-".join(long if len(long) > 1 else words)


def _with_state(person: Person, text: str) -> str:
    return f"{slug(text)}-{min(person.actors).lower()}"


def _with_year(person: Person, text: str) -> str:
    return f"{_with_state(person, text)}-{person.years[0]}"


def _counted(
    persons: Iterable[Person], names: Mapping[Person, str], used: Collection[str]
) -> dict[Person, str]:
    found: dict[Person, str] = {}
    for person in sorted(persons, key=lambda person: min(one.key for one in person.mentions)):
        stem = _with_year(person, names[person])
        numbers = (f"{stem}-{number}" for number in range(2, len(used) + 3))
        found[person] = next(id for id in numbers if id not in used and id not in found.values())
    return found
