"""Invented meetings: dated, undated or dated by a register; held or only proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.testing.story import FIRST
from summitry.testing.words import draw, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.testing.story import Story

_TYPES = ("talks", "negotiation_round", "summit", "visit", "consultation", "encounter")


def meetings(story: Story) -> Iterator[str]:
    """Yield meetings: dated, undated or dated by a register; held or only proposed."""
    for number in range(story.rng.randint(5, 8)):
        yield from _meeting(story, story.key("meetings", "" if number else FIRST))


def _meeting(story: Story, key: str) -> Iterator[str]:
    held = story.chance(0.85)
    yield from (f"  {key}:", f"    type: {story.rng.choice(_TYPES)}", f"    name: {story.sentence()}")
    if not held:
        yield "    status: proposed"
    yield from _when(story) if held else ()
    place = story.rng.choice(rows("world", "raw", "names.csv"))
    if place["table_name"] == "places" and place["language"] == story.language:
        yield f"    where: 'in {place['name']}'"
    yield "    people:"
    yield from _people(story, held)
    other = story.other(0.1)
    if other:
        yield f"    relations: {{possibly_same: [{other}.{FIRST}]}}"
    yield from (f"    summary: {story.sentence()}", f"    at: {story.at()}")


def _when(story: Story) -> Iterator[str]:
    if story.chance(0.4):
        yield f"    when: {story.date()}"
    elif story.chance(0.3):
        record = story.rng.choice(rows("world", "raw", "registers", "visits-register.csv"))
        name = f"visits-register.{record['record_id']}"
        yield f"    when_inferred: {{date: {record['start_date']}, because: {name}}}"
        yield f"    records: {{part_of: [{story.implied(name)}]}}"


def _people(story: Story, held: bool) -> Iterator[str]:
    for side in range(story.rng.choice((2, 2, 2, 3))):
        who = story.agent(side)
        if not held:
            yield f"      - {{who: {who}, intent: proposed}}"
        elif story.chance(0.3):
            office = draw(story.rng, "office", story.language)
            yield f"      - {{who: {story.implied(who)}, office: '{office}'}}"
        else:
            yield f"      - {story.implied(who)}"
