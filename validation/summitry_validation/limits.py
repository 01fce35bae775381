"""How large what others write may be: far above honest use, and small enough for any machine.

What is larger is a finding, and is not read. docs/limits.md says what each limit costs at worst.
"""

from __future__ import annotations

from typing import NamedTuple

_KB, _MB, _GB = 1024, 1024**2, 1024**3


class Limit(NamedTuple):
    """At most so much of a unit, and the codes of the findings on what exceeds it."""

    most: int
    unit: str
    codes: str


NOTE = Limit(256 * _KB, "bytes", "N020")
NOTE_DEPTH = Limit(12, "levels", "N031")
NOTE_ROWS = Limit(100_000, "rows", "N037")
PEOPLE = Limit(1000, "people at one meeting", "N037, R004")
OFFICES = Limit(100, "offices of one person", "P017, T023")
RAW_FILE = Limit(64 * _MB, "bytes", "P015")
RAW_LINES = Limit(200_000, "lines", "P021, R011, E004")
RAW_LINE = Limit(20_000, "characters", "P021, R011, E004, E010")
BIBLIOGRAPHY = Limit(4 * _MB, "bytes", "P015")
ENTRIES = Limit(20_000, "entries", "E010")
CITATION = Limit(256 * _KB, "bytes", "X042")
SOURCE_TEXT = Limit(16 * _MB, "bytes", "E018")
SENTENCES = Limit(200_000, "sentences", "E018")
REGISTER_FILE = Limit(16 * _MB, "bytes", "R032")
REGISTER_FILES = Limit(1000, "files", "R031")
XML_DEPTH = Limit(4, "levels", "R035")
DESCRIPTOR = Limit(8 * _MB, "bytes", "X002")
PUBLISHED_FILE = Limit(1 * _GB, "bytes", "X008, T021")
HEADER = Limit(64 * _KB, "bytes", "T013")
FOOTER = Limit(4 * _MB, "bytes", "T013")
PAGES = Limit(100_000, "pages", "T013")
LOG = Limit(1 * _MB, "bytes", "X027")
