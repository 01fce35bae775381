"""How words are written on a line: plain, in single quotes or in double quotes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from summitry_validation.characters import UNSEEN

if TYPE_CHECKING:
    from summitry.notes.formatting.parts import Words

_WORD = "x"
# Where words may stand: in brackets or not, as a key or not.
_TRIALS = {
    (False, False): "k: {}",
    (False, True): "{}: v",
    (True, False): "[{0}, {{k: {0}}}]",
    (True, True): "{{{}: v}}",
}
_ESCAPED = re.compile(rf"{UNSEEN.pattern}|[\t\n]")


def written(words: Words, flow: bool = False, key: bool = False) -> str:
    """Return words as they stand on one line: in brackets where `flow`, before a colon where `key`."""
    if not words.style:
        # A key that nobody wrote needs quotes too, or its colon stands alone.
        return _quoted(words) if (words.verbatim if words.value else key) else words.value
    if _ESCAPED.search(words.value):
        return words.lines[0]
    return words.value if not words.verbatim and _is_plain(words.value, flow, key) else _quoted(words)


def _quoted(words: Words) -> str:
    if "'" not in words.value:
        return f"'{words.value}'"
    if '"' not in words.value and "\\" not in words.value:
        return f'"{words.value}"'
    return " ".join(words.lines) if words.verbatim else "'" + words.value.replace("'", "''") + "'"


def _is_plain(value: str, flow: bool, key: bool) -> bool:
    """Return whether the parser reads plain words as they are; it is asked, because only it knows."""
    trial = _TRIALS[flow, key]
    expected = [(*facts, value if word == _WORD else word) for *facts, word in _expected(trial)]
    return bool(value) and _events(trial.format(value)) == expected


@cache
def _expected(trial: str) -> list[tuple[Any, ...]]:
    return _events(trial.format(_WORD))


def _events(text: str) -> list[tuple[Any, ...]]:
    try:
        events = list(yaml.parse(text, yaml.CBaseLoader))
    except yaml.YAMLError:
        return []
    return [
        tuple(getattr(event, fact, type(event)) for fact in ("style", "anchor", "tag", "value"))
        for event in events
    ]
