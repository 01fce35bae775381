"""What the text of a raw cell means by the type of its column, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from summitry_validation.contract import called, terms
from summitry_validation.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summitry_validation.contract import Field

Value = str | int | Decimal | bool | date | None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell: `kind` is empty, term or form; `detail` ends a sentence on the value."""

    kind: str
    detail: str = ""
    near: str = ""


def typed(field: Field, text: str) -> Value:
    """Return what a cell means: null where it is empty, else a value of the field's type.

    Raises ValueError where it is not so written.

    >>> from summitry_validation.contract import tables
    >>> typed(tables()["actors"].field("cow_code"), "732"), typed(tables()["actors"].field("cow_code"), "")
    (732, None)
    """
    return _READERS[field.type](text) if text else None


def problems(field: Field, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the text of a cell, by what the contract says of its column."""
    if not text:
        if field.required:
            yield Problem("empty", "is empty")
    elif field.codelist:
        if text not in terms(field.codelist):
            near = nearest(text, terms(field.codelist))
            yield Problem("term", f"is no term of the codelist {called(field.codelist, near)}", near)
    else:
        yield from _misshapen(field, text)


def _misshapen(field: Field, text: str) -> Iterator[Problem]:
    try:
        value = typed(field, text)
    except ValueError:
        yield Problem("form", f"is no {field.type} written like {field.example!r}")
        return
    pattern = field.constraints.get("pattern")
    if pattern and not _compiled(pattern).fullmatch(text):
        yield Problem("form", f"is not written like {field.example!r}")
    if isinstance(value, int | Decimal):
        yield from _outside(field, value)


def _outside(field: Field, value: int | Decimal) -> Iterator[Problem]:
    least, most = field.constraints.get("minimum"), field.constraints.get("maximum")
    if least is not None and value < least:
        yield Problem("form", f"is less than {least}")
    if most is not None and value > most:
        yield Problem("form", f"is more than {most}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _integer(text: str) -> int:
    if not re.fullmatch("-?(0|[1-9][0-9]{0,17})", text):
        raise ValueError(text)
    return int(text)


def _number(text: str) -> Decimal:
    if not re.fullmatch(r"-?(0|[1-9][0-9]*)([.][0-9]+)?", text):
        raise ValueError(text)
    return Decimal(text)


def _date(text: str) -> date:
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


_READERS: dict[str, Callable[[str], Value]] = {
    "string": str,
    "integer": _integer,
    "number": _number,
    "date": _date,
    "boolean": _boolean,
}
