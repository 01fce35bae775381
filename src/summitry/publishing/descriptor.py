"""The package as `datapackage.json`: the tables of the contract, the release, and the bytes of each file."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from summitry_validation.resources import PACKAGE, TABLE, TWIN
from summitry_validation.table_schemas import table_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summitry.publishing.release import Contributor, Release, Source
    from summitry_validation.contract import Table

DESCRIPTION = (
    "The table `summits` holds meetings coded from notes beside meetings taken over from official registers. "
    "Its column `origin` tells them apart (`note`, `register`, `both`): choose by it before you count.\n\n"
    "The table `evidence` leads from every value to the words it came from. A number keeps the bound, unit "
    "and period that its source gave it: an upper bound is no point, and a yearly sum is no total. An empty "
    "cell is a null and means that nothing is stated. The table `codelists` defines every term.\n"
)
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def table_path(table: Table, suffix: str) -> str:
    """Return where a table is published, seen from the descriptor; `suffix` is csv or parquet."""
    return f"datapackage/{table.name}.{suffix}"


def descriptor_bytes(release: Release, tables: Iterable[Table], files: Mapping[str, bytes]) -> bytes:
    """Return `datapackage.json` for tables whose CSV and Parquet bytes stand in `files`, by path."""
    return render(_package(release) | {"resources": [_resource(table, files) for table in tables]})


def render(descriptor: Mapping[str, Any]) -> bytes:
    """Return a descriptor as the bytes in which it is published."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()


def integrity(content: bytes) -> dict[str, Any]:
    """Return the two properties that tie a descriptor to the bytes of a file.

    >>> integrity(b"")["bytes"], integrity(b"")["hash"][:15]
    (0, 'sha256:e3b0c442')
    """
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _package(release: Release) -> dict[str, Any]:
    return _filled(
        {
            **PACKAGE,
            "name": release.name,
            "title": release.title,
            "description": DESCRIPTION,
            "version": release.version,
            "created": f"{release.created.isoformat()}T00:00:00Z",
            "licenses": [LICENCE],
            "contributors": [_contributor(person) for person in release.contributors],
            "sources": [_source(source) for source in release.sources],
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


def _source(source: Source) -> dict[str, Any]:
    return _filled({"title": source.title, "path": source.path, "version": source.version})


def _resource(table: Table, files: Mapping[str, bytes]) -> dict[str, Any]:
    path, twin = table_path(table, "csv"), table_path(table, "parquet")
    return {
        "name": table.name,
        "type": TABLE["type"],
        "profile": TABLE["profile"],
        "title": table.title,
        "description": table.description,
        "path": path,
        "format": TABLE["format"],
        "mediatype": TABLE["mediatype"],
        **integrity(files[path]),
        "encoding": TABLE["encoding"],
        "dialect": TABLE["dialect"],
        "schema": table_schema(table),
        "alternates": [{"path": twin, **TWIN, **integrity(files[twin])}],
    }


def _filled(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
