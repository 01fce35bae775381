"""The key of a row, as findings name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyarrow as pa


def row_keys(table: pa.Table, primary_key: Sequence[str], rows: Iterable[int]) -> list[str]:
    """Return the key of each of these rows (counted from 0): its cells joined by `.`, as `row_id` has it.

    A row whose key has an empty cell is named by its number, counted from 1 without the header.
    """
    indices = list(rows)
    part = table.select(list(primary_key)).take(indices).to_pylist() if indices else []
    return [_key(cells.values(), index) for cells, index in zip(part, indices, strict=True)]


def _key(cells: Iterable[object], index: int) -> str:
    parts = ["" if cell is None else str(cell) for cell in cells]
    return ".".join(parts) if all(parts) else f"row {index + 1}"
