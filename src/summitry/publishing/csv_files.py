"""A table as CSV: UTF-8, LF, minimal quotes, an empty cell for null."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from summitry.publishing.cells import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.publishing.cells import Row
    from summitry_validation.contract import Table


def csv_bytes(table: Table, rows: Sequence[Row]) -> bytes:
    """Return prepared rows as the bytes of a CSV file, a header first, columns in the contract's order."""
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    columns = table.columns
    writer.writerow(columns)
    writer.writerows([text(row.get(name)) for name in columns] for row in rows)
    return page.getvalue().encode()
