"""The package as `datapackage.json`: the contract and its codelists, the release, and the bytes of every file."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summitry.publishing.release import Contributor, Release
    from summitry_validation.contract import Field, ForeignKey, Table

DESCRIPTION = """\
`summits` holds meetings coded from notes and meetings taken over from official registers: its column `origin` tells \
them apart (`note`, `register`, `both`). Choose by it before you count.

Every value can be traced to the words it came from through the table `evidence`, and every number keeps the bound, \
unit and period that its source gave it: an upper bound is no point, and a sum for one year is no total. An empty \
cell is a null, which means not stated. The terms of the codelists are defined in the table `codelists`.
"""
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def path(table: Table, suffix: str) -> str:
    """Return where a table is published, from the descriptor's folder; `suffix` is csv or parquet."""
    return f"datapackage/{table.name}.{suffix}"


def descriptor_bytes(release: Release, tables: Iterable[Table], files: Mapping[str, bytes]) -> bytes:
    """Return `datapackage.json` for these tables, whose CSV and Parquet bytes stand in `files` by their paths."""
    return render(_package(release) | {"resources": [_resource(table, files) for table in tables]})


def render(descriptor: Mapping[str, Any]) -> bytes:
    """Return a descriptor as the bytes in which it is published."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()


def integrity(content: bytes) -> dict[str, Any]:
    """Return the two properties that tie a descriptor to a file.

    >>> integrity(b"")["bytes"], integrity(b"")["hash"][:15]
    (0, 'sha256:e3b0c442')
    """
    return {"bytes": len(content), "hash": "sha256:" + hashlib.sha256(content).hexdigest()}


def _package(release: Release) -> dict[str, Any]:
    return _filled(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": release.name,
            "title": release.title,
            "description": DESCRIPTION,
            "version": release.version,
            "created": f"{release.created.isoformat()}T00:00:00Z",
            "licenses": [LICENCE],
            "contributors": [_contributor(person) for person in release.contributors],
            "sources": [
                _filled({"title": source.title, "path": source.path, "version": source.version})
                for source in release.sources
            ],
            "keywords": list(release.keywords),
        }
    )


def _contributor(person: Contributor) -> dict[str, Any]:
    return _filled(
        {
            "title": person.title,
            "givenName": person.given_name,
            "familyName": person.family_name,
            "path": person.path,
            "roles": list(person.roles),
        }
    )


def _resource(table: Table, files: Mapping[str, bytes]) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",  # frictionless for R refuses a resource without it
        "title": table.title,
        "description": table.description,
        **_file(table, files, "csv", "text/csv"),
        "encoding": "utf-8",
        "dialect": DIALECT,
        "schema": schema(table),
        "alternates": [_file(table, files, "parquet", "application/vnd.apache.parquet")],
    }


def _file(table: Table, files: Mapping[str, bytes], suffix: str, mediatype: str) -> dict[str, Any]:
    place = path(table, suffix)
    return {"path": place, "format": suffix, "mediatype": mediatype, **integrity(files[place])}


def schema(table: Table) -> dict[str, Any]:
    """Return a table's Table Schema as it is published: the contract with the terms of its codelists."""
    keys = [_foreign_key(table, key) for key in table.foreign_keys]
    return {
        "fields": [_field(field) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
        **_filled({"foreignKeys": keys}),
    }


def _field(field: Field) -> dict[str, Any]:
    enum = {"enum": list(contract.terms(field.codelist))} if field.codelist else {}
    return _filled(
        {
            "name": field.name,
            "type": field.type,
            "title": field.title,
            "description": field.description,
            "example": field.example,
            "constraints": dict(field.constraints) | enum,
            **(_categories(field) if field.codelist else {}),
            "unit": field.unit,
            "codelist": field.codelist,
            "derived": field.derived,
        }
    )


def _categories(field: Field) -> dict[str, Any]:
    terms = contract.codelists()[field.codelist]
    categories = [{"value": term.term, "label": term.label_en} for term in terms]
    return {"categories": categories, "categoriesOrdered": contract.is_ordered(field.codelist)}


def _foreign_key(table: Table, key: ForeignKey) -> dict[str, Any]:
    other = {} if key.table == table.name else {"resource": key.table}  # a self reference names no resource
    return {"fields": list(key.fields), "reference": other | {"fields": list(key.reference)}}


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing; False is said where it is a fact, as in `categoriesOrdered`."""
    return {name: value for name, value in properties.items() if value or name == "categoriesOrdered"}
