"""The fenced blocks of a page of docs/ as steps: files to write, lines to add, commands with their output."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"^```(?P<kind>[a-z]+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fence:
    """A block: its language, the file that it names or "", and its text."""

    kind: str
    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a console block, and the lines that it is said to print."""

    words: tuple[str, ...]
    prints: tuple[str, ...]


def fences(page: str) -> Iterator[Fence]:
    """Yield the blocks of a page in their order."""
    for match in _FENCE.finditer(page):
        yield Fence(match["kind"], match["file"] or "", match["text"])


def commands(fence: Fence) -> Iterator[Command]:
    """Yield the commands of a console block."""
    for part in re.split(r"^\$ ", fence.text, flags=re.MULTILINE)[1:]:
        first, *prints = part.rstrip("\n").split("\n")
        yield Command(tuple(first.split()), tuple(prints))


def matches(shown: str, said: tuple[str, ...]) -> bool:
    """Return whether what was shown is what was said, where a line `...` stands for any number of lines."""
    patterns = (r"(?:.*\n)*" if line == "..." else re.escape(line) + r"\n" for line in said)
    return re.fullmatch("".join(patterns), shown) is not None
