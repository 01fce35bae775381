"""The words by which registers are read: each pattern means what its example means."""

from __future__ import annotations

from datetime import date

import pytest

from summitry.registers.reading.acts import acts
from summitry.registers.reading.notation import compiled
from summitry.registers.reading.occasions import occasions
from summitry.registers.reading.vocabulary import bodies, kind, states, table, titles
from summitry.registers.reading.wording import clauses, plain

PATTERNS, ACTS, OCCASIONS = table("patterns"), table("acts"), table("occasions")


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row["pattern"][:50])
def test_the_example_of_an_act_is_read_as_that_act(row: dict[str, str]) -> None:
    found = [one.value.name for clause in clauses(plain(row["example"])) for one in acts(clause)]
    assert row["act"] in found


@pytest.mark.parametrize("row", OCCASIONS, ids=lambda row: row["pattern"][:50])
def test_the_example_of_an_occasion_is_read_as_that_occasion(row: dict[str, str]) -> None:
    on = date.fromisoformat(row["valid_from"] or row["valid_to"] or "1990-01-01")
    found = [
        (one.kind, one.organisation)
        for clause in clauses(plain(row["example"]))
        for one in occasions(clause, list(acts(clause)), on)
    ]
    assert (row["kind"], row["organisation"]) in found


def test_every_act_has_a_pattern_and_every_pattern_an_act() -> None:
    assert {row["act"] for row in PATTERNS} == {row["act"] for row in ACTS}


def test_no_phrase_stands_twice() -> None:
    for rows in (PATTERNS, OCCASIONS):
        sources = [(row["pattern"], row.get("valid_from")) for row in rows]
        assert sorted(sources) == sorted(set(sources))


@pytest.mark.parametrize(
    ("source", "text", "matches"),
    [
        ("met [again|later] with", "Met with", True),
        ("met [again|later] with", "met later with", True),
        ("met [again|later] with", "met often with", False),
        ("NATO [..] meeting*", "NATO Foreign Ministers Meetings", True),
        ("NATO [..] meeting*", "Nato meeting", False),
        ("NATO [..] meeting*", "NATO, then a meeting", False),
        ("(a|the) [..] delegation [to]", "the Norland delegation to", True),
    ],
)
def test_the_notation_means_what_it_says(source: str, text: str, matches: bool) -> None:
    assert bool(compiled(source).expression.match(text)) == matches


def test_no_list_of_words_is_empty() -> None:
    assert all((kind("honorific"), kind("portfolio"), states("name").known, titles().known, bodies().known))
