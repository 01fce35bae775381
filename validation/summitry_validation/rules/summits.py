"""Rules for summits, participants and offices."""

from __future__ import annotations

import narwhals as nw

from summitry_validation.derive import HELD
from summitry_validation.rules.rule import Join, Rule, among, filled, same

_PRESENT = among("presence", "attended", "implied", "remote")


def _one_of_two(value: str, reason: str) -> nw.Expr:
    """Return where a ranked value and the reason for its absence are both given, or neither is."""
    return filled(value) == filled(reason)


RULES = (
    Rule(
        "T070",
        "participants",
        ("presence", "summit_id"),
        _PRESENT & ~among("summit_id.status", *sorted(HELD)),
        (Join("summit_id", "summits", ("status",)),),
    ),
    Rule(
        "T071",
        "summits",
        ("venue_relation", "place_id"),
        among("venue_relation", "border_zone") & nw.col("place_id.border_iso3").is_null(),
        (Join("place_id", "places", ("border_iso3",)),),
    ),
    Rule("T072", "participants", ("rank", "rank_reason"), _one_of_two("rank", "rank_reason")),
    Rule("T072", "offices", ("rank", "rank_reason"), _one_of_two("rank", "rank_reason")),
    Rule("T072", "summits", ("level", "level_reason"), _one_of_two("level", "level_reason")),
    Rule(
        "T073",
        "summits",
        ("meeting_basis", "status"),
        filled("meeting_basis") & ~among("status", *sorted(HELD)),
    ),
    Rule("T066", "summit_relations", ("related_summit_id",), same("related_summit_id", "summit_id")),
)
