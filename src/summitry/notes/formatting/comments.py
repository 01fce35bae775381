"""Comments and blank lines: what stands between the scalars of front matter and is no mark of YAML."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from itertools import accumulate, count, takewhile
from typing import TYPE_CHECKING

from summitry.notes.formatting.parts import Comment

if TYPE_CHECKING:
    from collections.abc import Callable

BLANKS = " \t"
"""What YAML takes for blanks; others, such as U+00A0, are part of words and comments."""

_COMMENT = re.compile(r"#[^\n]*|(?<=\n)[ \t]*\n")


@dataclass(slots=True)
class Margin:
    """The comments and blank lines of a text, each of which somebody takes once it has been passed.

    `cursor` is the place up to which the text has been looked through.
    """

    text: str
    cursor: int = 0
    waiting: list[Comment] = field(default_factory=list)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def reach(self, end: int) -> None:
        """Look through the text between two scalars, up to a place where something else begins."""
        self.waiting += map(self._comment, _COMMENT.finditer(self.text, self.cursor, end))
        self.cursor = max(self.cursor, end)

    def before(self, place: int) -> list[Comment]:
        """Take all before a place."""
        return self._take(lambda one: one.start < place)

    def beside(self, line: int, column: int) -> list[Comment]:
        """Take the comment behind what ends on a line, with the lines on which it goes on.

        These stand one below the other right under it, further right than a column.
        """
        found = self._take(lambda one: one.line == line and one.gap >= 0)
        if not found:
            return []
        lines = count(line + 1)
        more = self._take(lambda one: one.line == next(lines) and one.column > column and bool(one.text))
        return [replace(found[0], more=tuple(more))]

    def below(self, column: int) -> list[Comment]:
        """Take the comments that stand no further left than a column, without the blank lines after them."""
        found = list(takewhile(lambda one: not one.text or one.column >= column, self.waiting))
        while found and not found[-1].text:
            found.pop()
        return self.before(found[-1].start + 1) if found else []

    def _take(self, wanted: Callable[[Comment], bool]) -> list[Comment]:
        found = list(takewhile(wanted, self.waiting))
        del self.waiting[: len(found)]
        return found

    def _comment(self, match: re.Match[str]) -> Comment:
        start = match.start()
        line = bisect_right(self.starts, start) - 1
        before = self.text[self.starts[line] : start]
        words = before.rstrip(BLANKS)
        gap = len(before) - len(words) if words else -1
        return Comment(match[0].rstrip(BLANKS + "\n"), start, line, len(before), gap)
