"""The contract: every published table, column and term, declared once as Table Schema and codelists."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Field:
    """One column, as its Table Schema field declares it."""

    name: str
    type: str
    title: str
    description: str
    example: str
    constraints: Mapping[str, Any] = field(default_factory=dict)
    codelist: str = ""
    unit: str = ""
    derived: bool = False

    @property
    def required(self) -> bool:
        """Return whether the cell must be filled."""
        return bool(self.constraints.get("required"))

    @property
    def is_free_text(self) -> bool:
        """Return whether the cell holds text of any form."""
        return self.type == "string" and not self.codelist and "pattern" not in self.constraints


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """The columns that name a row of `table` (which may be the same table), and the columns they name."""

    fields: tuple[str, ...]
    table: str
    reference: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One published table; rows are sorted by `primary_key`."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the column names in their published order."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """Return the field of this name; raise KeyError where there is none."""
        return next((f for f in self.fields if f.name == name), None) or _no_field(self.name, name)


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a codelist; `position` ranks the terms of an ordered list, lowest first."""

    list: str
    term: str
    position: int
    ordered: bool
    label_en: str
    label_de: str
    definition: str
    match: str


@cache
def tables() -> Mapping[str, Table]:
    """Return every table by its name, in the order of publication."""
    order = json.loads(_text("tables.json"))
    return {name: declared(name, json.loads(_text(f"{name}.json"))) for name in order}


def declared(name: str, schema: Mapping[str, Any]) -> Table:
    """Return the table that a Table Schema declares, a table of the package or any other."""
    return Table(
        name=name,
        title=schema["title"],
        description=schema["description"],
        fields=tuple(Field(**entry) for entry in schema["fields"]),
        primary_key=tuple(schema["primaryKey"]),
        foreign_keys=tuple(_foreign_key(name, key) for key in schema.get("foreignKeys", ())),
    )


@cache
def codelists() -> Mapping[str, tuple[Term, ...]]:
    """Return every codelist by its name, its terms by position."""
    lists: dict[str, list[Term]] = {}
    for row in csv.DictReader(_text("codelists.csv").splitlines()):
        lists.setdefault(row["list"], []).append(_term(row))
    return {name: tuple(sorted(terms, key=lambda term: term.position)) for name, terms in lists.items()}


@cache
def terms(codelist: str) -> tuple[str, ...]:
    """Return the terms of one codelist in their order.

    >>> terms("strength")
    ('wish', 'proposal', 'request', 'demand', 'ultimatum')
    """
    return tuple(term.term for term in codelists()[codelist])


def called(codelist: str, near: str = "") -> str:
    """Return how a finding names a codelist: with all of its terms, where none is near to what was written.

    >>> called("compliance"), called("compliance", near="full")
    ('compliance (none, minimal, partial, full)', 'compliance')
    """
    return codelist if near else f"{codelist} ({', '.join(terms(codelist))})"


def is_ordered(codelist: str) -> bool:
    """Return whether the terms of a codelist have a rank.

    >>> is_ordered("strength"), is_ordered("summit_status")
    (True, False)
    """
    return all(term.ordered for term in codelists()[codelist])


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _foreign_key(name: str, key: Mapping[str, Any]) -> ForeignKey:
    reference = key["reference"]
    return ForeignKey(tuple(key["fields"]), reference.get("resource") or name, tuple(reference["fields"]))


def _term(row: Mapping[str, str]) -> Term:
    facts = {key: row[key] for key in ("list", "term", "label_en", "label_de", "definition", "match")}
    return Term(position=int(row["position"]), ordered=row["ordered"] == "true", **facts)


def _no_field(table: str, name: str) -> Field:
    raise KeyError(f"{table} has no column {name}")
