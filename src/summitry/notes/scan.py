"""The scan of a note's characters, which comes before any reading of YAML.

It finds what an editor does not show: tabs, control and direction marks, a byte order mark, CRLF, letters
whose accents are characters of their own.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from summitry_validation.characters import UNSEEN, may_hide
from summitry_validation.composed import composed
from summitry_validation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.front import Front

BOM = "\ufeff"
# Libyaml refuses these, or takes them for line ends that nobody sees.
BREAKING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")

_PLAIN = bytes([*range(0x20, 0x7F), ord("\n")])


def is_plain(text: str) -> bool:
    r"""Return whether every character of a text can be seen.

    >>> is_plain("für\n"), is_plain("fu\tr")
    (True, False)
    """
    # Most of a note is ASCII, which bytes sift out many times as fast as characters can be looked at.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return not may_hide(rest.decode("utf-8", "surrogatepass"))


def breaks(front: Front) -> bool:
    """Return whether a character keeps the front matter from being read."""
    return not is_plain(front.text) and BREAKING.search(front.text) is not None


def endings(file: str, text: str) -> Iterator[Finding]:
    """Yield what is wrong with the file as a whole: a byte order mark, lines that end in CR LF."""
    if text.startswith(BOM):
        yield Finding("N027", "U+FEFF", Place(file))
    first = text.find("\r\n")
    if first >= 0:
        place = Place(file, text.count("\n", 0, first) + 1, first - text.rfind("\n", 0, first))
        yield Finding("N028", place=place, detail=str(text.count("\r\n")))


def characters(front: Front) -> Iterator[Finding]:
    """Yield the first tab, the first unseen character and the first decomposed letter of each line."""
    if not is_plain(front.text):
        for number, line in enumerate(front.lines):
            yield from _unseen(front, number, line)
    if not unicodedata.is_normalized("NFC", front.text):
        for number, line in enumerate(front.lines):
            yield from _decomposed(front, number, line)


def _unseen(front: Front, number: int, line: str) -> Iterator[Finding]:
    tab = line.find("\t")
    if tab >= 0:
        yield Finding("N024", place=front.place(number, tab))
    # A tab has a finding of its own.
    if match := UNSEEN.search(line.replace("\t", " ")):
        yield Finding("N026", f"U+{ord(match[0]):04X}", front.place(number, match.start()))


def _decomposed(front: Front, number: int, line: str) -> Iterator[Finding]:
    whole = composed(line)
    if whole != line:
        column = next((i for i, (a, b) in enumerate(zip(line, whole, strict=False)) if a != b), 0)
        place = front.place(number, column, 2)
        yield Finding("N029", line[column : column + 2], place, detail=whole[column])
