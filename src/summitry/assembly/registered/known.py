"""Known errors of the registers: published is the mended value, and a caveat says what stood there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summitry.assembly.registered import proofs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summitry.assembly.facts import Row
    from summitry.registers.events import Event
    from summitry.registers.known_errors import KnownError

    Errors = Mapping[str, Sequence[KnownError]]

_COLUMNS = {"start_date": "start_edtf", "end_date": "end_edtf"}


def by_record(errors: Iterable[KnownError]) -> Errors:
    """Return the errors whose mended value is published, by the ids of their records."""
    found: dict[str, list[KnownError]] = defaultdict(list)
    for error in errors:
        if error.is_applied:
            found[error.record_id].append(error)
    return found


def rows(summit_id: str, event: Event, errors: Errors) -> Iterator[Row]:
    """Yield a caveat for each known error in the records of an event."""
    for part in event.parts:
        for error in errors.get(part.facts.id, ()):
            yield _caveat(summit_id, error)


def _caveat(summit_id: str, error: KnownError) -> Row:
    reason = "-".join(filter(None, (error.record_id, error.file, error.position, error.field)))
    value = error.register_value or "nothing"
    text = f"{error.record_id} has {value!r}, published is {error.proposed_value!r}: {error.evidence}"
    return proofs.caveat(summit_id, reason, "error_in_source", text, _COLUMNS.get(error.field, ""))
