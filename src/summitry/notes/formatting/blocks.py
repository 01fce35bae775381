"""Blocks of text: the lines of a literal (`|`) or folded (`>`) scalar, and where they end."""

from __future__ import annotations

STEP = 2
"""Blanks an indent."""


def block(text: str, start: int, end: int, column: int) -> tuple[tuple[str, ...], int, int]:
    r"""Return the lines of a block of text without their indent, its header first, and two places.

    `start` and `end` are those of its event, `column` is that of the collection around it. The places are the
    end of the line of the header, which may hold a comment, and the end of the last line that counts.

    >>> block("a: >- # b\n    c\n\n\n", 3, 18, 0)
    (('>-', 'c'), 9, 16)
    """
    below = text.index("\n", start)
    mark, _, _ = text[start:below].partition("#")
    deep = next((int(char) for char in mark if char.isdigit()), 0)
    written = text[below + 1 : end].split("\n")[:-1]
    indent = max(column, 0) + deep if deep else _indent(written)
    lines = [line[indent:] for line in written]
    while lines and not lines[-1] and "+" not in mark:
        lines.pop()
    header = mark[0] + (str(STEP) if deep else "") + "".join(char for char in mark if char in "+-")
    return (header, *lines), below, below + 1 + sum(len(line) + 1 for line in written[: len(lines)])


def _indent(lines: list[str]) -> int:
    """Return the indent of the first line with words; where none has any, no blank of theirs counts."""
    deep = (len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" "))
    return next(deep, max(map(len, lines), default=0))
