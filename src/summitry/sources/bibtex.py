"""BibTeX as entries whose fields know where they stand. Loads the parser, which takes a while."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    Field,
    ImplicitComment,
    ParsingFailedBlock,
)

from summitry_validation.findings import Finding, Place
from summitry_validation.limits import ENTRIES, RAW_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# The parser also logs what it gives back as failed blocks; without a handler Python would print it.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_UNBRACED = "is not in braces, or a comma is missing behind it"


@dataclass(frozen=True, slots=True)
class Written:
    """The value of a field without its outer braces; `place` is that of the field's name."""

    value: str
    place: Place

    @property
    def text(self) -> str:
        """Return the value in one line, without the braces that only protect capitals.

        >>> Written("Visits to {NATO}", Place("raw/sources.bib")).text
        'Visits to NATO'
        """
        return " ".join(self.value.replace("{", "").replace("}", "").split())


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: its key, its type and the names of its fields in lower case, and the place of its key.

    It is not `whole` where a field is not in braces, or a comma is missing: then the next may be part of it.
    """

    key: str
    type: str
    fields: Mapping[str, Written]
    place: Place
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    lines: Sequence[str]

    def place(self, line: int | None, word: str = "") -> Place:
        """Return where a word stands in a line, which counts from 0, or else the whole line."""
        text = self.lines[line or 0]
        start = text.find(word) if word else -1
        whole = Place(self.name, (line or 0) + 1, 1, max(len(text), 1))
        return whole if start < 0 else whole.part(start, start + len(word))


def items(text: str, file: str, findings: list[Finding]) -> list[Item]:
    """Return the entries of a BibTeX text, each key once, without those that the parser cannot read.

    What is no BibTeX, and what stands twice, adds to `findings`. A text with a line that is longer, or with
    more entries, than a person writes is not read.
    """
    here = _File(file, text.split("\n"))
    if excess := [*_excess(here)]:
        findings += excess
        return []
    found = []
    for block in parse_string(text).blocks:
        findings += _flaws(block, here)
        entry = block.ignore_error_block if isinstance(block, DuplicateFieldKeyBlock) else block
        if isinstance(entry, Entry):
            found.append(_item(entry, here))
    return found


def _excess(here: _File) -> Iterator[Finding]:
    entries = 0
    for number, line in enumerate(here.lines):
        if len(line) > RAW_LINE.most:
            detail = f"begins a line of more than {RAW_LINE.most} characters; the file is not read"
            yield Finding("E010", line[:40], Place(here.name, number + 1), detail=detail)
        before, entries = entries, entries + line.count("@")
        if before <= ENTRIES.most < entries:
            detail = f"begins entry {ENTRIES.most + 1}; the file is not read"
            yield Finding("E010", line[:40], Place(here.name, number + 1), detail=detail)


def _item(entry: Entry, here: _File) -> Item:
    fields: dict[str, Written] = {}
    for field in entry.fields:
        fields.setdefault(
            field.key.lower(), Written(str(field.value), here.place(field.start_line, field.key))
        )
    place = here.place(entry.start_line, entry.key)
    return Item(entry.key, entry.entry_type.lower(), fields, place, not [*_unenclosed(entry)])


@singledispatch
def _flaws(_block: Block, _here: _File) -> Iterator[Finding]:
    """Yield what is wrong with one block of a file; strings and comments are as they should be."""
    yield from ()


@_flaws.register(Entry)
def _unbraced(block: Entry, here: _File) -> Iterator[Finding]:
    for field in _unenclosed(block):
        value = str(field.value).partition("\n")[0]
        yield Finding("E010", value, here.place(field.start_line, field.key), detail=_UNBRACED)


def _unenclosed(entry: Entry) -> Iterator[Field]:
    return (field for field in entry.fields if field.enclosing == "no-enclosing")


@_flaws.register(ImplicitComment)
def _stray(block: ImplicitComment, here: _File) -> Iterator[Finding]:
    """Report text between entries, unless it is marked as a comment: it may be an entry without its `@`."""
    for offset, line in enumerate((block.raw or "").split("\n")):
        if line.strip() and not line.lstrip().startswith("%"):
            place = here.place((block.start_line or 0) + offset)
            yield Finding("E010", line.strip()[:40], place, detail="stands outside of every entry")


@_flaws.register(ParsingFailedBlock)
def _broken(block: ParsingFailedBlock, here: _File) -> Iterator[Finding]:
    reason = getattr(block.error, "abort_reason", str(block.error)).replace("\n", " ").strip()
    value = (block.raw or "").partition("\n")[0][:40]
    yield Finding("E010", value, here.place(block.start_line), detail=f"cannot be read: {reason}")


@_flaws.register(DuplicateBlockKeyBlock)
def _second_key(block: DuplicateBlockKeyBlock, here: _File) -> Iterator[Finding]:
    first = (block.previous_block.start_line or 0) + 1
    yield Finding("E011", block.key, here.place(block.start_line, block.key), detail=f"line {first}")


@_flaws.register(DuplicateFieldKeyBlock)
def _second_field(block: DuplicateFieldKeyBlock, here: _File) -> Iterator[Finding]:
    entry = block.ignore_error_block
    seen: set[str] = set()
    for field in entry.fields if isinstance(entry, Entry) else ():
        if field.key in seen:
            yield Finding("E016", field.key, here.place(field.start_line, field.key))
        seen.add(field.key)
