"""A table's Table Schema as it is published: the contract, with the terms of its codelists filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry_validation import contract

if TYPE_CHECKING:
    from summitry_validation.contract import Field, ForeignKey, Table


def table_schema(table: Table) -> dict[str, Any]:
    """Return the Table Schema of a table, its fields in the order of the CSV."""
    keys = [_foreign_key(table, key) for key in table.foreign_keys]
    return {
        "fields": [_field(field) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(field: Field) -> dict[str, Any]:
    facts = {
        "name": field.name,
        "type": field.type,
        "title": field.title,
        "description": field.description,
        "example": field.example,
        "constraints": _constraints(field),
        "unit": field.unit,
        "derived": field.derived,
    }
    return {name: fact for name, fact in facts.items() if fact} | _categories(field)


def _constraints(field: Field) -> dict[str, Any]:
    # frictionless enforces `enum` and overlooks `categories`, so a codelist is given as both
    enum = {"enum": list(contract.terms(field.codelist))} if field.codelist else {}
    return dict(field.constraints) | enum


def _categories(field: Field) -> dict[str, Any]:
    if not field.codelist:
        return {}
    terms = contract.codelists()[field.codelist]
    return {
        "codelist": field.codelist,
        "categories": [{"value": term.term, "label": term.label_en} for term in terms],
        "categoriesOrdered": contract.is_ordered(field.codelist),
    }


def _foreign_key(table: Table, key: ForeignKey) -> dict[str, Any]:
    # a key into its own table names no resource
    other = {} if key.table == table.name else {"resource": key.table}
    return {"fields": list(key.fields), "reference": other | {"fields": list(key.reference)}}
