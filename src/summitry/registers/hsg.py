"""The two registers of the Office of the Historian, and how their XML gives a record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from summitry.registers.entries import Entry, folded
from summitry.registers.xml_items import Element, Item, by_name, items
from summitry_validation.findings import Finding
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Names(NamedTuple):
    """How a register calls the fields that are read; `place` is "" where it has none."""

    id: str
    first: str
    last: str
    person: str
    country: str
    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """Where a register's checkout has its files, and the names of its elements; `others` are not read."""

    id: str
    folders: tuple[str, ...]
    root: str
    item: str
    names: Names
    others: frozenset[str]


_KEPT = frozenset({"created-by", "created-datetime", "last-modified-by", "last-modified-datetime"})
REGISTERS = {
    "hsg-travels": Register(
        "hsg-travels",
        ("president-travels", "secretary-travels"),
        "trips",
        "trip",
        Names("id", "start-date", "end-date", "name", "country", "remarks", "locale"),
        _KEPT | {"role"},
    ),
    "hsg-visits": Register(
        "hsg-visits",
        ("data",),
        "visits",
        "visit",
        Names("id", "start-date", "end-date", "visitor", "from", "description"),
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
        detail = f"stands where {register.item!r} is expected"
        flaws.append(Finding("R035", item.name, item.place, detail=detail))
        return None
    names = [name for name in register.names if name]
    fields = by_name(item, names, flaws)
    flaws += _unknown(fields, {*names, *register.others})
    return None if _is_broken(flaws) else _built(item, fields, register.names, flaws)


def _is_broken(flaws: list[Finding]) -> bool:
    return any(flaw.code != "Q010" for flaw in flaws)


def _unknown(fields: Mapping[str, Element], known: set[str]) -> Iterator[Finding]:
    for name, one in fields.items():
        if name not in known:
            yield Finding("Q010", name, one.place, near=nearest(name, known))


def _built(item: Item, fields: Mapping[str, Element], names: Names, flaws: list[Finding]) -> Entry | None:
    """Return the record that the fields give, or report what is wrong with them."""
    first, last = _day(fields[names.first], flaws), _day(fields[names.last], flaws)
    flaws += _wrong(fields, names)
    if first and last and last < first:
        flaws.append(Finding("R036", str(last), fields[names.last].place, detail=f"is before {first}"))
    if first is None or last is None or _is_broken(flaws):
        return None
    return Entry(
        record_id=_text(fields, names.id),
        first=first,
        last=last,
        country_id=fields[names.country].attributes["id"],
        country=_text(fields, names.country),
        place=_text(fields, names.place),
        person=_text(fields, names.person),
        person_id=item.attributes.get("who", ""),
        role=item.attributes.get("role", "visitor"),
        text=_text(fields, names.text),
        at=item.place,
    )


def _text(fields: Mapping[str, Element], name: str) -> str:
    return folded(fields[name].text) if name else ""


def _wrong(fields: Mapping[str, Element], names: Names) -> Iterator[Finding]:
    id, country, person = fields[names.id], fields[names.country], fields[names.person]
    if not re.fullmatch("[0-9]{1,9}", folded(id.text)):
        yield Finding("R036", folded(id.text), id.place, detail="is no number of a record")
    if not country.attributes.get("id"):
        yield Finding("R036", folded(country.text), country.place, detail="has no attribute 'id'")
    if not folded(person.text):
        yield Finding("R036", person.name, person.place, detail="names nobody")


def _day(one: Element, flaws: list[Finding]) -> date | None:
    text = folded(one.text)
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    flaws.append(Finding("R036", text, one.place, detail="is no day written like '2019-04-11'"))
    return None
