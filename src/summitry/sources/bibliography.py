"""The bibliography, raw/sources.bib: one BibTeX entry a source, in plain UTF-8 without LaTeX.

The columns of the `sources` table stand under their own names, the date of issue under `date` as EDTF. The
type of the entry gives the type of the source, unless `entrysubtype` names it; a `version` joins the title.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING
from unicodedata import is_normalized

from summitry.sheets.values import problems
from summitry_validation import edtf
from summitry_validation.characters import is_formula, unseen
from summitry_validation.contract import tables
from summitry_validation.findings import Finding
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summitry.sources.bibtex import Item
    from summitry_validation.contract import Field
    from summitry_validation.findings import Place

_TYPES = {"book": "book", "article": "article", "online": "web_text", "dataset": "dataset", "misc": "other"}
_FIELDS = {
    "source_id": "key",
    "source_type": "entrysubtype",
    "issued_edtf": "date",
    **{column: column for column in ("title", "author", "publisher", "language", "licence", "url", "coding")},
}
# Fields of BibTeX that a bibliography may well have, and that no table publishes.
_UNPUBLISHED = (
    *(
        "booktitle",
        "chapter",
        "doi",
        "edition",
        "editor",
        "isbn",
        "issn",
        "journaltitle",
        "keywords",
        "location",
    ),
    *("note", "number", "pages", "series", "subtitle", "translator", "urldate", "version", "volume"),
)
# What BibTeX calls by other names.
_ELSEWHERE = {"year": "date", "month": "date", "journal": "journaltitle", "address": "location"}
_CODES = {"empty": "E012", "term": "E014", "form": "E015"}


@dataclass(frozen=True, slots=True)
class Source:
    """A source, by the columns of the `sources` table; what is not known is ""."""

    source_id: str
    source_type: str
    title: str
    author: str
    issued_edtf: str
    publisher: str
    language: str
    licence: str
    url: str
    coding: str
    place: Place


def read(text: str, file: str, findings: list[Finding]) -> dict[str, Source]:
    """Return the sources of a bibliography by their ids, and report what is wrong with it.

    An entry with a wrong field is kept as it is written; one that is no BibTeX is left out. Of an entry
    in which a field may have swallowed the next, no more than that is reported.
    """
    # The parser takes longer to load than all the rest of this room.
    bibtex = import_module("summitry.sources.bibtex")
    sources = {}
    for item in bibtex.items(text, file, findings):
        cells = _cells(item)
        findings += _all_flaws(item, cells) if item.whole else ()
        sources[item.key] = Source(**cells, place=item.place)
    return sources


def is_id(key: str) -> bool:
    """Return whether a key of the bibliography is an id of a source, and so the name of a file, too.

    >>> is_id("diplomatie-de"), is_id("../../elsewhere")
    (True, False)
    """
    return not any(problems(tables()["sources"].field("source_id"), key))


def _cells(item: Item) -> dict[str, str]:
    texts = {name: written.text for name, written in item.fields.items()}
    cells = {column: texts.get(name, "") for column, name in _FIELDS.items()}
    version = f" (version {texts['version']})" if texts.get("version") else ""
    return cells | {
        "source_id": item.key,
        "source_type": cells["source_type"] or _TYPES.get(item.type, item.type),
        "title": cells["title"] + version,
        "author": "; ".join(_authors(item)),
    }


def _authors(item: Item) -> Iterator[str]:
    """Yield each author; as in all BibTeX, `and` in braces belongs to the name of a body."""
    names = import_module("bibtexparser.middlewares.names")
    written = item.fields.get("author")
    for name in names.split_multiple_persons_names(written.value) if written else ():
        yield name.replace("{", "").replace("}", "")


def _all_flaws(item: Item, cells: Mapping[str, str]) -> Iterator[Finding]:
    yield from _unknown_fields(item)
    for field in tables()["sources"].fields:
        yield from _flaws(field, cells[field.name], item)


def _unknown_fields(item: Item) -> Iterator[Finding]:
    known = [*_FIELDS.values(), *_UNPUBLISHED]
    for name, written in item.fields.items():
        if name not in known or name == "key":
            near = _ELSEWHERE.get(name) or nearest(name, known)
            yield Finding("E013", name, written.place, near=near)


def _flaws(field: Field, text: str, item: Item) -> Iterator[Finding]:
    name = _FIELDS[field.name]
    place = item.fields[name].place if name in item.fields else item.place
    of_the_entry = field.name == "source_type" and name not in item.fields
    for problem in problems(field, text):
        near = nearest(text, _TYPES) if of_the_entry else problem.near
        yield Finding(_CODES[problem.kind], text or name, place, near=near, detail=problem.detail)
    for detail in _misspelt(text):
        yield Finding("E015", text, place, detail=detail)
    if hidden := unseen(text):
        yield Finding("E022", text, place, detail=hidden)
    if field.is_free_text and is_formula(text):
        yield Finding("X061", text, place)
    if field.name == "issued_edtf" and text:
        yield from _no_date(text, place)


def _misspelt(text: str) -> Iterator[str]:
    if "\\" in text:
        yield "holds a LaTeX command where the character itself should stand"
    if not is_normalized("NFC", text):
        yield "has letters that are not in form NFC"


def _no_date(text: str, place: Place) -> Iterator[Finding]:
    try:
        edtf.bounds(text)
    except edtf.EdtfError as error:
        yield Finding("E015", text, place, detail=f"is no EDTF date: {error}")
