"""A contract of two tables and a release, small enough to read beside a test."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from summitry.publishing.release import Contributor, Release, Source
from summitry_validation.contract import Field, ForeignKey, Table

if TYPE_CHECKING:
    from summitry.publishing.tables import Tables

EXAMPLES = {"string": "x", "integer": "1", "number": "1.5", "boolean": "true", "date": "1815-06-09"}


def field(name: str, kind: str = "string", codelist: str = "", **constraints: Any) -> Field:
    """Return a column with a title and a description."""
    return Field(name, kind, name.title(), f"Überschrift of {name}.", EXAMPLES[kind], constraints, codelist)


TALKS = Table(
    name="talks",
    title="Talks",
    description="One row is one talk.",
    fields=(
        field("talk_id", required=True, unique=True, pattern="[a-z0-9-]+"),
        field("start", "date"),
        field("delegates", "integer", minimum=0),
        field("is_open", "boolean"),
        field("cost", "number"),
        field("strength", codelist="strength"),
        field("language", codelist="language"),
        field("summary"),
        field("parent_id"),
    ),
    primary_key=("talk_id",),
    foreign_keys=(ForeignKey(("parent_id",), "talks", ("talk_id",)),),
)
GUESTS = Table(
    name="guests",
    title="Guests",
    description="One row is one guest at one talk.",
    fields=(field("talk_id", required=True), field("country", required=True)),
    primary_key=("talk_id", "country"),
    foreign_keys=(ForeignKey(("talk_id",), "talks", ("talk_id",)),),
)
TABLES = (TALKS, GUESTS)

ROWS: Tables = {
    "guests": [{"talk_id": "vienna", "country": "NO"}, {"talk_id": "vienna", "country": "NA"}],
    "talks": [
        {
            "talk_id": "vienna",
            "start": date(1815, 6, 9),
            "delegates": 9007199254740993,
            "is_open": False,
            "cost": Decimal("1.40E+12"),
            "strength": "request",
            "summary": 'Um "Ruhe", und Ordnung',
            "parent_id": "rastatt",
        },
        {"talk_id": "rastatt", "language": "de", "cost": Decimal("0.50")},
    ],
}

RELEASE = Release(
    name="tiny",
    title="Tiny",
    version="1.2.3",
    created=date(2024, 2, 29),
    contributors=(Contributor("Ada Ü", given_name="Ada", family_name="Ü"),),
    sources=(Source("A register", "https://example.org", "2024-01"),),
    keywords=("talks",),
)
