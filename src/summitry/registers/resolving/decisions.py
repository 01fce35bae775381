"""What no rule can decide: decisions written by hand, each with its reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.registers.resolving.names import name
from summitry.registers.resolving.titles import title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from summitry.registers.resolving.mentions import Mention
    from summitry.registers.resolving.nodes import Node

    Row = Mapping[str, str]

# What a name means; that it names nobody, or somebody who stays unknown; who are one, and who are not; that
# an office is not that of the actor; that a queen reigns.
MEANS, NOBODY, UNKNOWN, SAME, NOT_SAME = "means", "nobody", "unknown", "same", "not_same"
NO_OFFICE, REIGNS = "no_office", "reigns"


class Decisions:
    """The decisions by the names that they are about."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows: dict[str, list[Row]] = {}
        for row in rows:
            self.rows.setdefault(row["name"], []).append(row)

    def on(self, one: Mention, *decisions: str) -> Row | None:
        """Return the first decision of these kinds that is on a mention."""
        rows = self.rows.get(one.text if SAME in decisions else one.stated, ())
        return next((row for row in rows if row["decision"] in decisions and applies(row, one)), None)

    def decided(self, one: Mention) -> Mention:
        """Return a mention with the name, the actor and the person that are decided."""
        if row := self.on(one, MEANS):
            actor = row["meant_actor_id"] or one.actor
            basis = "stated" if row["meant_actor_id"] else one.basis
            meant = row["meant"]
            one = replace(one, text=meant, name=name(meant), actor=actor, basis=basis, decided=True)
        if row := self.on(one, SAME):
            one = replace(one, fixed=f"{row['name']} {row['actor_id']} {row['valid_from']}", decided=True)
        return one

    @property
    def apart(self) -> Callable[[Node, Node], bool]:
        """Return what tells whether two nodes are two persons by decision."""
        rows = (row for some in self.rows.values() for row in some if row["decision"] == NOT_SAME)
        pairs = {frozenset((name(row["name"]).key, name(row["meant"]).key)) for row in rows}

        def are_apart(one: Node, other: Node) -> bool:
            keys = ((first.key, second.key) for first in one.names for second in other.names)
            return bool(pairs) and any(frozenset(pair) in pairs for pair in keys)

        return are_apart


def applies(row: Row, one: Mention) -> bool:
    """Return whether a decision is on a mention: by name, actor, office and days, where it names them."""
    day = one.first.isoformat()
    return (
        row["actor_id"] in ("", one.actor)
        and bool(not row["title"] or title(row["title"]).kinds & one.title.kinds)
        and (row["valid_from"] or day) <= day <= (row["valid_to"] or day)
    )
