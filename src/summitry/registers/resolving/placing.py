"""Where short names go: to the person who had them before, to one who fits, or to those of one surname."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summitry.registers.resolving.chains import has_state
from summitry.registers.resolving.person import DECISION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.registers.resolving.known import Known
    from summitry.registers.resolving.mentions import Key, Mention
    from summitry.registers.resolving.surnames import Surnames

    # The id and the basis that mentions have had before.
    Had = Mapping[Key, tuple[str, str]]


@dataclass(slots=True)
class Placed:
    """Mentions with their basis by person, those that may be of several persons, and those that are left."""

    by_person: dict[Known, list[tuple[Mention, str]]] = field(default_factory=lambda: defaultdict(list))
    several: list[tuple[Mention, str]] = field(default_factory=list)
    rest: list[Mention] = field(default_factory=list)


def place(short: Iterable[Mention], people: Sequence[Known], surnames: Surnames, had: Had) -> Placed:
    """Return where short names go; who was found before is not looked for again."""
    placed = Placed()
    ids = {node.person_id: person for person in people for node in person.nodes if node.person_id}
    for one in short:
        id, basis = had[one.key]
        if id in ids:
            placed.by_person[ids[id]].append((one, basis))
        elif id or one.fixed:
            placed.rest.append(one)
        else:
            _look(one, surnames, placed)
    return placed


def _look(one: Mention, surnames: Surnames, placed: Placed) -> None:
    fit = surnames.fit(one)
    if fit is None:
        placed.rest.append(one)
    elif fit.person is None:
        placed.several.append((one, fit.basis))
    else:
        placed.by_person[fit.person].append((one, DECISION if one.decided else fit.basis))


def settled(found: Iterable[Sequence[Mention]], had: Had) -> list[tuple[str, list[Mention]]]:
    """Return those of one surname with their ids; who has one stays with it, whatever has come between."""
    by_id: dict[str, list[Mention]] = defaultdict(list)
    fresh = []
    for chain in found:
        ids = {had[one.key][0] for one in chain} - {""}
        last = min(ids, default="")
        if not ids and has_state(chain):
            fresh.append(("", list(chain)))
        for one in sorted(chain, key=lambda one: (one.first, one.key)) if ids else ():
            last = had[one.key][0] or last
            by_id[last].append(one)
    return [*by_id.items(), *fresh]
