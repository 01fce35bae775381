"""The contract as the tests walk over it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from summitry_validation import contract

if TYPE_CHECKING:
    from collections.abc import Iterator

Column = tuple[str, contract.Field]


def columns() -> Iterator[Column]:
    """Yield every column with its name, `<table>.<column>`."""
    for table in contract.tables().values():
        yield from ((f"{table.name}.{field.name}", field) for field in table.fields)


def declared(table: str) -> dict[str, Any]:
    """Return the Table Schema of one table as its file has it."""
    content = files(contract).joinpath(f"{table}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(content)
    return loaded
