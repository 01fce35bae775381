"""The scan for quotes that are not closed on their line; it explains a note that is no YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summitry_validation.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.front import Front

# What can stand where a value may begin. A plain word ends at the colon of a key or at a comment; in a flow
# collection also at its punctuation.
_ALIKE = (
    r"""(?P<blank>[ ]+)|(?P<comment>\#.*)|(?P<quoted>'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+")|(?P<open>['"].*)"""
)
_FLOW = re.compile(
    rf"{_ALIKE}|(?P<up>[\[{{])|(?P<down>[\]}}])|(?P<plain>[,:?]|(?:(?![ ]\#|:[ ]|:$)[^,\[\]{{}}])+)"
)
_BLOCK = re.compile(
    rf"{_ALIKE}|(?P<up>[\[{{])|(?P<plain>[-?:](?=[ ]|$)|[^'\"\[{{\# ](?:(?!:[ ]|:$|[ ]\#).)*:?|.)"
)
_FOLDED = re.compile(r"[|>][-+0-9]*(?: +#.*)?$")
_INDENT = re.compile(r"[ -]*")
_TOP = re.compile(r"[a-z_]+:")


def unclosed(front: Front) -> Iterator[Finding]:
    """Yield each quote that opens a value and does not close it on the same line."""
    depth, folded = 0, -1
    for number, line in enumerate(front.lines):
        indent = len(line) - len(line.lstrip(" "))
        if folded < 0 or (line.strip() and indent <= folded):
            depth = 0 if _TOP.match(line) else depth
            depth, column = _walk(line, depth)
            if column >= 0:
                yield Finding("N025", line[column], front.place(number, column))
            folded = _indent(line)


def _walk(line: str, depth: int) -> tuple[int, int]:
    """Return the depth of flow collections after a line, and the column of its open quote or -1."""
    position = 0
    while match := (_FLOW if depth else _BLOCK).match(line, position):
        if match.lastgroup == "open":
            rest = match[0]
            return max(depth + len(re.findall(r"[\[{]", rest)) - len(re.findall(r"[\]}]", rest)), 0), position
        depth += {"up": 1, "down": -1}.get(match.lastgroup or "", 0)
        position = match.end()
    return depth, -1


def _indent(line: str) -> int:
    """Return the column of the key above a block of folded text that begins here, or -1."""
    header = _FOLDED.search(line)
    if header and line[: header.start()].rstrip().endswith((":", "-")):
        return len(_INDENT.match(line)[0])  # type: ignore[index]  # it matches the empty text too
    return -1
