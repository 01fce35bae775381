"""A note as its front matter and its remarks, and the two put together again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.notes.front import Front, front
from summitry.notes.scan import BOM

if TYPE_CHECKING:
    from collections.abc import Iterable

FENCE = "---"


def split(file: str, text: str) -> tuple[Front, str]:
    r"""Return the front matter of a note with LF line ends, and the remarks as they are.

    >>> split("raw/notes/a.md", "---\r\nnote: a\r\n---\r\nRemarks.\r\n")[1]
    'Remarks.\r\n'
    """
    part = front(file, text.removeprefix(BOM).replace("\r\n", "\n"))
    fenced = len(part.lines) + 1
    pieces = text.split("\n", fenced)
    return part, pieces[fenced] if len(pieces) > fenced else ""


def join(lines: Iterable[str], remarks: str) -> str:
    r"""Return the text of a note with these lines of front matter.

    >>> join(["note: a"], "Remarks.")
    '---\nnote: a\n---\nRemarks.'
    """
    return "".join(f"{line}\n" for line in (FENCE, *lines, FENCE)) + remarks
