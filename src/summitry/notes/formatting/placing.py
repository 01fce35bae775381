"""Where comments stand in the lines of front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.notes.formatting.parts import Comment

APART = 2
"""Blanks before a comment that stands in no column of its own."""


def above(comments: Iterable[Comment], column: int, indent: int) -> list[str]:
    """Return comments as lines, with runs of blank lines folded to one.

    What begins in `column` goes to `indent`; a comment that stands further in than the first of its run goes
    on to do so.
    """
    lines: list[str] = []
    base = -1
    for one in comments:
        if one.text:
            base = base if base >= 0 else max(column, one.column)
            deep = max(one.column - base, 0) if one.gap < 0 else 0
            lines.append(" " * (indent + deep) + one.text)
        else:
            base = -1
            lines += [""] if lines[-1:] != [""] else []
    return lines


def beside(line: str, comment: Comment | None) -> list[str]:
    """Return a line with its comment, which keeps its column where it was set off to one."""
    if comment is None:
        return [line]
    gap = comment.column - len(line) if comment.gap > APART else 0
    start = len(line) + max(gap, APART)
    more = (" " * (start + max(one.column - comment.column, 0)) + one.text for one in comment.more)
    return [line.ljust(start) + comment.text, *more]
