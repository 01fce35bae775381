"""Which summits stand beside one: by what notes and registers say of the two, or by a record of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summitry.assembly.facts import Row

    Rows = Mapping[str, Sequence[Row]]


def told(record: str, rows: Rows) -> str:
    """Return the id of the summit that a record tells of, "" for none; the whole one comes before a part."""
    found = [one.cells for one in rows.get("summit_records", ()) if one.cells["record_id"] == record]
    ids = [str(cells["summit_id"]) for cells in sorted(found, key=lambda cells: cells["relation"] != "same")]
    return ids[0] if ids else ""


def lines(row: Row, rows: Rows) -> Iterator[str]:
    """Yield how a summit stands to others, one line for each; nothing for a row of another table."""
    if row.table != "summits":
        return
    for one in rows.get("summit_relations", ()):
        here, other = str(one.cells["summit_id"]), str(one.cells["related_summit_id"])
        if here == row.key:
            yield f"{one.cells['relation']} {other}"
        elif other == row.key:
            yield f"{here} is {one.cells['relation']} it"
    yield from _sharing(row, rows)


def _sharing(row: Row, rows: Rows) -> Iterator[str]:
    links = [one.cells for one in rows.get("summit_records", ())]
    records = {cells["record_id"]: cells["relation"] for cells in links if cells["summit_id"] == row.key}
    for cells in links:
        if cells["summit_id"] != row.key and cells["record_id"] in records:
            yield f"{cells['summit_id']} has the record {cells['record_id']} as well ({cells['relation']})"
