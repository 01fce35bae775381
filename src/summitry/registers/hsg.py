"""The two registers of the Office of the Historian, and how their XML gives a record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from summitry.registers.entries import Entry, folded
from summitry.registers.xml_items import Element, Item, by_name, items
from summitry_validation.findings import Finding
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Register:
    """Where a register's checkout has its files, and the names of its elements.

    `names` are those that are read: record, first and last day, person, country, text, and place or "".
    `others` are known and not read.
    """

    id: str
    folders: tuple[str, ...]
    root: str
    item: str
    names: tuple[str, ...]
    others: frozenset[str]


_KEPT = frozenset({"created-by", "created-datetime", "last-modified-by", "last-modified-datetime"})
REGISTERS = {
    "hsg-travels": Register(
        "hsg-travels",
        ("president-travels", "secretary-travels"),
        "trips",
        "trip",
        ("id", "start-date", "end-date", "name", "country", "remarks", "locale"),
        _KEPT | {"role"},
    ),
    "hsg-visits": Register(
        "hsg-visits",
        ("data",),
        "visits",
        "visit",
        ("id", "start-date", "end-date", "visitor", "from", "description", ""),
        _KEPT,
    ),
}


def entries(content: bytes, file: str, register: Register, findings: list[Finding]) -> Iterator[Entry]:
    """Yield the records of a file; one with a fault is a finding and is not among them."""
    for item in items(content, file, register.root, findings):
        flaws: list[Finding] = []
        entry = _entry(item, register, flaws)
        findings += flaws
        if entry:
            yield entry


def _entry(item: Item, register: Register, flaws: list[Finding]) -> Entry | None:
    if item.name != register.item:
        flaws.append(Finding("R035", item.name, item.place, detail=f"stands where {register.item!r} is expected"))
        return None
    names = [name for name in register.names if name]
    fields = by_name(item, names, flaws)
    flaws += _unknown(fields, {*names, *register.others})
    if any(flaw.code != "R036" for flaw in flaws):
        return None
    return _built(item, [fields.get(name) for name in register.names], flaws)


def _unknown(fields: Mapping[str, Element], known: set[str]) -> Iterator[Finding]:
    for name, one in fields.items():
        if name not in known:
            yield Finding("R036", name, one.place, near=nearest(name, known))


def _built(item: Item, fields: list[Element | None], flaws: list[Finding]) -> Entry | None:
    """Return the record that the fields give, in the order of the names of its register."""
    id, first, last, person, country, text, place = fields
    values = [folded(one.text) if one else "" for one in (id, person, country, text, place)]
    days = _day(first, flaws), _day(last, flaws)
    flaws += _wrong(id, country, values)
    if None in days or any(flaw.code != "R036" for flaw in flaws):
        return None
    if days[1] < days[0]:
        flaws.append(Finding("R037", folded(last.text), last.place, detail=f"is before {days[0]}"))
        return None
    return Entry(
        record_id=values[0],
        first=days[0],
        last=days[1],
        country_id=country.attributes["id"],
        country=values[2],
        place=values[4],
        person=values[1],
        person_id=item.attributes.get("who", ""),
        role=item.attributes.get("role", "visitor"),
        text=values[3],
        at=item.place,
    )


def _wrong(id: Element, country: Element, values: list[str]) -> Iterator[Finding]:
    if not re.fullmatch("[0-9]{1,9}", values[0]):
        yield Finding("R037", values[0], id.place, detail="is no number of a record")
    if not country.attributes.get("id"):
        yield Finding("R037", values[2], country.place, detail="has no attribute 'id'")
    if not values[1]:
        yield Finding("R037", values[0], id.place, detail="names nobody")


def _day(one: Element, flaws: list[Finding]) -> date | None:
    text = folded(one.text)
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    flaws.append(Finding("R037", text, one.place, detail="is no day written like '2019-04-11'"))
    return None
