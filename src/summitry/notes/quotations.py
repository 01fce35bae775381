"""The verbatim phrases of a note, each with the locators that hold where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.notes.forms import VERBATIM
from summitry.notes.keys import keys
from summitry.notes.values import Choice, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.notes.values import Locator, Text


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the source, and the sentences that the note cites for them."""

    words: Text
    at: tuple[Locator, ...]


def quotations(entry: Entry, at: tuple[Locator, ...] = ()) -> Iterator[Quotation]:
    """Yield what an entry of any note class quotes; `at` holds where it has no locators of its own."""
    declared = keys(type(entry))
    at = next((getattr(entry, name) for name, key in declared.items() if key.form == "locator"), ()) or at
    for name, key in declared.items():
        values = _each(getattr(entry, name))
        if key.form in VERBATIM:
            yield from (Quotation(words, at) for words in values if words)
        elif key.below is not Entry:
            yield from (found for below in values for found in quotations(below, at))


def _each(value: Any) -> tuple[Any, ...]:
    """Return what stands under a key one by one: the words of a choice, the entries of a map or list."""
    if isinstance(value, Choice):
        return (value.words,)
    # Words are tuples too, but no plain ones.
    return value if type(value) is tuple else (value,) if value is not None else ()
