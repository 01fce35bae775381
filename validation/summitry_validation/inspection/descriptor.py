"""The descriptor: whether it can be read, and declares the tables as the contract does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summitry_validation import contract
from summitry_validation.findings import Cell, Finding
from summitry_validation.nearness import nearest
from summitry_validation.table_schemas import table_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Resources = Mapping[str, Mapping[str, Any]]

_FIELD = ("name", "type", "constraints", "categories", "categoriesOrdered")
_SCHEMA = ("missingValues", "primaryKey", "foreignKeys")


def resources(path: Path, findings: list[Finding]) -> Resources:
    """Return the resources of a descriptor by name; a descriptor that is none is a finding."""
    try:
        package = json.loads(path.read_bytes().decode("utf-8"))
        found = [_resource(one) for one in package["resources"]]
    # RecursionError: thousands of brackets are no descriptor, and no crash either.
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        findings.append(Finding("X002", path.name, detail=f"{type(error).__name__}: {error}"))
        return {}
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
            yield from _differences(name, resource.get("schema"), table_schema(known[name]))


def _resource(one: Mapping[str, Any]) -> Mapping[str, Any]:
    if not isinstance(one["name"], str) or not isinstance(one.get("schema", {}), dict):
        raise TypeError("a resource needs a name and a schema")
    return one


def _differences(name: str, schema: Any, expected: Mapping[str, Any]) -> Iterator[Finding]:
    if not isinstance(schema, dict) or not isinstance(schema.get("fields"), list):
        yield Finding("X006", "schema", cell=Cell(name))
        return
    parts = [part for part in _SCHEMA if schema.get(part) != expected.get(part)]
    yield from (Finding("X006", part, cell=Cell(name)) for part in parts)
    theirs = [_essence(field) for field in schema["fields"]]
    ours = [_essence(field) for field in expected["fields"]]
    changed = [str(field["name"]) for field in ours if field not in theirs]
    yield from (Finding("X006", column, cell=Cell(name, column=column)) for column in changed)
    if theirs != ours and not changed:
        yield Finding("X006", "fields", cell=Cell(name))


def _essence(field: Any) -> dict[str, Any]:
    return (
        {key: field.get(key) for key in _FIELD if field.get(key) is not None}
        if isinstance(field, dict)
        else {}
    )
