"""How large what others write may be: far above honest use, and small enough for any machine.

What is larger is a finding, and is not read. docs/limits.md is made from this and says what the worst costs.
"""

from __future__ import annotations

from typing import NamedTuple

_KB, _MB, _GB = 1024, 1024**2, 1024**3


class Limit(NamedTuple):
    """At most so much of a unit, the codes of the findings on what exceeds it, and of what it is a limit."""

    most: int
    unit: str
    codes: str
    what: str


NOTE = Limit(256 * _KB, "bytes", "N020", "a note")
NOTE_DEPTH = Limit(12, "levels", "N031", "the front matter of a note")
NOTE_ROWS = Limit(100_000, "rows", "N037", "what a note makes")
PEOPLE = Limit(1000, "people", "N037, R004", "a meeting")
OFFICES = Limit(100, "offices", "P017, T023", "a person")
RAW_FILE = Limit(64 * _MB, "bytes", "P015", "a raw file beside the notes")
RAW_LINES = Limit(200_000, "lines", "P021, R011, E004", "a raw CSV file")
RAW_LINE = Limit(20_000, "characters", "P021, R011, E004, E010", "a line of a raw file")
BIBLIOGRAPHY = Limit(4 * _MB, "bytes", "P015", "raw/sources.bib")
ENTRIES = Limit(20_000, "entries", "E010", "raw/sources.bib")
CITATION = Limit(256 * _KB, "bytes", "X042", "CITATION.cff")
SOURCE_TEXT = Limit(16 * _MB, "bytes", "E018", "the text of a source")
SENTENCES = Limit(200_000, "sentences", "E018", "the text of a source")
REGISTER_FILE = Limit(16 * _MB, "bytes", "R032", "a file of a register's checkout")
REGISTER_FILES = Limit(1000, "files", "R031", "a register's checkout")
XML_DEPTH = Limit(4, "levels", "R035", "an XML file of a register")
DESCRIPTOR = Limit(8 * _MB, "bytes", "X002", "datapackage.json")
PUBLISHED_FILE = Limit(1 * _GB, "bytes", "X008, T021", "a published file, packed or unpacked")
HEADER = Limit(64 * _KB, "bytes", "T013", "the header of a published CSV file")
FOOTER = Limit(4 * _MB, "bytes", "T013", "the footer of a Parquet file")
PAGES = Limit(100_000, "pages", "T013", "a column of a Parquet file")
DECODING = Limit(4 * _GB, "bytes", "T013", "memory of the process that decodes Parquet files")
DECODING_TIME = Limit(300, "seconds", "T013", "time to decode a Parquet file")
LOG = Limit(1 * _MB, "bytes", "X027", "the log of an interrupted publication")
