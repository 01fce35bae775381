"""The descriptor: whether it can be read, and declares the tables as the contract does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summitry_validation import contract
from summitry_validation.findings import Cell, Finding
from summitry_validation.inspection.documents import document
from summitry_validation.nearness import nearest
from summitry_validation.resources import OF_PACKAGE, OF_TABLE, PACKAGE, TABLE
from summitry_validation.table_schemas import table_schema

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    Resources = Mapping[str, Mapping[str, Any]]

_WORDS = frozenset(("title", "description", "example", "unit", "derived", "codelist"))
_SCHEMA = ("missingValues", "primaryKey", "foreignKeys")


def resources(path: Path, findings: list[Finding]) -> Resources:
    """Return the resources of a descriptor by name; a descriptor that is none is a finding."""
    package = document(path, findings)
    if package is None and findings:
        return {}
    try:
        found = [_resource(one) for one in package["resources"]]
    except (KeyError, TypeError) as error:
        findings.append(Finding("X002", path.name, detail=f"{type(error).__name__}: {error}"))
        return {}
    findings += undeclared(package, PACKAGE, OF_PACKAGE)
    named = {str(one["name"]): one for one in found}
    if len(named) < len(found):
        findings.append(Finding("X003", path.name))
    return named


def check_resources(found: Resources) -> Iterator[Finding]:
    """Yield a finding for each table that is missing, unknown, or not declared as in the contract."""
    known = contract.tables()
    if not found:
        return
    yield from (Finding("X004", name, cell=Cell(name)) for name in known if name not in found)
    for name, resource in found.items():
        if name not in known:
            yield Finding("X005", name, cell=Cell(name), near=nearest(name, known))
        else:
            yield from undeclared(resource, TABLE, OF_TABLE, name)
            yield from _differences(name, resource.get("schema"), table_schema(known[name]))


def undeclared(
    facts: Mapping[str, Any], expected: Mapping[str, Any], others: Collection[str], table: str = ""
) -> Iterator[Finding]:
    """Yield a finding for each property that has not its one value, or that no descriptor of ours has."""
    cell = Cell(table) if table else None
    for key, value in expected.items():
        if facts.get(key) != value:
            yield Finding("X016", key, cell=cell, detail=f"it is {json.dumps(value)}")
    for key in facts:
        if key not in expected and key not in others:
            yield Finding("X016", key, cell=cell, detail="no such property is published")


def _resource(one: Mapping[str, Any]) -> Mapping[str, Any]:
    if not isinstance(one["name"], str) or not isinstance(one.get("schema", {}), dict):
        raise TypeError("a resource needs a name and a schema")
    return one


def _differences(name: str, schema: Any, expected: Mapping[str, Any]) -> Iterator[Finding]:
    if not isinstance(schema, dict) or not isinstance(schema.get("fields"), list):
        yield Finding("X006", "schema", cell=Cell(name))
        return
    parts = [part for part in _SCHEMA if schema.get(part) != expected.get(part)]
    parts += [part for part in schema if part not in (*_SCHEMA, "fields")]
    yield from (Finding("X006", part, cell=Cell(name)) for part in parts)
    theirs = [_essence(field) for field in schema["fields"]]
    ours = [_essence(field) for field in expected["fields"]]
    changed = [str(field["name"]) for field in ours if field not in theirs]
    yield from (Finding("X006", column, cell=Cell(name, column=column)) for column in changed)
    if theirs != ours and not changed:
        yield Finding("X006", "fields", cell=Cell(name))


def _essence(field: Any) -> dict[str, Any]:
    """Return what a field says beyond words for people."""
    return {key: said for key, said in field.items() if key not in _WORDS} if isinstance(field, dict) else {}
