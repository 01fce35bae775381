"""Every pattern of ours takes linear time for every text: none can be made to try one thing after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from elsewhere import run_elsewhere

if TYPE_CHECKING:
    from pathlib import Path

# Texts are made of the letters that a pattern speaks of, one or two of them over and over, with an end that
# fits nowhere. A pattern that steps back over and over would need days for them.
ATTACK = r"""
import importlib, itertools, pkgutil, re
import summitry, summitry_validation
from summitry.normalize import amounts, dates
from summitry.normalize.lexicon import lexicon
from summitry_validation import contract

def below(value, depth=3):
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict | list | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from below(one, depth - 1)

def patterns():
    for package in (summitry, summitry_validation):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if not module.name.endswith("__main__"):
                yield from below(list(vars(importlib.import_module(module.name)).values()))
    yield from (lexicon(room, "de").atoms for room in (amounts.ROOM, dates.ROOM))
    for table in contract.tables().values():
        for form in (field.constraints.get("pattern") for field in table.fields):
            yield from [re.compile(form)] if form else []

found = {pattern.pattern: pattern for pattern in patterns()}
for pattern in found.values():
    letters = sorted({*re.sub(r"\\.", "", pattern.pattern), *"a1 .-~'\"X/?Z"})[:40]
    for piece in [*letters, *map("".join, itertools.product(letters[::6], repeat=2))]:
        text = piece * (30_000 // len(piece))
        for end in ("", "\0"):
            pattern.match(text + end)
            pattern.fullmatch(text + end)
print(len(found))
"""


def test_no_pattern_steps_back_over_and_over(tmp_path: Path) -> None:
    assert int(run_elsewhere(ATTACK, tmp_path, seconds=100).split()[0]) > 50
