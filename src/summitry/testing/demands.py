"""Invented demands with their amounts and outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.testing.entries import RESULTS, amount
from summitry.testing.story import maybe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.testing.story import Story

_ACTS = ("pay", "pay_more", "waive", "reduce", "provide", "disclose", "cooperate_with", "meet_or_negotiate")
_TO_PAY = ("pay", "pay_more")
_STRENGTHS = ("wish", "proposal", "request", "demand", "ultimatum")


def demands(story: Story) -> Iterator[str]:
    """Yield demands with their amounts and outcomes."""
    for _ in range(story.rng.randint(4, 9)):
        yield from _demand(story)


def _demand(story: Story) -> Iterator[str]:
    several, act = story.chance(0.1), story.rng.choice(_ACTS)
    prior = story.some("demands", 0.15)
    key = story.key("shared" if several else "demands")
    yield from (f"  {key}:", f"    by: {story.agent(0)}")
    yield f"    to: {f'[{story.sides[1]}, {story.sides[2]}]' if several else story.implied(story.agent(1))}"
    yield from (f"    act: {act}", f"    text: {story.sentence()}")
    yield f"    strength: {story.rng.choice(_STRENGTHS)}"
    yield from maybe("    made", story.date() if story.chance(0.2) else "")
    yield from maybe("    prior", f"{{reformulates: {prior}}}" if prior else "")
    yield from maybe("    meeting", story.some("meetings", 0.6))
    yield f"    at: {story.at()}"
    if not several and (act in _TO_PAY or story.chance(0.2)):
        yield "    amounts:"
        yield from amount(story, "demanded", "      ")
    if story.chance(0.5):
        yield f"    outcomes: {{{story.key('outcomes')}: {{{_result(story)}}}}}"


def _result(story: Story) -> str:
    kind = story.rng.choice(RESULTS)
    return f"{kind}: {story.sentence()}, by: {story.sides[1]}, reason: too_early, at: {story.at()}"
