"""The other entries of an invented note, as lines of YAML in the mix that our own notes have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.testing import phrases
from summitry.testing.story import FIRST, maybe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summitry.testing.story import Story

RESULTS = ("agreement", "granted", "rejection", "resistance", "deferral", "consequence", "left_open")
_PAID = ("status_quo", "claimed_cost", "mentioned", "benchmark", "paid")
_KINDS = ("position", "argument", "claim", "offer", "intention", "motive", "reaction")
_DOUBTS = ("contradiction", "ambiguity", "garbled", "error_in_source", "anachronism", "source_conflict")
_ISSUES = ("defence_cost_sharing", "trade_and_tariffs", "energy", "finance_debt_aid", "procedure_or_meeting")


def head(story: Story) -> Iterator[str]:
    """Yield the lines from the name of the note to its process."""
    yield from (f"note: {story.name}", f"source: {story.source}", "coder: nobody", "process:")
    yield from (f"  name: {story.sentence()}", f"  issue: {story.rng.choice(_ISSUES)}")
    yield f"  parties: [{', '.join(story.sides[:2])}]"
    yield from maybe("  parent", story.other(0.15))
    yield from maybe("  start", story.date() if story.chance(0.3) else "")
    yield f"  at: {story.at()}"


def amounts(story: Story) -> Iterator[str]:
    """Yield amounts that belong to no demand."""
    for _ in range(story.rng.randint(1, 3)):
        yield from amount(story, story.rng.choice(_PAID), "  ", alone=True)


def outcomes(story: Story) -> Iterator[str]:
    """Yield outcomes that answer a demand, or none."""
    for demand in story.given.get("demands", [])[: story.rng.randint(0, 4)]:
        yield f"  {story.key('outcomes')}:"
        yield f"    {story.rng.choice(RESULTS)}: {story.sentence()}"
        yield from maybe("    decided", story.date(1) if story.chance(0.4) else "")
        yield f"    answers: {{{demand}: {{compliance: partial, basis: signed}}}}"
        yield f"    at: {story.at()}"


def statements(story: Story) -> Iterator[str]:
    """Yield statements, a line each, and half of them the author's own."""
    for _ in range(story.rng.randint(25, 60)):
        by, kind = f"author-{story.source}", "assessment"
        if story.chance(0.5):
            by, kind = story.implied(story.agent(story.rng.randrange(3))), story.rng.choice(_KINDS)
        facts = [f"by: {by}", f"kind: {kind}", *_stance(story)]
        facts += maybe("meeting", story.some("meetings", 0.25))
        key = story.key("statements")
        yield f"  {key}: {{{', '.join([*facts, f'text: {story.sentence()}', f'at: {story.at()}'])}}}"


def caveats(story: Story) -> Iterator[str]:
    """Yield caveats about one row or several."""
    known = [key for kind in ("meetings", "demands", "statements") for key in story.given.get(kind, ())]
    for _ in range(story.rng.randint(7, 14)):
        about = story.rng.sample(known, story.rng.randint(1, 3))
        other = story.other(0.1)
        facts = [f"{story.rng.choice(_DOUBTS)}: {story.sentence()}", f"about: [{', '.join(about)}]"]
        facts += maybe("related", f"{other}.{FIRST}" if other else "")
        yield f"  {story.key('caveats')}: {{{', '.join([*facts, f'at: {story.at()}'])}}}"


def amount(story: Story, kind: str, indent: str, alone: bool = False) -> Iterator[str]:
    """Yield one amount; where it stands alone, it says itself who pays and where the source says so."""
    measure, phrase, period = phrases.amount(story.rng, story.language)
    yield f"{indent}{story.key('amounts')}:"
    yield f"{indent}  {kind}: '{phrase}'"
    yield from maybe(f"{indent}  per", f"'{period}'" if period else "")
    yield f"{indent}  measure: {measure}"
    if alone:
        yield from (f"{indent}  by: {story.sides[1]}", f"{indent}  claimed_by: {story.agent(0)}")
        yield f"{indent}  at: {story.at()}"


def _stance(story: Story) -> Iterable[str]:
    stance = story.rng.choice(("for", "against", "doubts", "about"))
    return maybe(stance, story.some("demands", 0.25) or story.other(0.05))
